using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Ini;

/// <summary>
/// Parses INI, of which there is no standard: sections, <c>key = value</c> or <c>key: value</c>, comments behind <c>;</c> and <c>#</c> at the
/// begin of a line. Keys before the first section stand at the top. A wrong line adds SOC4331 and is left out.
/// </summary>
internal sealed class IniParser(NodeSource source, DiagnosticBag diagnostics)
{
    private const int MostErrors = 10;

    private readonly string content = source.Text.Content;
    private readonly IniSection top = new("", 0, 0);
    private int errors;

    /// <summary>The keys at the top and the sections, as a map.</summary>
    public static MapNode Parse(NodeSource source, DiagnosticBag diagnostics) => new IniParser(source, diagnostics).Parse();

    private MapNode Parse()
    {
        var section = top;
        for (var at = content.StartsWith('\uFEFF') ? 1 : 0; at < content.Length && errors < MostErrors;)
        {
            var length = content.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? content.Length : at + length;
            var (start, stop) = Trim(at, end);
            if (start < stop && content[start] is not (';' or '#'))
            {
                if (content[start] == '[') section = ReadSection(start, stop) ?? section;
                else ReadEntry(section, start, stop);
            }

            at = end + 1;
        }

        return top.ToNode(source, 0, content.Length);
    }

    private IniSection? ReadSection(int start, int end)
    {
        var close = content.AsSpan(start, end - start).LastIndexOf(']');
        var rest = close < 0 ? "" : content.AsSpan(start + close + 1, end - start - close - 1).TrimStart();
        if (close < 0 || (rest.Length > 0 && rest[0] is not (';' or '#')))
        {
            Refuse(start, end, "The section's name is not closed. Write it as [name].");
            return null;
        }

        var (from, to) = Trim(start + 1, start + close);
        return top.Section(content[from..to], from, to, start);
    }

    private void ReadEntry(IniSection section, int start, int end)
    {
        var sign = content.AsSpan(start, end - start).IndexOfAny('=', ':');
        // A name alone is a switch that is on, as in my.cnf and git.
        var (keyStart, keyEnd) = sign < 0 ? (start, end) : Trim(start, start + sign);
        if (keyStart == keyEnd)
        {
            Refuse(start, end, "The line has no key. Write it as key = value, or as a comment behind a ';'.");
            return;
        }

        var (from, to) = sign < 0 ? (end, end) : Trim(start + sign + 1, end);
        section.Add(content[keyStart..keyEnd], keyStart, keyEnd, sign < 0 ? new NullNode(source, end, end) : Value(from, to), end);
    }

    private Node Value(int start, int end)
    {
        if (end > start + 1 && content[start] is '"' or '\'')
        {
            var close = content.AsSpan(start + 1, end - start - 1).IndexOf(content[start]);
            if (close >= 0)
            {
                var rest = content.AsSpan(start + close + 2, end - start - close - 2).TrimStart();
                if (rest.Length == 0 || rest[0] is ';' or '#') return new TextNode(content.Substring(start + 1, close), source, start, start + close + 2);
            }
        }

        for (var i = start + 1; i < end; i++)
        {
            if (content[i] is not (';' or '#') || content[i - 1] is not (' ' or '\t')) continue;
            return new UnknownNode($"programs differ in whether '{content[i]}' begins a comment behind a value", source, start, end) { IsPresent = true, IsText = true, Prefix = content[start..i].TrimEnd() };
        }

        return new TextNode(content[start..end], source, start, end);
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        return (start, end);
    }

    private void Refuse(int start, int end, string message)
    {
        errors++;
        diagnostics.Error("SOC4331", source.Text.Span(start, end), message);
    }
}
