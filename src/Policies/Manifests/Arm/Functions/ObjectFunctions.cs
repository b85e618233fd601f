using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Functions over objects, and those over objects and lists alike.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["null"] = call => new NullNode(Placed.Plain(call.Place.Source), call.Place.Start, call.Place.End),
        ["createObject"] = Create,
        ["items"] = Items,
        ["objectKeys"] = call => call.Arguments is [MapNode { OpenBecause: null } map] ? call.List([.. Sorted(map).Select(entry => call.Text(entry.Key))]) : call.Unfit(),
        ["union"] = Union,
        ["shallowMerge"] = call => call.Arguments is [ListNode { OpenBecause: null } list] && list.Items.All(item => item is MapNode) ? Merge(call, list.Items, isDeep: false) : call.Unfit(),
        ["intersection"] = Intersection,
        ["tryGet"] = TryGet,
    };

    private static Node Create(ArmCall call)
    {
        if (call.Count % 2 != 0) return call.Unfit();
        var entries = new Dictionary<string, MapEntry>(StringComparer.OrdinalIgnoreCase);
        string? open = null;
        for (var i = 0; i < call.Count; i += 2)
        {
            if (call.Text(i) is { } key) entries[key] = call.Entry(key, call.Arguments[i + 1]);
            else open ??= (call.Arguments[i] as UnknownNode)?.Cause ?? "a key is no text";
        }

        return call.Map([.. entries.Values], open);
    }

    private static Node Items(ArmCall call)
    {
        if (call.Arguments is not [MapNode map]) return call.Unfit();
        return call.List([.. Sorted(map).Select(entry => call.Map([call.Entry("key", call.Text(entry.Key)), call.Entry("value", entry.Value)]))], map.OpenBecause);
    }

    /// <summary>Azure Resource Manager sorts the items of an object by key.</summary>
    private static IEnumerable<MapEntry> Sorted(MapNode map) => map.Entries.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase);

    private static Node Union(ArmCall call)
    {
        if (call.Arguments.Any(argument => argument is MapNode)) return Merge(call, call.Arguments, isDeep: true);
        if (!call.Arguments.Any(argument => argument is ListNode)) return call.Unfit();
        var items = new List<Node>();
        string? open = null;
        foreach (var argument in call.Arguments)
        {
            if (argument is not ListNode list)
            {
                open ??= (argument as UnknownNode)?.Cause ?? "union takes lists or objects";
                continue;
            }

            open ??= list.OpenBecause;
            if (!call.Evaluator.Budget.Take((long)items.Count * list.Items.Count)) return call.Unknown(EvaluationBudget.Cause);
            // An item that may equal another stays: there is one of the two at least.
            foreach (var item in list.Items.Where(item => !items.Exists(other => LogicalFunctions.AreEqual(other, item) == true))) items.Add(item);
        }

        return call.List(items, open);
    }

    /// <summary>Later objects win; objects in objects are merged in turn.</summary>
    private static Node Merge(ArmCall call, IReadOnlyList<Node> maps, bool isDeep)
    {
        Node? merged = null;
        foreach (var one in maps)
        {
            if (one is NullNode) continue;
            if (!call.Evaluator.Budget.Take(Placed.Size(one))) return call.Unknown(EvaluationBudget.Cause);
            merged = merged is null ? one : MergeTwo(merged, one, isDeep);
        }

        return merged is null ? call.Unfit() : Placed.At(merged, call.Place);
    }

    private static Node MergeTwo(Node left, Node right, bool isDeep)
    {
        switch (left, right)
        {
            case (MapNode a, MapNode b):
                var entries = a.Entries.Where(entry => b.Find(entry.Key) is null)
                    .Select(entry => b.OpenBecause is null ? entry : entry with { Value = Maybe(entry.Value, b.OpenBecause) })
                    .Concat(b.Entries.Select(entry => isDeep && a.Find(entry.Key) is { } other ? entry with { Value = MergeTwo(other, entry.Value, isDeep) } : entry));
                return new MapNode([.. entries], b.Source, b.Start, b.End) { OpenBecause = a.OpenBecause ?? b.OpenBecause };
            // Whatever the unknown object says of these keys wins.
            case (MapNode a, UnknownNode unknown):
                return new MapNode([.. a.Entries.Select(entry => entry with { Value = Maybe(entry.Value, unknown.Cause) })], a.Source, a.Start, a.End) { OpenBecause = unknown.Cause };
            case (UnknownNode unknown, MapNode b):
                return new MapNode([.. b.Entries], b.Source, b.Start, b.End) { OpenBecause = unknown.Cause };
            default:
                return right;
        }
    }

    private static UnknownNode Maybe(Node value, string cause) =>
        new(cause, Placed.Plain(value.Source), value.Start, value.End) { IsPresent = value is not (NullNode or UnknownNode { IsPresent: false }) };

    private static Node Intersection(ArmCall call)
    {
        if (call.Arguments.All(argument => argument is ListNode { OpenBecause: null } list && list.Items.All(item => item is ScalarNode)) && call.Count > 0)
        {
            var kept = ((ListNode)call.Arguments[0]).Items;
            foreach (var other in call.Arguments.Skip(1).Cast<ListNode>())
            {
                if (!call.Evaluator.Budget.Take((long)kept.Count * other.Items.Count)) return call.Unknown(EvaluationBudget.Cause);
                kept = [.. kept.Where(item => other.Items.Any(one => LogicalFunctions.AreEqual(one, item) == true))];
            }

            return call.List(kept);
        }

        if (call.Count == 0 || !call.Arguments.All(argument => argument is MapNode { OpenBecause: null } map && map.Entries.All(entry => entry.Value is ScalarNode))) return call.Unfit();
        var maps = call.Arguments.Cast<MapNode>().ToList();
        return call.Map([.. maps[0].Entries.Where(entry => maps.TrueForAll(map => map.Find(entry.Key) is { } other && LogicalFunctions.AreEqual(other, entry.Value) == true))]);
    }

    private static Node TryGet(ArmCall call)
    {
        if (call.Count < 2) return call.Unfit();
        var value = call.Arguments[0];
        foreach (var step in call.Arguments.Skip(1))
        {
            switch (value, step)
            {
                case (NullNode, _):
                    return value;
                case (MapNode { OpenBecause: null } map, TextNode key):
                    value = map.Find(key.Text) ?? new NullNode(Placed.Plain(call.Place.Source), call.Place.Start, call.Place.End);
                    break;
                case (MapNode map, TextNode key) when map.Find(key.Text) is { } found:
                    value = found;
                    break;
                case (ListNode { OpenBecause: null } list, NumberNode index):
                    value = index.Number >= 0 && index.Number < list.Items.Count ? list.Items[(int)index.Number] : new NullNode(Placed.Plain(call.Place.Source), call.Place.Start, call.Place.End);
                    break;
                default:
                    var unknown = call.Unfit();
                    return new UnknownNode(unknown.Cause, unknown.Source, unknown.Start, unknown.End);
            }
        }

        return value;
    }
}
