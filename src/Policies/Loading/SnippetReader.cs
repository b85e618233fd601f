using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>
/// Takes C# out of a policy file to the letter. Only plain, single-quoted and <c>|</c> scalars will do: in all others the text
/// differs from its source, and errors could not be placed.
/// </summary>
internal static class SnippetReader
{
    private const string Advice = "Write it plain, in single quotes, or as a block after |.";

    /// <summary>The snippet of a key; null when it is absent or was refused.</summary>
    public static Snippet? Read(Fields fields, string key, DiagnosticBag diagnostics)
    {
        var node = fields.Find(key);
        return node is null ? null : Read(node, fields.SpanOf(key), key, diagnostics);
    }

    /// <summary>The snippet of a node; null when it was refused.</summary>
    /// <param name="node">The YAML value.</param>
    /// <param name="keySpan">The range of its key.</param>
    /// <param name="name">For messages.</param>
    /// <param name="diagnostics">Takes the refusal.</param>
    public static Snippet? Read(Node node, SourceSpan keySpan, string name, DiagnosticBag diagnostics)
    {
        var text = node.Source.Text;
        if (HasTag(text, keySpan.End, node.Start))
        {
            diagnostics.Error("SOC2011", keySpan, $"\"{name}\" begins with !, which YAML takes for a tag. Put it in single quotes: {name}: '!...'.");
            return null;
        }

        if (node is not ScalarNode || node.End <= node.Start)
        {
            diagnostics.Error("SOC2011", keySpan, $"\"{name}\" must be C#, not a list, a map or nothing. {Advice}");
            return null;
        }

        return text.Content[node.Start] switch
        {
            '"' => Refuse("is in double quotes"),
            '>' => Refuse("is a folded block"),
            '\'' => Quoted(),
            '|' => Block(text, node, keySpan, name, diagnostics),
            _ when text.Content.AsSpan(node.Start, node.End - node.Start).IndexOfAny('\r', '\n') >= 0 => Refuse("goes over several lines"),
            _ => Make(text, node.Start, node.End),
        };

        Snippet? Refuse(string why)
        {
            diagnostics.Error("SOC2011", node.Span with { End = Math.Min(node.End, node.Start + 1) }, $"\"{name}\" {why}, so its text is not its source. {Advice}");
            return null;
        }

        Snippet? Quoted()
        {
            var inner = text.Content.AsSpan(node.Start + 1, node.End - node.Start - 2);
            if (inner.Contains("''", StringComparison.Ordinal)) return Refuse("has '' in it");
            if (inner.IndexOfAny('\r', '\n') >= 0) return Refuse("goes over several lines");
            return Make(text, node.Start + 1, node.End - 1);
        }
    }

    private static Snippet? Block(SourceText text, Node node, SourceSpan keySpan, string name, DiagnosticBag diagnostics)
    {
        var first = text.LineAt(node.Start) + 1;
        var last = text.LineAt(Math.Max(node.Start, node.End - 1));
        while (last > first && string.IsNullOrWhiteSpace(text.Line(last))) last--;
        while (first < last && string.IsNullOrWhiteSpace(text.Line(first))) first++;
        if (first > last || string.IsNullOrWhiteSpace(text.Line(first)))
        {
            diagnostics.Error("SOC2011", keySpan, $"\"{name}\" is empty. Write an expression below it.");
            return null;
        }

        for (var line = first; line <= last; line++)
        {
            var content = text.Line(line);
            var start = content.Length - content.TrimStart().Length;
            if (!content.TrimStart().StartsWith('#')) continue;
            diagnostics.Error("SOC2011", text.Span(text.OffsetAt(line, start + 1), text.OffsetAt(line, start + 2)), $"A line of \"{name}\" begins with #, which C# takes for a directive. Comment with // instead.");
            return null;
        }

        var indent = text.Line(first).Length - text.Line(first).TrimStart().Length;
        return Make(text, text.OffsetAt(first, indent + 1), text.OffsetAt(last, text.Line(last).TrimEnd().Length + 1));
    }

    private static Snippet Make(SourceText text, int start, int end) =>
        new(text.Content[start..end].ReplaceLineEndings("\n"), text.Span(start, end));

    /// <summary>A tag stands between the key's colon and the value: <c>assert: !x.Any()</c> is one, with nothing behind it.</summary>
    private static bool HasTag(SourceText text, int keyEnd, int valueStart)
    {
        var end = Math.Max(valueStart, keyEnd);
        var between = text.Content.AsSpan(keyEnd, Math.Min(end, text.Content.Length) - keyEnd).TrimStart(" \t:").Trim();
        if (between.StartsWith("!", StringComparison.Ordinal)) return true;
        return end < text.Content.Length && text.Content[end] == '!';
    }
}
