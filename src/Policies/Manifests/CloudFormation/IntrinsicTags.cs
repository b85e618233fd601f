using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation;

/// <summary>The short forms of intrinsic functions, as tags of YAML: <c>!GetAtt A.B</c> is <c>{ Fn::GetAtt: A.B }</c>, with the tag in the key's place.</summary>
internal static class IntrinsicTags
{
    /// <summary>How far in front of its value a tag is looked for: comments and line breaks may stand between.</summary>
    private const int Reach = 2000;

    /// <summary>The long form; null for a tag that CloudFormation does not know.</summary>
    /// <param name="tag">As written: <c>!Ref</c>.</param>
    /// <param name="value">What is tagged.</param>
    public static Node? Expand(string tag, Node value)
    {
        if (tag.Length < 2 || tag[0] != '!') return null;
        var name = tag[1..];
        var function = name is "Ref" or "Condition" ? name : $"Fn::{name}";
        if (function != "Condition" && !Intrinsics.Names.Contains(function)) return null;
        var (start, end) = Find(tag, value);
        return new MapNode([new MapEntry(function, start, end, value)], value.Source, start, Math.Max(end, value.End));
    }

    private static (int Start, int End) Find(string tag, Node value)
    {
        var content = value.Source.Text.Content;
        // An empty value stands right behind its tag.
        var last = Math.Min(content.Length, value.Start);
        var first = Math.Max(0, last - Reach);
        var found = content.AsSpan(first, last - first).LastIndexOf(tag, StringComparison.Ordinal);
        return found < 0 ? (value.Start, value.Start) : (first + found, first + found + tag.Length);
    }
}
