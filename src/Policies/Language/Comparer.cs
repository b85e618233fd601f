using System.Globalization;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

/// <summary>Equality and order of nodes, with the conversions of their dialect. Allocates nothing where the answer is known.</summary>
internal static class Comparer
{
    public static State EqualsText(Node? node, string text) => node switch
    {
        TextNode own => Known(string.Equals(own.Text, text, own.Dialect.TextComparison)),
        NumberNode number => Known(string.Equals(number.Text, text, StringComparison.Ordinal)),
        BooleanNode boolean => Known(boolean.Dialect.TextIsBoolean && string.Equals(boolean.Value ? "true" : "false", text, StringComparison.OrdinalIgnoreCase)),
        UnknownNode unknown => MayBe(unknown, text) ? State.Unknown : State.False,
        IntervalNode => State.Unknown,
        _ => State.False,
    };

    public static State EqualsBoolean(Node? node, bool value) => node switch
    {
        BooleanNode boolean => Known(boolean.Value == value),
        TextNode text => Known(text.Dialect.TextIsBoolean && string.Equals(text.Text, value ? "true" : "false", text.Dialect.IgnoresKeyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)),
        UnknownNode unknown => unknown.IsText && !unknown.Dialect.TextIsBoolean ? State.False : MayBe(unknown, value ? "true" : "false") ? State.Unknown : State.False,
        _ => State.False,
    };

    public static State EqualsNumber(Node? node, double value) => node switch
    {
        IntervalNode interval => interval.Low > value || interval.High < value ? State.False : State.Unknown,
        UnknownNode unknown => unknown.IsText && !unknown.Dialect.TextIsNumber ? State.False : State.Unknown,
        _ => TryNumber(node, out var number) ? Known(number == value) : State.False,
    };

    public static State EqualsNode(Node? left, Node? right)
    {
        if (left is null or NullNode || right is null or NullNode) return State.False;
        if (ReferenceEquals(left, right) && left is not UnknownNode { IsPresent: false }) return State.True;
        return (left, right) switch
        {
            (UnknownNode a, UnknownNode b) when IsSameReference(a, b) => State.True,
            (UnknownNode unknown, ScalarNode scalar) => EqualsUnknown(unknown, scalar),
            (ScalarNode scalar, UnknownNode unknown) => EqualsUnknown(unknown, scalar),
            (UnknownNode or IntervalNode, _) or (_, UnknownNode or IntervalNode) => EqualsInterval(left, right),
            (BooleanNode boolean, _) => EqualsBoolean(right, boolean.Value),
            (_, BooleanNode boolean) => EqualsBoolean(left, boolean.Value),
            (NumberNode a, NumberNode b) => Known(a.Number == b.Number),
            (NumberNode number, TextNode text) => EqualsMixed(number, text),
            (TextNode text, NumberNode number) => EqualsMixed(number, text),
            (TextNode a, TextNode b) => Known(string.Equals(a.Text, b.Text, a.Dialect.IgnoresTextCase || b.Dialect.IgnoresTextCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)),
            (ListNode a, ListNode b) => EqualsList(a, b),
            (MapNode a, MapNode b) => EqualsMap(a, b),
            _ => State.False,
        };
    }

    /// <summary>Order of a node and a number; the cause says why it is unknown.</summary>
    public static (State State, string? Cause) Compare(Node? node, Order order, double right)
    {
        switch (node)
        {
            case null or NullNode:
                return (State.False, null);
            case IntervalNode interval:
                return (OfInterval(interval, order, right), interval.Cause);
            case UnknownNode unknown:
                return (State.Unknown, unknown.Cause);
            default:
                return TryNumber(node, out var number) ? (Known(order.Holds(number, right)), null) : (State.Unknown, "it is no number");
        }
    }

    /// <summary>Order of two nodes.</summary>
    public static (State State, string? Cause) Compare(Node? left, Order order, Node? right)
    {
        if (left is null or NullNode || right is null or NullNode) return (State.False, null);
        if (TryNumber(right, out var number)) return Compare(left, order, number);
        if (TryNumber(left, out number)) return Compare(right, order.Mirrored(), number);
        return (State.Unknown, (right as UnknownNode)?.Cause ?? "it is compared with what is no number");
    }

    /// <summary>The node as a number, when its dialect takes it for one.</summary>
    public static bool TryNumber(Node? node, out double number)
    {
        switch (node)
        {
            case NumberNode own:
                number = own.Number;
                return true;
            case TextNode { Dialect.TextIsNumber: true } text:
                return double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>Whether a partly known text may be this one.</summary>
    public static bool MayBe(UnknownNode unknown, string text) => MayBe(unknown, text, unknown.Dialect.TextComparison);

    private static bool MayBe(UnknownNode unknown, string text, StringComparison comparison)
    {
        if (!unknown.IsText) return true;
        return text.Length >= unknown.Prefix.Length + unknown.Suffix.Length
            && text.StartsWith(unknown.Prefix, comparison)
            && text.EndsWith(unknown.Suffix, comparison);
    }

    /// <summary>Whether both are the same attribute of the same resource, so that they are equal whatever it is.</summary>
    private static bool IsSameReference(UnknownNode left, UnknownNode right)
    {
        if (!left.IsPresent || !right.IsPresent || left.References.Count == 0 || right.References.Count == 0) return false;
        foreach (var reference in left.References)
        {
            if (reference is { Kind: ReferenceKind.Whole, IsAnyInstance: false } && right.References.Contains(reference)) return true;
        }

        return false;
    }

    private static State EqualsUnknown(UnknownNode unknown, ScalarNode scalar) => scalar switch
    {
        NumberNode number when unknown.Dialect.TextIsNumber => EqualsNumber(unknown, number.Number),
        BooleanNode boolean => EqualsBoolean(unknown, boolean.Value),
        _ => MayBe(unknown, scalar.Text, scalar.Dialect.IgnoresTextCase ? StringComparison.OrdinalIgnoreCase : unknown.Dialect.TextComparison) ? State.Unknown : State.False,
    };

    private static State Known(bool value) => value ? State.True : State.False;

    private static State OfInterval(IntervalNode interval, Order order, double right)
    {
        var low = order.Holds(interval.Low, right);
        var high = order.Holds(interval.High ?? double.PositiveInfinity, right);
        return low && high ? State.True : low || high ? State.Unknown : State.False;
    }

    private static State EqualsInterval(Node left, Node right)
    {
        if (left is IntervalNode && TryNumber(right, out var number)) return EqualsNumber(left, number);
        if (right is IntervalNode && TryNumber(left, out number)) return EqualsNumber(right, number);
        return State.Unknown;
    }

    private static State EqualsMixed(NumberNode number, TextNode text) =>
        TryNumber(text, out var converted) ? Known(converted == number.Number) : Known(string.Equals(number.Text, text.Text, StringComparison.Ordinal));

    private static State EqualsList(ListNode left, ListNode right)
    {
        // Further items may stand anywhere among the known ones.
        if (left.OpenBecause is not null || right.OpenBecause is not null)
            return (right.OpenBecause is null && left.Items.Count > right.Items.Count) || (left.OpenBecause is null && right.Items.Count > left.Items.Count) ? State.False : State.Unknown;
        if (left.Items.Count != right.Items.Count) return State.False;
        var result = State.True;
        for (var i = 0; i < left.Items.Count; i++)
        {
            var item = EqualsElement(left.Items[i], right.Items[i]);
            if (item == State.False) return State.False;
            if (item == State.Unknown) result = State.Unknown;
        }

        return result;
    }

    private static State EqualsMap(MapNode left, MapNode right)
    {
        var result = left.OpenBecause is not null || right.OpenBecause is not null ? State.Unknown : State.True;
        foreach (var entry in left.Entries)
        {
            var one = right.Find(entry.Key) is { } other ? EqualsElement(entry.Value, other) : EqualsAbsent(entry.Value, right);
            if (one == State.False) return State.False;
            if (one == State.Unknown) result = State.Unknown;
        }

        foreach (var entry in right.Entries)
        {
            if (left.Find(entry.Key) is not null) continue;
            var one = EqualsAbsent(entry.Value, left);
            if (one == State.False) return State.False;
            result = State.Unknown;
        }

        return result;
    }

    /// <summary>An entry that the other map does not have: they are equal only if it is not there, or the other one has it after all.</summary>
    private static State EqualsAbsent(Node value, MapNode other) =>
        value is UnknownNode { IsPresent: false } || other.OpenBecause is not null ? State.Unknown : State.False;

    /// <summary>Inside of collections null is a value like any other.</summary>
    private static State EqualsElement(Node left, Node right) => left is NullNode && right is NullNode ? State.True : EqualsNode(left, right);
}
