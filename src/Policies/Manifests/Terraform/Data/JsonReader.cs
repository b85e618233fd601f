using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>
/// Reads JSON (RFC 8259) into values with positions: a file, or a text of a configuration in which holes are unknown. Of equal keys the
/// last one wins.
/// </summary>
internal sealed class JsonReader
{
    private const char HoleMark = '\uFFFF';
    private const int MaximumDepth = 200;

    private readonly string text;
    private readonly List<(int At, TemplatePiece Piece)> map;
    private readonly Origin whole;
    private int at;
    private int depth;
    private int segment;

    private JsonReader(string text, List<(int At, TemplatePiece Piece)> map, Origin whole)
    {
        this.text = text;
        this.map = map;
        this.whole = whole;
    }

    /// <summary>What is wrong with the text; null when nothing is.</summary>
    private string? Problem { get; set; }

    /// <summary>Reads the pieces of a text; null when they are no JSON.</summary>
    public static HclValue? Read(IReadOnlyList<TemplatePiece> pieces)
    {
        var built = new StringBuilder();
        var map = new List<(int, TemplatePiece)>(pieces.Count);
        foreach (var piece in pieces)
        {
            map.Add((built.Length, piece));
            if (piece.Text is null) built.Append(HoleMark);
            else built.Append(piece.Text);
        }

        var whole = new Origin(pieces[0].Origin.Source, pieces[0].Origin.Start, pieces[^1].Origin.End);
        return new JsonReader(built.ToString(), map, whole).ReadAll();
    }

    /// <summary>Reads a file; a problem is a diagnostic, and the result null.</summary>
    public static HclValue? Read(NodeSource source, DiagnosticBag diagnostics)
    {
        var length = source.Text.Content.Length;
        var origin = new Origin(source, 0, length);
        var reader = new JsonReader(source.Text.Content, [(0, new(source.Text.Content, null, origin))], origin);
        if (reader.ReadAll() is { } value) return value;
        diagnostics.Error("SOC4107", source.Text.Span(Math.Min(reader.at, length), Math.Min(reader.at + 1, length)), reader.Problem ?? "The file is no JSON. Correct it.");
        return null;
    }

    /// <summary>Reads a text that has no place of its own; the cause says why it is no JSON.</summary>
    public static (HclValue? Value, string? Cause) Read(string json, Origin origin)
    {
        var reader = new JsonReader(json, [], origin);
        return (reader.ReadAll(), reader.Problem);
    }

    private HclValue? ReadAll()
    {
        var value = ReadValue();
        Skip();
        if (value is not null && at < text.Length) return Fail<HclValue>("The JSON text goes on behind its end. Remove what follows it.");
        return value;
    }

    private HclValue? ReadValue()
    {
        Skip();
        if (at >= text.Length) return Fail<HclValue>("The JSON text ends too early. Complete it.");
        if (++depth > MaximumDepth) return Fail<HclValue>($"The JSON text nests more than {MaximumDepth} deep. Flatten it.");
        var start = at;
        HclValue? value = text[at] switch
        {
            '{' => ReadObject(),
            '[' => ReadList(),
            '"' => ReadText(),
            HoleMark => ReadHole(),
            't' => ReadWord("true") ? new BooleanValue(true, From(start)) : null,
            'f' => ReadWord("false") ? new BooleanValue(false, From(start)) : null,
            'n' => ReadWord("null") ? new NullValue(From(start)) : null,
            _ => ReadNumber(),
        };
        depth--;
        return value;
    }

    private MapValue? ReadObject()
    {
        var start = at++;
        var entries = new List<HclEntry>();
        Skip();
        if (TakeIf('}')) return new([], true, From(start));
        do
        {
            Skip();
            if (at >= text.Length || text[at] != '"') return Fail<MapValue>("A key is expected in the JSON object. Write it in quotes.");
            var key = ReadText();
            if (key is null) return null;
            Skip();
            if (!TakeIf(':')) return Fail<MapValue>("A colon is expected behind the key of the JSON object.");
            if (ReadValue() is not { } value) return null;
            var name = key is TextValue known ? known.Text : ((UnknownValue)key).Prefix;
            entries.Add(new(name, key.Origin.Start, key.Origin.End, value));
            Skip();
        }
        while (TakeIf(','));
        return TakeIf('}') ? MapValue.Of(entries, true, From(start)) : Fail<MapValue>("A comma or } is expected in the JSON object.");
    }

    private ListValue? ReadList()
    {
        var start = at++;
        var items = new List<HclValue>();
        Skip();
        if (TakeIf(']')) return new([], ListKind.Tuple, From(start));
        do
        {
            if (ReadValue() is not { } value) return null;
            items.Add(value);
            Skip();
        }
        while (TakeIf(','));
        return TakeIf(']') ? new(items, ListKind.Tuple, From(start)) : Fail<ListValue>("A comma or ] is expected in the JSON list.");
    }

    private HclValue? ReadText()
    {
        var start = at++;
        var built = new StringBuilder();
        TemplateText? template = null;
        while (at < text.Length && text[at] != '"')
        {
            var c = text[at++];
            switch (c)
            {
                case '\\' when at < text.Length:
                    if (!ReadEscape(built)) return null;
                    break;
                case HoleMark when HoleAt(at - 1) is { } hole:
                    template ??= new TemplateText(From(start));
                    template.Add(built.ToString(), whole);
                    built.Clear();
                    template.Add(hole);
                    break;
                case < ' ' when map.Count <= 1:
                    return Fail<HclValue>("A JSON text cannot hold a control character. Write it as an escape, \\n for example.");
                default:
                    built.Append(c);
                    break;
            }
        }

        if (at >= text.Length) return Fail<HclValue>("The JSON text is not closed. Close it with a quote.");
        at++;
        if (template is null) return new TextValue(built.ToString(), From(start));
        template.Add(built.ToString(), whole);
        return template.Finish().At(From(start));
    }

    private bool ReadEscape(StringBuilder built)
    {
        var c = text[at++];
        if (c == 'u' && at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            built.Append((char)code);
            at += 4;
            return true;
        }

        var plain = c switch { '"' or '\\' or '/' => c, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        if (plain == '\0') return Fail<object>($"\\{c} is no escape of JSON.") is not null;
        built.Append(plain);
        return true;
    }

    private HclValue? ReadHole()
    {
        var hole = HoleAt(at);
        at++;
        return hole switch
        {
            null => Fail<HclValue>("A value is expected in the JSON text."),
            UnknownValue { Json.Content: { } content } => content,
            _ => hole,
        };
    }

    private NumberValue? ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '.' or 'e' or 'E')) at++;
        return HclNumber.Parse(text.AsSpan(start, at - start)) is { } number
            ? new NumberValue(number, From(start)) { Written = text[start..at] }
            : Fail<NumberValue>("A value is expected in the JSON text.");
    }

    private bool ReadWord(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return Fail<object>("A value is expected in the JSON text.") is not null;
        at += word.Length;
        return true;
    }

    private void Skip()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n') at++;
    }

    private bool TakeIf(char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    private T? Fail<T>(string problem)
        where T : class
    {
        Problem ??= problem;
        return null;
    }

    private HclValue? HoleAt(int offset)
    {
        var found = SegmentAt(offset);
        return found >= 0 && map[found].At == offset ? map[found].Piece.Hole : null;
    }

    /// <summary>The place of a range of the text, in the file where it was written.</summary>
    private Origin From(int start) => map.Count == 0 ? whole : new(whole.Source, Place(start, atEnd: false), Place(at, atEnd: true));

    private int Place(int offset, bool atEnd)
    {
        var found = SegmentAt(atEnd && offset > 0 ? offset - 1 : offset);
        if (found < 0) return whole.Start;
        var (begins, piece) = map[found];
        if (piece.Origin.Source != whole.Source) return atEnd ? whole.End : whole.Start;
        // A piece with escapes has another length than its source: then its start has to do.
        var isExact = piece.Text is not null && piece.Text.Length == piece.Origin.End - piece.Origin.Start;
        return isExact ? piece.Origin.Start + (offset - begins) : atEnd ? piece.Origin.End : piece.Origin.Start;
    }

    /// <summary>The last piece that begins at or before an offset. Offsets mostly grow, so the search begins at the last one found.</summary>
    private int SegmentAt(int offset)
    {
        if (map.Count == 0) return -1;
        if (segment >= map.Count || map[segment].At > offset) segment = 0;
        while (segment + 1 < map.Count && map[segment + 1].At <= offset) segment++;
        return segment;
    }
}
