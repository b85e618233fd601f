using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocPolicy.Diagnostics;

namespace SocPolicy.Reports;

/// <summary>What all JSON documents of the tool have in common.</summary>
internal static class JsonLayout
{
    /// <summary>How many bytes may wait before they are passed on: a document is never in memory as a whole.</summary>
    public const int PassOnFrom = 32 * 1024;

    /// <summary>JSON in a file of its own, not inside of HTML: text stays readable, control characters are escaped all the same.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Each item as an object in a line of its own, which the writer of the document does not break by itself.</summary>
    public static void WriteLines<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
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
            if (json.BytesPending > PassOnFrom) json.Flush();
        }
    }

    /// <summary>The tool that writes a document.</summary>
    public static void WriteTool(Utf8JsonWriter json, string toolVersion)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", "socpolicy");
        json.WriteString("version", toolVersion);
        json.WriteEndObject();
    }

    /// <summary>A diagnostic's fields.</summary>
    public static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        WritePlace(json, diagnostic.Span);
        json.WriteString("message", diagnostic.Message);
    }

    /// <summary>A range: its file, start and end.</summary>
    public static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        WriteText(json, "path", span.Path);
        WritePosition(json, "start", span.StartLine, span.StartColumn);
        WritePosition(json, "end", span.EndLine, span.EndColumn);
    }

    /// <summary>A line and a column, or null for nowhere.</summary>
    public static void WritePosition(Utf8JsonWriter json, string name, int line, int column)
    {
        if (line == 0)
        {
            json.WriteNull(name);
            return;
        }

        // In one line, also where the document is indented.
        json.WritePropertyName(name);
        json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{line},\"column\":{column}}}"), skipInputValidation: true);
    }

    /// <summary>The text, or null where there is none: every field is always there.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0) json.WriteNull(name);
        else json.WriteString(name, text);
    }
}
