using System.Globalization;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class EncodingFunctions
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static IEnumerable<Function> All { get; } =
    [
        new("base64encode", 1, 1, call => call.Text(0) is { } text ? call.Of(Convert.ToBase64String(Utf8.GetBytes(text))) : null),
        new("base64decode", 1, 1, call => call.Text(0) is { } text ? Decode(call, text, Utf8) : null),
        new("base64gzip", 1, 1, call => call.Unknown("base64gzip is evaluated when Terraform runs") with { IsText = true }),
        new("textencodebase64", 2, 2, call => call.Text(0) is { } text && Named(call, 1) is { } encoding ? call.Of(Convert.ToBase64String(encoding.GetBytes(text))) : null),
        new("textdecodebase64", 2, 2, call => call.Text(0) is { } text && Named(call, 1) is { } encoding ? Decode(call, text, encoding) : null),
        new("urlencode", 1, 1, call => call.Text(0) is { } text ? call.Of(UrlEncode(text)) : null),
        new("csvdecode", 1, 1, DecodeCsv),
        new("jsonencode", 1, 1, EncodeJson) { SeesUnknown = true },
        new("jsondecode", 1, 1, DecodeJson) { SeesUnknown = true },
        new("yamlencode", 1, 1, call => call.Of(YamlText.Write(call[0]))),
        new("yamldecode", 1, 1, call => call.Text(0) is { } text ? YamlText.Read(text, call) : null),
    ];

    private static HclValue EncodeJson(FunctionCall call)
    {
        var document = new EmbeddedJson(call[0]);
        var references = References.Of(call.Arguments, Language.Nodes.ReferenceKind.Part);
        return Conversions.UnknownCause(call[0]) is { } cause
            ? new UnknownValue(cause, call.Origin) { IsPresent = true, IsText = true, IsError = UnknownValue.ErrorIn(call[0]) is not null, Json = document, References = references }
            : new TextValue(JsonWriter.Write(call[0]), call.Origin) { Json = document, References = references };
    }

    private static HclValue? DecodeJson(FunctionCall call)
    {
        if (call[0] is UnknownValue unknown) return unknown.Json?.Content ?? unknown.Elsewhere(call.Origin) with { IsPresent = false, References = References.Of([unknown], Language.Nodes.ReferenceKind.Possible) };
        if (call[0] is TextValue { Json.Content: { } content }) return content;
        if (call.Text(0) is not { } text) return null;
        var (value, cause) = JsonReader.Read(text, call.Origin);
        return value ?? call.Fail(cause ?? "the text is no JSON");
    }

    private static HclValue? Decode(FunctionCall call, string text, Encoding encoding)
    {
        try
        {
            return call.Of(encoding.GetString(Convert.FromBase64String(text)));
        }
        catch (Exception problem) when (problem is FormatException or DecoderFallbackException)
        {
            return call.Fail("the text is no base64 of a text");
        }
    }

    private static Encoding? Named(FunctionCall call, int index) => call.Text(index)?.ToUpperInvariant() switch
    {
        null => null,
        "UTF-8" => Utf8,
        "UTF-16LE" => Encoding.Unicode,
        "UTF-16BE" => Encoding.BigEndianUnicode,
        "ISO-8859-1" => Encoding.Latin1,
        "US-ASCII" => Encoding.ASCII,
        var name => call.Fail<Encoding>($"the encoding {name} is not supported"),
    };

    private static string UrlEncode(string text)
    {
        var built = new StringBuilder();
        foreach (var b in Utf8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~') built.Append(c);
            else if (c == ' ') built.Append('+');
            else built.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return built.ToString();
    }

    /// <summary>RFC 4180; the first record names the columns.</summary>
    private static HclValue? DecodeCsv(FunctionCall call)
    {
        if (call.Text(0) is not { } text) return null;
        var records = Records(text);
        if (records.Count == 0) return call.Fail("there is no line with the names of the columns");
        var names = records[0];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count) return call.Fail("two columns have the same name");
        if (records.Exists(record => record.Count != names.Count)) return call.Fail("a record has more or fewer fields than there are columns");
        return call.Of(records.Skip(1).Select(record => new MapValue([.. names.Select((name, i) => new HclEntry(name, 0, 0, call.Of(record[i])))], true, call.Origin)));
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[++at]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == ',') EndField();
            else if (c == '\n') EndRecord();
            else if (c != '\r') field.Append(c);
        }

        EndRecord();
        return records;

        void EndField()
        {
            record.Add(field.ToString());
            field.Clear();
        }

        void EndRecord()
        {
            if (record.Count == 0 && field.Length == 0) return;
            EndField();
            records.Add(record);
            record = [];
        }
    }
}
