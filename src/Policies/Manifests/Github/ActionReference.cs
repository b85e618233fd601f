using System.Buffers;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Takes apart what stands behind <c>uses:</c>.</summary>
internal static class ActionReference
{
    private const string Docker = "docker://";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The parts as a map at the text's place; what is not written is missing. Unknown when an expression stands in it, which GitHub refuses.</summary>
    public static Node Of(Node uses) => ExpressionNodes.Expand(uses) is ScalarNode scalar ? Parse(scalar) : ExpressionNodes.Expand(uses);

    private static MapNode Parse(ScalarNode uses)
    {
        var text = uses.Text.Trim();
        if (text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith(".\\", StringComparison.Ordinal) || text == ".")
            return Map(uses, [("kind", Text(uses, "local")), ("path", Text(uses, text)), ("pinned", Flag(uses, true))]);
        if (text.StartsWith(Docker, StringComparison.OrdinalIgnoreCase))
        {
            var image = text[Docker.Length..];
            return Map(uses, [("kind", Text(uses, "docker")), ("image", Text(uses, image)), ("pinned", Flag(uses, IsDigest(image)))]);
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var parts = name.Split('/', 3);
        var entries = new List<(string, Node)> { ("kind", Text(uses, "repository")) };
        // GitHub ignores the case of both.
        if (parts.Length >= 2) entries.Add(("name", Text(uses, $"{parts[0]}/{parts[1]}".ToLowerInvariant())));
        entries.Add(("owner", Text(uses, parts[0].ToLowerInvariant())));
        if (parts.Length >= 2) entries.Add(("repository", Text(uses, parts[1].ToLowerInvariant())));
        if (parts.Length == 3) entries.Add(("path", Text(uses, parts[2])));
        if (at >= 0) entries.Add(("ref", Text(uses, text[(at + 1)..])));
        entries.Add(("pinned", Flag(uses, at >= 0 && IsCommit(text.AsSpan(at + 1)))));
        return Map(uses, entries);
    }

    /// <summary>A whole SHA-1 or SHA-256; a short one may come to stand for another commit.</summary>
    private static bool IsCommit(ReadOnlySpan<char> text) => text.Length is 40 or 64 && !text.ContainsAnyExcept(HexDigits);

    private static bool IsDigest(string image)
    {
        var at = image.LastIndexOf("@sha256:", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && image.Length - at == "@sha256:".Length + 64 && IsCommit(image.AsSpan(at + "@sha256:".Length));
    }

    private static MapNode Map(Node place, IEnumerable<(string Key, Node Value)> entries) =>
        new([.. entries.Select(entry => new MapEntry(entry.Key, 0, 0, entry.Value))], place.Source, place.Start, place.End);

    private static TextNode Text(Node place, string text) => new(text, place.Source, place.Start, place.End);

    private static BooleanNode Flag(Node place, bool value) => new(value, value ? "true" : "false", place.Source, place.Start, place.End);
}
