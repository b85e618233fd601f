using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>Puts one map over another as <c>include</c> and <c>extends</c> do: maps merge, all else is replaced.</summary>
internal static class GitlabMerge
{
    /// <summary>The merged map, at the place of the upper one.</summary>
    public static MapNode Of(MapNode below, MapNode above)
    {
        var draft = new MapDraft(above);
        foreach (var entry in below.Entries)
        {
            if (above.Find(entry.Key) is not { } own) draft.Put(entry);
            else if (own is MapNode map && entry.Value is MapNode other) draft.Set(entry.Key, Of(other, map));
        }

        return draft.ToNode(above.OpenBecause ?? below.OpenBecause);
    }
}
