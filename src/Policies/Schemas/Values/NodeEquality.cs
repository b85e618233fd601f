using System.Runtime.CompilerServices;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Values;

/// <summary>Equality of values as JSON Schema has it (Core, 4.2.2): numbers by value, maps whatever their order, texts to the letter.</summary>
internal sealed class NodeEquality : IEqualityComparer<Node>
{
    public static NodeEquality Instance { get; } = new();

    public bool Equals(Node? x, Node? y)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (x, y) switch
        {
            (TextNode left, TextNode right) => left.Text == right.Text,
            (NumberNode left, NumberNode right) => AreEqual(left, right),
            (BooleanNode left, BooleanNode right) => left.Value == right.Value,
            (NullNode, NullNode) => true,
            (ListNode left, ListNode right) => AreEqual(left, right),
            (MapNode left, MapNode right) => AreEqual(left, right),
            _ => ReferenceEquals(x, y),
        };
    }

    public int GetHashCode(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case TextNode text:
                return text.Text.GetHashCode(StringComparison.Ordinal);
            case NumberNode number:
                return number.Number.GetHashCode();
            case BooleanNode boolean:
                return boolean.Value ? 1 : 2;
            case ListNode list:
                var items = new HashCode();
                foreach (var item in list.Items) items.Add(GetHashCode(item));
                return items.ToHashCode();
            case MapNode map:
                var entries = map.Entries.Count;
                foreach (var entry in map.Entries) entries += HashCode.Combine(entry.Key.GetHashCode(StringComparison.Ordinal), GetHashCode(entry.Value));
                return entries;
            default:
                return 3;
        }
    }

    private static bool AreEqual(NumberNode left, NumberNode right)
    {
        if (ExactNumber.IsPlain(left) && ExactNumber.IsPlain(right)) return left.Number == right.Number;
        return ExactNumber.Of(left) is { } one && ExactNumber.Of(right) is { } other ? one.CompareTo(other) == 0 : left.Number.Equals(right.Number);
    }

    private bool AreEqual(ListNode left, ListNode right)
    {
        if (left.Items.Count != right.Items.Count) return false;
        for (var i = 0; i < left.Items.Count; i++)
        {
            if (!Equals(left.Items[i], right.Items[i])) return false;
        }

        return true;
    }

    private bool AreEqual(MapNode left, MapNode right)
    {
        if (left.Entries.Count != right.Entries.Count) return false;
        foreach (var entry in left.Entries)
        {
            if (right.Find(entry.Key) is not { } other || !Equals(entry.Value, other)) return false;
        }

        return true;
    }
}
