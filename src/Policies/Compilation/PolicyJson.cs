using System.Text.Json;
using System.Text.Json.Serialization;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>What policies say, as JSON inside of their compiled assembly: everything but tests, and of positions only those of parameters.</summary>
internal static partial class PolicyJson
{
    public static byte[] Write(IEnumerable<Policy> policies) =>
        JsonSerializer.SerializeToUtf8Bytes([.. policies.Select(ToRecord)], Context.Default.PolicyRecordArray);

    public static IReadOnlyList<Policy> Read(Stream stream) =>
        [.. (JsonSerializer.Deserialize(stream, Context.Default.PolicyRecordArray) ?? []).Select(FromRecord)];

    private static PolicyRecord ToRecord(Policy policy) => new(
        policy.Id,
        policy.Version,
        policy.Title,
        policy.Description,
        policy.Remediation,
        policy.Criteria,
        policy.Severity,
        policy.Owner,
        policy.Aliases,
        [.. policy.Parameters.Select(ToRecord)],
        [.. policy.Rules.Select(rule => new RuleRecord(rule.Id, rule.On, rule.Each?.Text, rule.Where?.Text, rule.Assert.Text, rule.Message?.Text))],
        policy.Family,
        policy.Schemas.Count == 0 ? null : [.. policy.Schemas.Select(one => new SchemaRecord(one.Name, one.File, one.Text))]);

    private static ParameterRecord ToRecord(Parameter parameter) => new(
        parameter.Name,
        parameter.Type,
        parameter.IsList,
        parameter.Default,
        parameter.DeclaredAt,
        parameter.Bounds.Minimum,
        parameter.Bounds.Maximum,
        parameter.Bounds.Allowed.Count == 0 ? null : parameter.Bounds.Allowed,
        parameter.Bounds.Pattern);

    private static Parameter FromRecord(ParameterRecord record) => new(record.Name, record.Type, record.IsList, record.Default, default)
    {
        DeclaredAt = record.DeclaredAt,
        Bounds = new() { Minimum = record.Minimum, Maximum = record.Maximum, Allowed = record.Allowed ?? [], Pattern = record.Pattern },
    };

    private static Policy FromRecord(PolicyRecord record) => new()
    {
        Id = record.Id,
        Version = record.Version,
        Title = record.Title,
        Description = record.Description,
        Remediation = record.Remediation,
        Criteria = record.Criteria,
        Severity = record.Severity,
        Owner = record.Owner,
        Aliases = record.Aliases,
        Parameters = [.. record.Parameters.Select(FromRecord)],
        Family = record.Family,
        Schemas = [.. (record.Schemas ?? []).Select(one => new PolicySchema(one.Name, one.File, one.Text, "", default))],
        Rules =
        [
            .. record.Rules.Select(rule => new Rule
            {
                Id = rule.Id,
                On = rule.On,
                Each = ToSnippet(rule.Each),
                Where = ToSnippet(rule.Where),
                Assert = ToSnippet(rule.Assert)!,
                Message = ToSnippet(rule.Message),
            }),
        ],
    };

    private static Snippet? ToSnippet(string? text) => text is null ? null : new Snippet(text, default(SourceSpan));

    private sealed record PolicyRecord(
        string Id,
        string Version,
        string Title,
        string Description,
        string Remediation,
        IReadOnlyList<string> Criteria,
        Severity Severity,
        string Owner,
        IReadOnlyList<string> Aliases,
        IReadOnlyList<ParameterRecord> Parameters,
        IReadOnlyList<RuleRecord> Rules,
        string Family,
        IReadOnlyList<SchemaRecord>? Schemas);

    private sealed record SchemaRecord(string Name, string File, string Text);

    private sealed record ParameterRecord(
        string Name,
        ParameterType Type,
        bool IsList,
        IReadOnlyList<string> Default,
        string DeclaredAt,
        long? Minimum,
        long? Maximum,
        IReadOnlyList<string>? Allowed,
        string? Pattern);

    private sealed record RuleRecord(string Id, IReadOnlyList<string> On, string? Each, string? Where, string Assert, string? Message);

    [JsonSerializable(typeof(PolicyRecord[]))]
    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
    private sealed partial class Context : JsonSerializerContext;
}
