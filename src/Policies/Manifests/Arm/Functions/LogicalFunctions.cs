using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Truth values, choices and comparisons.</summary>
internal static class LogicalFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["true"] = call => call.Boolean(true),
        ["false"] = call => call.Boolean(false),
        ["and"] = call => Combine(call, State.False),
        ["or"] = call => Combine(call, State.True),
        ["not"] = Not,
        ["bool"] = Bool,
        ["if"] = If,
        ["coalesce"] = Coalesce,
        ["equals"] = Equal,
        ["greater"] = call => Order(call, order => order > 0),
        ["greaterOrEquals"] = call => Order(call, order => order >= 0),
        ["less"] = call => Order(call, order => order < 0),
        ["lessOrEquals"] = call => Order(call, order => order <= 0),
    };

    /// <summary>Whether two known values are the same: texts with their case, unlike in an assertion. Null when that is unknown.</summary>
    public static bool? AreEqual(Node left, Node right)
    {
        if (left is NullNode && right is NullNode) return true;
        if (left is TextNode a && right is TextNode b) return string.Equals(a.Text, b.Text, StringComparison.Ordinal);
        // Types are strict, and texts inside of lists and objects count their case as well.
        if (left is ScalarNode && right is ScalarNode && left.GetType() != right.GetType()) return false;
        if (left is ListNode or MapNode && right is ListNode or MapNode) return Comparer.EqualsNode(left, right) == State.False ? false : null;
        return Comparer.EqualsNode(left, right) switch
        {
            State.True => true,
            State.False => false,
            _ => null,
        };
    }

    private static Node Combine(ArmCall call, State deciding)
    {
        UnknownNode? unknown = null;
        for (var i = 0; i < call.Count; i++)
        {
            var value = call.Evaluate(i);
            if (value is BooleanNode boolean)
            {
                if (boolean.Value == (deciding == State.True)) return call.Boolean(boolean.Value);
            }
            else
            {
                unknown ??= value as UnknownNode ?? ArmEvaluator.Unknown($"{call.Name} takes truth values", call.Place);
            }
        }

        return unknown is null ? call.Boolean(deciding == State.False) : ArmEvaluator.Unknown(unknown.Cause, call.Place, unknown);
    }

    private static Node Not(ArmCall call) => call is { Count: 1 } && call.Arguments[0] is BooleanNode value ? call.Boolean(!value.Value) : call.Unfit();

    private static Node Bool(ArmCall call)
    {
        if (call.Count != 1) return call.Unfit();
        return call.Arguments[0] switch
        {
            BooleanNode value => value,
            NumberNode number => call.Boolean(number.Number != 0),
            TextNode text when text.Text.Equals("true", StringComparison.OrdinalIgnoreCase) => call.Boolean(true),
            TextNode text when text.Text.Equals("false", StringComparison.OrdinalIgnoreCase) => call.Boolean(false),
            _ => call.Unfit(),
        };
    }

    private static Node If(ArmCall call)
    {
        if (call.Count != 3) return call.Unfit();
        switch (call.Evaluate(0))
        {
            case BooleanNode condition:
                return call.Evaluate(condition.Value ? 1 : 2);
            case UnknownNode unknown:
                return Alternatives.Of(call.Evaluate(1), call.Evaluate(2), unknown.Cause, call.Place);
            default:
                return call.Unfit();
        }
    }

    private static Node Coalesce(ArmCall call)
    {
        Node last = new NullNode(Placed.Plain(call.Place.Source), call.Place.Start, call.Place.End);
        for (var i = 0; i < call.Count; i++)
        {
            last = call.Evaluate(i);
            if (last is UnknownNode { IsPresent: false }) return call.Unfit();
            if (last is not NullNode) return last;
        }

        return last;
    }

    private static Node Equal(ArmCall call)
    {
        if (call.Count != 2) return call.Unfit();
        return AreEqual(call.Arguments[0], call.Arguments[1]) is { } same ? call.Boolean(same) : call.Unfit();
    }

    private static Node Order(ArmCall call, Func<int, bool> holds)
    {
        if (call.Count != 2) return call.Unfit();
        return (call.Arguments[0], call.Arguments[1]) switch
        {
            (NumberNode a, NumberNode b) => call.Boolean(holds(a.Number.CompareTo(b.Number))),
            (TextNode a, TextNode b) => call.Boolean(holds(string.CompareOrdinal(a.Text, b.Text))),
            _ => call.Unfit(),
        };
    }
}
