using SocPolicy.Diagnostics;
using SocPolicy.Schemas.Documents;

namespace SocPolicy.Schemas;

/// <summary>The schemas of SocPolicy's own files. Each is parsed at its first use, once.</summary>
public static class BuiltInSchemas
{
    private static readonly Lazy<JsonSchema> PolicyOnce = Parse("policy.schema.json");
    private static readonly Lazy<JsonSchema> SocPolicyOnce = Parse("socpolicy.schema.json");
    private static readonly Lazy<JsonSchema> WaiversOnce = Parse("waivers.schema.json");

    /// <summary>The file names, under which editors find them at https://socpolicy.dev/schemas/v1/.</summary>
    public static IReadOnlyList<string> Names { get; } = ["policy.schema.json", "socpolicy.schema.json", "waivers.schema.json"];

    /// <summary>A document of a policy file: a control, shared functions, or an occurrence.</summary>
    public static JsonSchema Policy => PolicyOnce.Value;

    /// <summary>socpolicy.yaml: the system that is judged, and how.</summary>
    public static JsonSchema SocPolicy => SocPolicyOnce.Value;

    /// <summary>waivers.yaml: accepted deviations.</summary>
    public static JsonSchema Waivers => WaiversOnce.Value;

    /// <summary>The JSON text of a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Text(string name) => Source(name).Content;

    internal static SourceText Source(string name)
    {
        using var stream = typeof(BuiltInSchemas).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no schema '{name}'. Use one of: {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd());
    }

    private static Lazy<JsonSchema> Parse(string name) =>
        new(() => JsonSchema.Parse(Source(name), FormatUse.Assertion, SchemaLibrary.Empty, isChecked: false));
}
