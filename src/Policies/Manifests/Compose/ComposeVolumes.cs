using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>A mount in long form: <c>[source:]target[:options]</c> taken apart.</summary>
internal static class ComposeVolumes
{
    public static Node Of(Node volume)
    {
        switch (volume)
        {
            case ScalarNode scalar:
                return Short(scalar.Text, volume);
            // ${HOME}/x:/y:ro: what is behind the variable is known.
            case UnknownNode { IsText: true } unknown:
                return Partly(unknown);
            default:
                return volume;
        }
    }

    private static MapNode Short(string text, Node place)
    {
        var parts = Split(text);
        var entries = new List<MapEntry>();
        if (parts.Count == 1)
        {
            entries.Add(Entry("type", "volume", place));
            entries.Add(Entry("target", parts[0], place));
        }
        else
        {
            entries.Add(Entry("type", IsPath(parts[0]) ? "bind" : "volume", place));
            entries.Add(Entry("source", parts[0], place));
            entries.Add(Entry("target", parts[1], place));
            var options = parts.Count > 2 ? parts[2].Split(',') : [];
            if (options.Contains("ro", StringComparer.Ordinal)) entries.Add(new("read_only", 0, 0, new BooleanNode(true, "true", place.Source, place.Start, place.End)));
        }

        return new MapNode([.. entries], place.Source, place.Start, place.End);
    }

    private static MapNode Partly(UnknownNode text)
    {
        UnknownNode Unknown(string prefix, string suffix) => new(text.Cause, text.Source, text.Start, text.End) { IsPresent = true, IsText = true, Prefix = prefix, Suffix = suffix };
        var known = Split(text.Prefix);
        var source = known.Count > 1 ? (Node)new TextNode(known[0], text.Source, text.Start, text.End) : Unknown(text.Prefix, text.Suffix.Split(':')[0]);
        Node type = known.Count > 1 || known[0].Length > 0
            ? new TextNode(IsPath(known[0]) ? "bind" : "volume", text.Source, text.Start, text.End)
            : Unknown("", "");
        return new MapNode(
            [new("type", 0, 0, type), new("source", 0, 0, source), new("target", 0, 0, Unknown("", ""))],
            text.Source,
            text.Start,
            text.End);
    }

    /// <summary>The parts between colons; that behind a drive letter does not count.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ':') continue;
            if (at - start == 1 && char.IsAsciiLetter(text[start]) && at + 1 < text.Length && text[at + 1] is ('\\' or '/')) continue;
            parts.Add(text[start..at]);
            start = at + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static bool IsPath(string source) =>
        source.StartsWith('/') || source.StartsWith('.') || source.StartsWith('~') || source.StartsWith('\\') || (source.Length > 2 && char.IsAsciiLetter(source[0]) && source[1] == ':');

    private static MapEntry Entry(string key, string value, Node place) => new(key, 0, 0, new TextNode(value, place.Source, place.Start, place.End));
}
