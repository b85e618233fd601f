using System.Globalization;
using System.Text;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Secrecy;

namespace SocPolicy.Reports.Resources;

/// <summary>Says in one line what a node is.</summary>
internal static class NodeWords
{
    private const int LongestText = 160;

    /// <summary>The value, what is unknown of it and why, what it refers to; empty for a map or list that has something below it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The name it goes by, which can give away that it is a secret.</param>
    public static string Of(Node node, string? name)
    {
        var value = NamedValues.IsSecret(node, name) ? Secrets.Mask : Value(node);
        var references = string.Join(", ", node.References.Select(Reference).Distinct());
        return references.Length == 0 ? value : $"{value}{(value.Length == 0 ? "" : "  ")}-> {references}";
    }

    private static string Value(Node node) => node switch
    {
        NullNode => "null",
        TextNode text => Quote(text.Text),
        ScalarNode scalar => Cut(scalar.Text),
        ListNode { Items.Count: 0, OpenBecause: null } => "[]",
        MapNode { Entries.Count: 0, OpenBecause: null } => "{}",
        UnknownNode unknown => Unknown(unknown),
        _ => "",
    };

    private static string Unknown(UnknownNode unknown)
    {
        var known = new List<string>(3);
        if (unknown.IsPresent && !unknown.IsText) known.Add("but present");
        if (unknown.Prefix.Length > 0) known.Add($"begins with {Quote(unknown.Prefix)}");
        if (unknown.Suffix.Length > 0) known.Add($"ends with {Quote(unknown.Suffix)}");
        if (unknown.IsText && known.Count == 0) known.Add("but a text");
        return known.Count == 0 ? $"unknown: {unknown.Cause}" : $"unknown, {string.Join(" and ", known)}: {unknown.Cause}";
    }

    private static string Reference(ResourceReference reference)
    {
        var target = $"{reference.Address}{reference.Key}{(reference.Attribute.Length == 0 ? "" : $".{reference.Attribute}")}";
        return reference.Kind switch
        {
            ReferenceKind.Part => $"{target} (in part)",
            ReferenceKind.Possible => $"{target} (possibly)",
            _ => target,
        };
    }

    private static string Quote(string text) =>
        text.Length > LongestText
            ? string.Create(CultureInfo.InvariantCulture, $"\"{OneLine(Cut(text))}\" ({text.Length} characters)")
            : $"\"{OneLine(text)}\"";

    private static string Cut(string text)
    {
        if (text.Length <= LongestText) return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"{text.AsSpan(0, end)}...";
    }

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\r', '\n', '\t')
            ? new StringBuilder(text).Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t").ToString()
            : text;
}
