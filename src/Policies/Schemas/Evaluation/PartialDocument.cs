using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>What of a document is not known.</summary>
internal sealed class PartialDocument
{
    private PartialDocument(Node root) => Root = Settle(root);

    /// <summary>The document; an entry that may be missing is left out, and its map may have more entries.</summary>
    public Node Root { get; }

    /// <summary>Why something in it is not known; null when everything is.</summary>
    public string? Cause { get; private set; }

    /// <summary>Whether the places of a list's items are uncertain.</summary>
    public bool HasOpenList { get; private set; }

    public static PartialDocument Of(Node root) => new(root);

    /// <summary>Whether there is anything unknown in a value.</summary>
    public static bool IsPartial(Node node) => Of(node).Cause is not null;

    private Node Settle(Node node)
    {
        switch (node)
        {
            case MapNode map:
                return Settle(map);
            case ListNode list:
                if (list.OpenBecause is not null) HasOpenList = true;
                Cause ??= list.OpenBecause;
                Node[]? items = null;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var item = Settle(list.Items[i]);
                    if (items is null && ReferenceEquals(item, list.Items[i])) continue;
                    items ??= [.. list.Items];
                    items[i] = item;
                }

                return items is null ? list : new ListNode(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
            case UnknownNode unknown:
                Cause ??= unknown.Cause;
                return unknown;
            case IntervalNode interval:
                Cause ??= interval.Cause;
                return new UnknownNode(interval.Cause, interval.Source, interval.Start, interval.End) { IsPresent = true };
            default:
                return node;
        }
    }

    private MapNode Settle(MapNode map)
    {
        Cause ??= map.OpenBecause;
        var isChanged = false;
        var open = map.OpenBecause;
        var entries = new List<MapEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            var value = Settle(entry.Value);
            isChanged |= !ReferenceEquals(value, entry.Value);
            if (value is UnknownNode { IsPresent: false } maybe)
            {
                isChanged = true;
                open ??= maybe.Cause;
                continue;
            }

            entries.Add(entry with { Value = value });
        }

        return isChanged ? new MapNode([.. entries], map.Source, map.Start, map.End) { OpenBecause = open } : map;
    }
}
