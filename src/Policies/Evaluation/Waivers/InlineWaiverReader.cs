using SocPolicy.Diagnostics;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>
/// Reads <c>socpolicy:waive SP2001 until=2027-03-31 ticket=SEC-12 reason="..."</c> from a comment: each of its lines may hold one. What
/// is meant as a waiver and is none becomes one with problems: it is never passed over.
/// </summary>
internal sealed class InlineWaiverReader
{
    /// <summary>What a file with waivers holds, ignoring case.</summary>
    public const string Mark = "socpolicy:";

    private const string Word = "waive";

    /// <summary>How many of the keys every waiver has: the first ones.</summary>
    private const int Required = 3;

    private static readonly string[] Keys = ["until", "ticket", "reason", "owner", "approver", "rule", "item"];

    /// <summary>Words of other tools, and slips, by which somebody means a waiver.</summary>
    private static readonly string[] Mistaken = ["waiver", "waived", "ignore", "ignored", "skip", "suppress", "disable", "exempt", "exception", "allow", "accept", "nolint"];

    private readonly string content;
    private readonly SourceSpan span;
    private readonly List<string> controls = [];
    private readonly List<string> problems = [];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private int at;

    private InlineWaiverReader(SourceSpan span, int start)
    {
        this.span = span;
        content = span.Source!.Content;
        at = start;
    }

    /// <summary>The waivers of a comment.</summary>
    public static IEnumerable<WaiverCandidate> Read(SourceText text, Comment comment)
    {
        var start = comment.TextStart;
        while (start < comment.TextEnd)
        {
            var length = text.Content.AsSpan(start, comment.TextEnd - start).IndexOfAny('\n', '\r');
            var end = length < 0 ? comment.TextEnd : start + length;
            if (ReadLine(text, start, end) is { } found) yield return found;
            start = end + 1;
        }
    }

    private static WaiverCandidate? ReadLine(SourceText text, int start, int end)
    {
        var line = text.Content.AsSpan(start, end - start);
        var mark = line.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (mark < 0) return null;
        var rest = line[(mark + Mark.Length)..];
        var blanks = rest.Length - rest.TrimStart().Length;
        var word = rest[blanks..];
        var length = 0;
        while (length < word.Length && (char.IsLetter(word[length]) || word[length] == '-')) length++;
        word = word[..length];
        var reader = new InlineWaiverReader(text.Span(start + mark, start + line.TrimEnd().Length), start + mark + Mark.Length + blanks + length);
        var isWaive = word.SequenceEqual(Word);
        if (!isWaive && (blanks > 0 || length == 0) && !IsMistaken(word)) return null;
        var begins = line[..mark].Trim(" \t*").IsEmpty;
        // In the middle of a sentence it is told about, unless it is followed by what only a waiver has.
        if (!begins && !(isWaive && WaiverForms.IsControl(FirstWord(rest[(blanks + length)..])))) return null;
        if (!begins) reader.problems.Add($"it does not begin its comment with {Mark}{Word}");
        if (!isWaive) reader.problems.Add($"{Mark}{Printable.Shorten(word.ToString())} is no directive, which is written {Mark}{Word}");
        return reader.ReadRest();
    }

    private static bool IsMistaken(ReadOnlySpan<char> word)
    {
        foreach (var one in Mistaken)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return word.Equals(Word, StringComparison.OrdinalIgnoreCase);
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        var end = trimmed.IndexOfAny(" \t,");
        return (end < 0 ? trimmed : trimmed[..end]).ToString();
    }

    private WaiverCandidate ReadRest()
    {
        while (SkipBlanks()) ReadPart();
        if (controls.Count == 0) problems.Add("it names no control");
        foreach (var key in Keys.Take(Required).Where(key => !values.ContainsKey(key))) problems.Add($"it has no {key}=");
        return new(
            new()
            {
                Controls = controls,
                Rule = values.GetValueOrDefault("rule"),
                Item = values.GetValueOrDefault("item"),
                Owner = values.GetValueOrDefault("owner", ""),
                Approver = values.GetValueOrDefault("approver", ""),
                Justification = values.GetValueOrDefault("reason", ""),
                Ticket = values.GetValueOrDefault("ticket", ""),
                Until = ReadDay(),
                Span = span,
                IsInline = true,
            },
            problems);
    }

    private DateOnly ReadDay()
    {
        if (!values.TryGetValue("until", out var text)) return DateOnly.MinValue;
        if (WaiverForms.Day(text) is { } day) return day;
        problems.Add($"until={Printable.Shorten(text)} is no day such as 2027-03-31");
        return DateOnly.MinValue;
    }

    private bool SkipBlanks()
    {
        while (at < span.End && (char.IsWhiteSpace(content[at]) || content[at] == ',')) at++;
        return at < span.End;
    }

    /// <summary>A control's id, or <c>key=value</c>.</summary>
    private void ReadPart()
    {
        var start = at;
        while (at < span.End && !char.IsWhiteSpace(content[at]) && content[at] is not (',' or '=' or '"' or '\'')) at++;
        var word = content[start..at];
        if (at < span.End && content[at] == '=')
        {
            at++;
            AddValue(word, ReadValue());
        }
        else if (word.Length == 0)
        {
            at++;
            problems.Add($"{content[start]} stands where a key= is expected");
        }
        else if (values.Count == 0 && WaiverForms.IsControl(word))
        {
            if (!controls.Contains(word)) controls.Add(word);
        }
        else
        {
            problems.Add(values.Count == 0 ? $"{Printable.Shorten(word)} is no id of a control" : $"{Printable.Shorten(word)} belongs to no key, as a value with blanks needs quotation marks");
        }
    }

    private string ReadValue()
    {
        if (at >= span.End || content[at] is not ('"' or '\''))
        {
            var start = at;
            while (at < span.End && !char.IsWhiteSpace(content[at])) at++;
            return content[start..at];
        }

        var quote = content[at];
        var value = new System.Text.StringBuilder();
        for (at++; at < span.End; at++)
        {
            if (content[at] == quote)
            {
                at++;
                return value.ToString();
            }

            if (content[at] == '\\' && at + 1 < span.End && content[at + 1] == quote) at++;
            value.Append(content[at]);
        }

        problems.Add("a quotation mark is not closed in its line");
        return value.ToString();
    }

    private void AddValue(string key, string value)
    {
        if (!Keys.Contains(key)) problems.Add($"{Printable.Shorten(key)}= is not one of {string.Join("=, ", Keys)}=");
        else if (value.Trim().Length == 0) problems.Add($"{key}= is empty");
        else if (!values.TryAdd(key, value.Trim())) problems.Add($"{key}= stands twice");
    }
}
