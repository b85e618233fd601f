using System.Globalization;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Reasoning;

/// <summary>Says what stands at a place, in the words of a finding. Values that look like secrets are never shown.</summary>
internal static class Found
{
    private const int LongestText = 80;

    /// <summary><c>is true</c>, <c>is not set</c>, <c>is unknown: ...</c>.</summary>
    /// <param name="trail">Where it stands.</param>
    /// <param name="cause">Why the answer is unknown, when the value itself does not say so.</param>
    /// <param name="isDecided">Whether there is an answer: then a reference says more than that its text is unknown.</param>
    public static string Describe(Trail trail, string? cause, bool isDecided = false)
    {
        if (trail.IsFallback) return trail.Node is null ? "is not set" : $"is not set (taken as {Show(trail.Node, trail.SecretName)})";
        return trail.Node switch
        {
            null => "is not set",
            NullNode => "is null",
            UnknownNode { IsText: false, References: [{ Kind: ReferenceKind.Whole, Attribute: var attribute } reference, ..] } when isDecided && cause is null =>
                $"is {reference.Address}{reference.Key}{(attribute.Length == 0 ? "" : ".")}{attribute}",
            UnknownNode unknown => $"is unknown: {cause ?? unknown.Cause}",
            IntervalNode interval => $"is unknown: {cause ?? interval.Cause}",
            _ when cause is not null => $"is unknown: {cause}",
            _ => $"is {Show(trail.Node, trail.SecretName)}",
        };
    }

    /// <summary>A value as a person would write it, shortened, secrets masked.</summary>
    /// <param name="node">What to show; null for something absent.</param>
    /// <param name="name">The name it goes by, which can give away that it is a secret.</param>
    public static string Show(Node? node, string? name) => node switch
    {
        null => "not set",
        NullNode => "null",
        TextNode text => Secrets.IsSecret(name, text.Text) ? Secrets.Mask : $"\"{Shorten(text.Text)}\"",
        BooleanNode boolean => boolean.Text,
        ScalarNode scalar => Secrets.IsSecret(name, scalar.Text) ? Secrets.Mask : scalar.Text,
        ListNode { Items.Count: 0 } => "an empty list",
        ListNode list => Plural(list.Items.Count, "a list of", "item"),
        MapNode { Entries.Count: 0 } => "empty",
        MapNode map => Plural(map.Entries.Count, "a map of", "entry"),
        UnknownNode => "unknown",
        IntervalNode { High: null } interval => string.Create(CultureInfo.InvariantCulture, $"{interval.Low} or more"),
        IntervalNode interval => string.Create(CultureInfo.InvariantCulture, $"{interval.Low} to {interval.High}"),
        _ => "",
    };

    /// <summary>A path or another name that a rule gives, shortened, without quotation marks; a secret masked.</summary>
    public static string Name(Value value) =>
        value.Node is not ScalarNode scalar ? "it" : value.LooksSecret.State == State.True ? Secrets.Mask : Shorten(scalar.Text);

    /// <summary>One line, at most 80 characters, without control characters.</summary>
    public static string Shorten(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var cut = end >= 0 && end < LongestText ? end : Math.Min(text.Length, LongestText);
        if (cut > 0 && cut < text.Length && char.IsHighSurrogate(text[cut - 1])) cut--;
        var line = string.Concat(text.AsSpan(0, cut).ToArray().Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return cut < text.Length ? line + "..." : line;
    }

    private static string Plural(int count, string before, string noun)
    {
        var plural = noun.EndsWith('y') ? $"{noun[..^1]}ies" : $"{noun}s";
        return string.Create(CultureInfo.InvariantCulture, $"{before} {count} {(count == 1 ? noun : plural)}");
    }
}
