using System.Globalization;
using System.Text;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Wording;

/// <summary>The parts of messages: what a value is called, and where it stands.</summary>
internal static class Phrases
{
    private const int LongestText = 60;
    private const int LongestList = 12;

    /// <summary><c>rules[0].severity</c>; a key that is no plain name stands in <c>["..."]</c>.</summary>
    public static string Path(IReadOnlyList<PathStep> path)
    {
        if (path.Count == 0) return "";
        var text = new StringBuilder();
        foreach (var step in path)
        {
            if (step.Key is null) text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            else if (!IsPlainName(step.Key)) text.Append(CultureInfo.InvariantCulture, $"[\"{OneLine(step.Key)}\"]");
            else text.Append(text.Length == 0 ? "" : ".").Append(step.Key);
        }

        return text.ToString();
    }

    /// <summary>How a sentence about the value begins: <c>Severity</c>, <c>Item 2 of criteria</c>, <c>The document</c>.</summary>
    public static string Subject(IReadOnlyList<PathStep> path)
    {
        if (path.Count == 0) return "The document";
        var last = path[^1];
        if (last.Key is null) return string.Create(CultureInfo.InvariantCulture, $"Item {last.Index + 1}{OfList(path)}");
        if (last.IsName) return $"Key '{OneLine(last.Key)}'";
        if (!IsPlainName(last.Key)) return $"'{OneLine(last.Key)}'";
        return last.Key.All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(last.Key[0]) + last.Key[1..] : last.Key;
    }

    /// <summary>The same with the value: <c>Severity 'hihg'</c>, <c>Item 2 of criteria, 'CC66',</c>.</summary>
    public static string Named(IReadOnlyList<PathStep> path, Node node)
    {
        var subject = Subject(path);
        if (path.Count > 0 && path[^1].IsName) return subject;
        if (node is not (TextNode or NumberNode or BooleanNode)) return subject;
        return path.Count > 0 && path[^1].Key is null ? $"{subject}, {Short(node)}," : $"{subject} {Short(node)}";
    }

    /// <summary>What a value is: <c>the text 'abc'</c>, <c>the number 1.2</c>, <c>a list</c>.</summary>
    public static string Kind(Node node) => node switch
    {
        TextNode => $"the text {Short(node)}",
        NumberNode => $"the number {Short(node)}",
        BooleanNode => Short(node),
        ListNode => "a list",
        MapNode => "a map",
        _ => "empty",
    };

    /// <summary>A scalar: a text in quotation marks, cut when it is long; other values by their kind.</summary>
    public static string Short(Node node) => node switch
    {
        TextNode text => Quote(text.Text),
        ScalarNode scalar => OneLine(scalar.Text),
        _ => Kind(node),
    };

    /// <summary>In quotation marks, on one line, cut when it is long.</summary>
    public static string Quote(string text) => $"'{OneLine(text)}'";

    /// <summary><c>error, warning, note</c>; a long list is cut.</summary>
    public static string List(IReadOnlyCollection<string> words)
    {
        var shown = string.Join(", ", words.Take(LongestList).Select(OneLine));
        return words.Count > LongestList ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {words.Count - LongestList} more") : shown;
    }

    /// <summary><c>a text, a number or a list</c></summary>
    public static string Or(IReadOnlyList<string> nouns) =>
        nouns.Count < 2 ? string.Concat(nouns) : $"{string.Join(", ", nouns.Take(nouns.Count - 1))} or {nouns[^1]}";

    /// <summary><c>Use one of: a, b.</c> or <c>Use a.</c>; led by the nearest one when the value looks like it.</summary>
    public static string Choice(string? value, IReadOnlyCollection<string> words)
    {
        if (words.Count == 1) return $"Use {OneLine(words.First())}.";
        var choice = $"Use one of: {List(words)}.";
        if (value is null || NearestName.Of(value, words) is not { } nearest) return choice;
        var guess = $"Did you mean {Quote(nearest)}?";
        return words.Count > LongestList ? guess : $"{guess} {choice}";
    }

    /// <summary><c>1 item</c>, <c>2 items</c>, <c>no items</c>.</summary>
    public static string Count(int count, string one, string many) => count switch
    {
        0 => $"no {many}",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {many}"),
    };

    /// <summary>What a list is called within a sentence: <c>criteria</c>; <c>the document</c> for the root.</summary>
    public static string ListName(IReadOnlyList<PathStep> path) => path.Count == 0 ? "the document" : Path(path);

    /// <summary><c> in rules[0]</c>; nothing for the root.</summary>
    public static string In(IReadOnlyList<PathStep> path) => path.Count == 0 ? "" : $" in {Path(path)}";

    private static string OfList(IReadOnlyList<PathStep> path)
    {
        var list = Path([.. path.Take(path.Count - 1)]);
        return list.Length == 0 ? "" : $" of {list}";
    }

    private static bool IsPlainName(string key) =>
        key.Length is > 0 and <= LongestText && !char.IsAsciiDigit(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>On one line, cut when it is long.</summary>
    public static string OneLine(string text)
    {
        var cut = text.Length > LongestText ? LongestText : text.Length;
        if (cut < text.Length && char.IsHighSurrogate(text[cut - 1])) cut--;
        var line = new StringBuilder(cut);
        foreach (var c in text.AsSpan(0, cut))
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029') line.Append(' ');
            else line.Append(c);
        }

        return cut < text.Length ? line.Append("...").ToString() : line.ToString();
    }
}
