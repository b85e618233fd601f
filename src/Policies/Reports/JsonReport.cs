using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>One JSON document, for programs: docs/cli.md describes each field. A verdict takes one line, so that two reports can be compared.</summary>
internal sealed class JsonReport : IReportFormat
{
    /// <summary>Grows when a field changes its meaning or goes away; a new field alone does not change it.</summary>
    private const string SchemaVersion = "1";

    /// <summary>JSON in a file of its own, not inside of HTML: text stays readable, control characters are escaped all the same.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public void Write(RunResult result, ReportOptions options, TextWriter output)
    {
        using var utf8 = new Utf8Output(output);
        using (var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion", SchemaVersion);
            WriteTool(json, options);
            WriteOutcome(json, RunOutcome.Of(result, options.FailLevel), options);
            WriteSummary(json, RunSummary.Of(result));
            json.WriteStartArray("controls");
            WriteLines(json, result.Policies, WriteControl);
            json.WriteEndArray();
            json.WriteStartArray("verdicts");
            WriteLines(json, result.Verdicts.Where(verdict => options.Show?.Contains(verdict.State) ?? true), WriteVerdict);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            WriteLines(json, result.Diagnostics, WriteDiagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        utf8.Write("\n"u8);
    }

    /// <summary>Each item as an object in a line of its own, which the writer of the document does not break by itself.</summary>
    private static void WriteLines<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var line = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder });
        foreach (var item in items)
        {
            buffer.ResetWrittenCount();
            buffer.Write("\n    "u8);
            line.Reset();
            line.WriteStartObject();
            write(line, item);
            line.WriteEndObject();
            line.Flush();
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
            // Passed on as it grows: the document is never in memory as a whole.
            if (json.BytesPending > 32 * 1024) json.Flush();
        }
    }

    private static void WriteTool(Utf8JsonWriter json, ReportOptions options)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", "socpolicy");
        json.WriteString("version", options.ToolVersion);
        json.WriteEndObject();
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
        json.WriteNumber("waived", summary.Waived);
        json.WriteNumber("known", summary.Known);
        json.WriteNumber("fixed", summary.Fixed);
        json.WriteNumber("passed", summary.Passed);
        json.WriteNumber("notEvaluated", summary.NotEvaluated);
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
        WriteText(json, "rule", verdict.Rule?.Id ?? "");
        json.WriteString("severity", verdict.Policy.Severity.Word());
        json.WriteStartArray("criteria");
        foreach (var criterion in verdict.Policy.Criteria) json.WriteStringValue(criterion);
        json.WriteEndArray();
        WriteText(json, "kind", verdict.Kind);
        WriteText(json, "resource", verdict.Address);
        WriteText(json, "item", verdict.Item);
        WritePlace(json, verdict.Span);
        WriteText(json, "message", verdict.Message);
        WriteText(json, "reason", verdict.Reason);
        WriteText(json, "fingerprint", verdict.Fingerprint);
        json.WriteBoolean("known", verdict.IsKnown);
        WriteWaiver(json, verdict);
    }

    private static void WriteWaiver(Utf8JsonWriter json, Verdict verdict)
    {
        if (verdict.Waiver is not { } waiver)
        {
            json.WriteNull("waiver");
            return;
        }

        json.WriteStartObject("waiver");
        json.WriteString("underlying", verdict.Underlying.Word());
        json.WriteString("until", waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteText(json, "ticket", waiver.Ticket);
        WriteText(json, "owner", waiver.Owner);
        WriteText(json, "approver", waiver.Approver);
        WriteText(json, "justification", waiver.Justification);
        WritePlace(json, waiver.Span);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        WritePlace(json, diagnostic.Span);
        json.WriteString("message", diagnostic.Message);
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        WriteText(json, "path", span.Path);
        WritePosition(json, "start", span.StartLine, span.StartColumn);
        WritePosition(json, "end", span.EndLine, span.EndColumn);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, int line, int column)
    {
        if (line == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }

    /// <summary>The text, or null where there is none: every field is always there.</summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0) json.WriteNull(name);
        else json.WriteString(name, text);
    }
}
