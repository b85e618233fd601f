using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.NuGet;

/// <summary>Values that hold environment variables, <c>%NAME%</c>: NuGet fills them in, on every platform.</summary>
internal static class NuGetVariables
{
    /// <summary>An item whose value holds a variable has an unknown value with its known ends; credentials stay as they are written.</summary>
    public static MapNode Apply(MapNode item)
    {
        if (item.Find("value") is not TextNode { Text: var text } value || !text.Contains('%', StringComparison.Ordinal)) return item;
        var first = text.IndexOf('%', StringComparison.Ordinal);
        var end = text.IndexOf('%', first + 1);
        var last = text.LastIndexOf('%');
        if (end <= first + 1) return item;
        var unknown = new UnknownNode($"the environment variable {Printable.Shorten(text[(first + 1)..end])} is not known", value.Source, value.Start, value.End)
        {
            IsPresent = true,
            IsText = true,
            Prefix = text[..first],
            Suffix = text[(last + 1)..],
        };
        return new MapNode([.. item.Entries.Select(entry => ReferenceEquals(entry.Value, value) ? entry with { Value = unknown } : entry)], item.Source, item.Start, item.End);
    }
}
