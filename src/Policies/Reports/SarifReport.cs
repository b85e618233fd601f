using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>
/// A SARIF 2.1.0 log (OASIS, sarif-v2.1.0), for code scanning and viewers: failed findings as results of kind <c>fail</c>, unknown ones as
/// <c>open</c>, what a waiver covers with its suppression, what a baseline has as unchanged. Paths are relative to the repository.
/// </summary>
internal sealed class SarifReport : IReportFormat
{
    private const string Root = "SRCROOT";

    /// <inheritdoc />
    public string Name => "sarif";

    /// <inheritdoc />
    public void Write(RunResult result, ReportOptions options, TextWriter output)
    {
        using var utf8 = new Utf8Output(output);
        using (var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Encoder = JsonLayout.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, result, options);
            WriteInvocation(json, result, options);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteMessage(json, "description", "The top of the repository, or the folder that was checked where there is none.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            var ranks = result.Policies.Select((policy, i) => (policy.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
            JsonLayout.WriteArray(json, "results", Results(result, options), (line, one) => WriteResult(line, one, ranks, options));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        utf8.Write("\n"u8);
    }

    private static IEnumerable<SarifResult> Results(RunResult result, ReportOptions options)
    {
        var hasBaseline = result.Baseline is not null;
        var found = result.Findings.Select(finding => SarifResult.Of(finding, hasBaseline ? "new" : null))
            .Concat(result.WaivedFindings.Where(finding => !finding.First.IsKnown).Select(finding => SarifResult.Of(finding, null)))
            .Concat(result.KnownFindings.Select(finding => SarifResult.Of(finding, "unchanged")));
        // Passes are listed when they are asked for: a log is read for what is wrong.
        var others = options.Show is null ? [] : result.Verdicts.Where(verdict => verdict.State is VerdictState.Pass or VerdictState.NotApplicable or VerdictState.NotEvaluated).Select(SarifResult.Of);
        return found.Concat(others).Where(one => options.Show?.Contains(one.State) ?? true);
    }

    private static void WriteTool(Utf8JsonWriter json, RunResult result, ReportOptions options)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SocPolicy");
        if (options.ToolVersion.Length > 0) json.WriteString("version", options.ToolVersion);
        JsonLayout.WriteArray(json, "rules", result.Policies, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("id", policy.Id);
        WriteMessage(json, "shortDescription", policy.Title);
        if (policy.Description.Length > 0) WriteMessage(json, "fullDescription", OneLine(policy.Description));
        WriteMessage(json, "help", OneLine(policy.Remediation));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", policy.Severity.Word());
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("version", policy.Version);
        json.WriteStartArray("tags");
        foreach (var criterion in policy.Criteria) json.WriteStringValue(criterion);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, RunResult result, ReportOptions options)
    {
        var outcome = RunOutcome.Of(result, options.FailLevel);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", outcome.ExitCode != RunOutcome.Incomplete);
        json.WriteNumber("exitCode", outcome.ExitCode);
        json.WriteString("exitCodeDescription", outcome.Meaning);
        JsonLayout.WriteArray(json, "toolConfigurationNotifications", result.Diagnostics, (line, diagnostic) =>
        {
            line.WriteStartObject("descriptor");
            line.WriteString("id", diagnostic.Id);
            line.WriteEndObject();
            line.WriteString("level", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
            WriteMessage(line, "message", diagnostic.Message);
            WriteLocations(line, diagnostic.Span, [], options);
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult one, Dictionary<string, int> ranks, ReportOptions options)
    {
        json.WriteString("ruleId", one.Policy.Id);
        if (ranks.TryGetValue(one.Policy.Id, out var rank)) json.WriteNumber("ruleIndex", rank);
        json.WriteString("kind", one.Kind);
        // Of results that are no failures the specification allows no other level.
        json.WriteString("level", one.Kind == "fail" ? one.Policy.Severity.Word() : "none");
        WriteMessage(json, "message", one.Message);
        WriteLocations(json, one.Span, one.Resources, options);
        if (one.Fingerprint.Length > 0)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("socpolicy/v1", one.Fingerprint);
            json.WriteEndObject();
        }

        if (one.BaselineState is not null) json.WriteString("baselineState", one.BaselineState);
        json.WriteStartArray("suppressions");
        if (one.Waiver is { } waiver) WriteSuppression(json, waiver, options);
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Waiver waiver, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("kind", waiver.IsInline ? "inSource" : "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", string.Create(CultureInfo.InvariantCulture, $"{OneLine(waiver.Justification)} (until {waiver.Until:yyyy-MM-dd}, {waiver.Ticket})"));
        if (waiver.Span.Source is not null)
        {
            json.WriteStartObject("location");
            WritePhysical(json, waiver.Span, options);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, SourceSpan span, IReadOnlyList<string> resources, ReportOptions options)
    {
        if (span.Source is null && resources.Count == 0) return;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (span.Source is not null) WritePhysical(json, span, options);
        if (resources.Count > 0)
        {
            json.WriteStartArray("logicalLocations");
            foreach (var resource in resources)
            {
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName", resource);
                json.WriteString("kind", "resource");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePhysical(Utf8JsonWriter json, SourceSpan span, ReportOptions options)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(options.FromRepository + span.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.StartLine);
        json.WriteNumber("startColumn", span.StartColumn);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A relative URI: what is no letter, digit or plain mark is escaped, a slash parts folders.</summary>
    private static string Uri(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(System.Uri.EscapeDataString(part));
        }

        return string.Join('/', parts);
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>One result, of a finding or of a verdict that is none.</summary>
    private sealed record SarifResult(Policy Policy, VerdictState State, string Kind, string Message, SourceSpan Span, IReadOnlyList<string> Resources, string Fingerprint, string? BaselineState, Waiver? Waiver)
    {
        public static SarifResult Of(Finding finding, string? baselineState)
        {
            var underlying = finding.First.Underlying;
            return new(finding.Policy, finding.State, underlying == VerdictState.Unknown ? "open" : "fail", finding.ToLine(), finding.Span, finding.Resources, finding.First.Fingerprint, baselineState, finding.First.Waiver);
        }

        public static SarifResult Of(Verdict verdict)
        {
            var (kind, message) = verdict.State switch
            {
                VerdictState.Pass => ("pass", $"{verdict.Policy.Title}: holds."),
                VerdictState.NotApplicable => ("notApplicable", verdict.Reason.Length > 0 ? verdict.Reason : $"{verdict.Policy.Title}: out of scope."),
                _ => ("notApplicable", $"{verdict.Policy.Title}: there is nothing that it judges. That is no pass."),
            };
            return new(verdict.Policy, verdict.State, kind, message, verdict.Span, verdict.Address.Length == 0 ? [] : [$"{verdict.Kind} {verdict.Address}"], "", null, null);
        }
    }
}
