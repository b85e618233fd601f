using System.Buffers;
using System.Text.Json;
using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>One JSON document, for programs: docs/cli.md describes each field. A verdict takes one line, so that two reports can be compared.</summary>
internal sealed class JsonReport : IReportFormat
{
    /// <summary>Grows when a field changes its meaning or goes away; a new field alone does not change it.</summary>
    private const string SchemaVersion = "1";

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public void Write(RunResult result, ReportOptions options, TextWriter output)
    {
        using var utf8 = new Utf8Output(output);
        using (var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonLayout.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion", SchemaVersion);
            JsonLayout.WriteTool(json, options.ToolVersion);
            WriteOutcome(json, RunOutcome.Of(result, options.FailLevel), options);
            WriteSummary(json, RunSummary.Of(result));
            json.WriteStartArray("controls");
            JsonLayout.WriteLines(json, result.Policies, WriteControl);
            json.WriteEndArray();
            json.WriteStartArray("verdicts");
            JsonLayout.WriteLines(json, result.Verdicts.Where(verdict => options.Show?.Contains(verdict.State) ?? true), WriteVerdict);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            JsonLayout.WriteLines(json, result.Diagnostics, JsonLayout.WriteDiagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        utf8.Write("\n"u8);
    }

    private static void WriteOutcome(Utf8JsonWriter json, RunOutcome outcome, ReportOptions options)
    {
        json.WriteString("outcome", outcome.Word);
        json.WriteNumber("exitCode", outcome.ExitCode);
        json.WriteString("failOn", options.FailLevel.Word);
    }

    private static void WriteSummary(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("manifests", summary.Manifests);
        json.WriteNumber("controls", summary.Controls);
        json.WriteStartObject("failed");
        foreach (var (severity, count) in summary.FailedBySeverity.OrderByDescending(pair => pair.Key)) json.WriteNumber(severity.Word(), count);
        json.WriteEndObject();
        json.WriteNumber("unknown", summary.Unknown);
        json.WriteNumber("passed", summary.Passed);
        json.WriteNumber("notEvaluated", summary.NotEvaluated);
        json.WriteNumber("notApplicable", summary.NotApplicable);
        json.WriteEndObject();
    }

    private static void WriteControl(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("title", policy.Title);
        json.WriteString("remediation", policy.Remediation.ReplaceLineEndings("\n").Trim());
    }

    private static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("verdict", verdict.State.Word());
        json.WriteString("control", verdict.Policy.Id);
        json.WriteString("version", verdict.Policy.Version);
        JsonLayout.WriteText(json, "rule", verdict.Rule?.Id ?? "");
        json.WriteString("severity", verdict.Policy.Severity.Word());
        json.WriteStartArray("criteria");
        foreach (var criterion in verdict.Policy.Criteria) json.WriteStringValue(criterion);
        json.WriteEndArray();
        JsonLayout.WriteText(json, "kind", verdict.Kind);
        JsonLayout.WriteText(json, "resource", verdict.Address);
        JsonLayout.WriteText(json, "item", verdict.Item);
        JsonLayout.WritePlace(json, verdict.Span);
        JsonLayout.WriteText(json, "message", verdict.Message);
        JsonLayout.WriteText(json, "reason", verdict.Reason);
    }
}
