using System.Globalization;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

// Equality: missing and null equal nothing, not even each other; another type is not equal; unknown is unknown.
// Order: missing and null are false both ways; no number is unknown.
public readonly partial struct Value
{
    /// <summary>Whether it is this text. A null text asks whether the value is absent.</summary>
    public static Truth operator ==(Value left, string? right) =>
        right is null ? !left.Exists : left.TellEqual(Comparer.EqualsText(left.node, right), right, negated: false);

    /// <summary>Exactly <c>!(left == right)</c>.</summary>
    public static Truth operator !=(Value left, string? right) =>
        right is null ? left.Exists : left.TellEqual(Truth.Opposite(Comparer.EqualsText(left.node, right)), right, negated: true);

    /// <summary>Whether it is this truth value.</summary>
    public static Truth operator ==(Value left, bool right) => left.TellEqual(Comparer.EqualsBoolean(left.node, right), right, negated: false);

    /// <summary>Exactly <c>!(left == right)</c>.</summary>
    public static Truth operator !=(Value left, bool right) => left.TellEqual(Truth.Opposite(Comparer.EqualsBoolean(left.node, right)), right, negated: true);

    /// <summary>Whether it is this number.</summary>
    public static Truth operator ==(Value left, long right) => left.TellEqual(Comparer.EqualsNumber(left.node, right), right, negated: false);

    /// <summary>Exactly <c>!(left == right)</c>.</summary>
    public static Truth operator !=(Value left, long right) => left.TellEqual(Truth.Opposite(Comparer.EqualsNumber(left.node, right)), right, negated: true);

    /// <summary>Whether it is this number.</summary>
    public static Truth operator ==(Value left, double right) => left.TellEqual(Comparer.EqualsNumber(left.node, right), right, negated: false);

    /// <summary>Exactly <c>!(left == right)</c>.</summary>
    public static Truth operator !=(Value left, double right) => left.TellEqual(Truth.Opposite(Comparer.EqualsNumber(left.node, right)), right, negated: true);

    /// <summary>Whether both are there and the same.</summary>
    public static Truth operator ==(Value left, Value right) => TellEqual(left, right, Comparer.EqualsNode(left.node, right.node), negated: false);

    /// <summary>Exactly <c>!(left == right)</c>.</summary>
    public static Truth operator !=(Value left, Value right) => TellEqual(left, right, Truth.Opposite(Comparer.EqualsNode(left.node, right.node)), negated: true);

    /// <summary>Numeric order.</summary>
    public static Truth operator <(Value left, long right) => left.TellOrder(Order.Less, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator >(Value left, long right) => left.TellOrder(Order.Greater, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator <=(Value left, long right) => left.TellOrder(Order.LessOrEqual, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator >=(Value left, long right) => left.TellOrder(Order.GreaterOrEqual, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator <(Value left, double right) => left.TellOrder(Order.Less, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator >(Value left, double right) => left.TellOrder(Order.Greater, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator <=(Value left, double right) => left.TellOrder(Order.LessOrEqual, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator >=(Value left, double right) => left.TellOrder(Order.GreaterOrEqual, right);

    /// <summary>Numeric order.</summary>
    public static Truth operator <(Value left, Value right) => TellOrder(left, right, Order.Less);

    /// <summary>Numeric order.</summary>
    public static Truth operator >(Value left, Value right) => TellOrder(left, right, Order.Greater);

    /// <summary>Numeric order.</summary>
    public static Truth operator <=(Value left, Value right) => TellOrder(left, right, Order.LessOrEqual);

    /// <summary>Numeric order.</summary>
    public static Truth operator >=(Value left, Value right) => TellOrder(left, right, Order.GreaterOrEqual);

    /// <summary>A text that no manifest holds.</summary>
    public static implicit operator Value(string text) => Text(text);

    /// <summary>A truth value that no manifest holds.</summary>
    public static implicit operator Value(bool value) => new(new BooleanNode(value, value ? "true" : "false", NodeSource.Literal, 0, 0));

    /// <summary>A number that no manifest holds.</summary>
    public static implicit operator Value(long value) => new(NumberNode.Literal(value));

    /// <summary>Whether it is one of these texts.</summary>
    public Truth IsAnyOf(params ReadOnlySpan<string> texts)
    {
        var state = State.False;
        foreach (var text in texts)
        {
            var one = Comparer.EqualsText(node, text);
            if (one == State.True)
            {
                state = one;
                break;
            }

            if (one == State.Unknown) state = one;
        }

        if (trail is null) return new(state);
        var list = string.Join(", ", texts.ToArray().Select(text => $"\"{text}\""));
        return Tell(state, $"one of {list}", $"none of {list}");
    }

    /// <summary>Whether it equals one of these values.</summary>
    public Truth IsAnyOf(Values values)
    {
        var self = this;
        var state = values.Any(value => new Truth(Comparer.EqualsNode(self.node, value.node))).State;
        return Tell(state, $"one of {values.Show()}", $"none of {values.Show()}");
    }

    private Truth TellEqual(State state, string right, bool negated) => trail is null ? new(state) : TellEqualTo(state, $"\"{Found.Shorten(right)}\"", negated);

    private Truth TellEqual(State state, double right, bool negated) =>
        trail is null ? new(state) : TellEqualTo(state, right.ToString(CultureInfo.InvariantCulture), negated);

    private Truth TellEqual(State state, bool right, bool negated)
    {
        if (trail is null) return new(state);
        // What is not true may be false or absent: say so, since that is the cure.
        var same = right ? "true" : "false";
        var others = right ? "false or not set" : "true or not set";
        return negated ? Tell(state, others, same) : Tell(state, same, others);
    }

    private Truth TellEqualTo(State state, string shown, bool negated) =>
        negated ? Tell(state, $"anything but {shown}", shown) : Tell(state, shown, $"anything but {shown}");

    private static Truth TellEqual(Value left, Value right, State state, bool negated)
    {
        // Where the answer is unknown, the side that is unknown is the one to look at.
        var isLeft = left.trail is not null && (state != State.Unknown || left.node is UnknownNode || right is not { trail: not null, node: UnknownNode });
        var (subject, other) = isLeft ? (left, right) : (right, left);
        return subject.trail is null ? new(state) : subject.TellEqualTo(state, other.Show(), negated);
    }

    private Truth TellOrder(Order order, double right)
    {
        var (state, cause) = Comparer.Compare(node, order, right);
        return trail is null ? new(state)
            : Tell(state, $"{order.Words()} {right.ToString(CultureInfo.InvariantCulture)}", $"{order.Opposite().Words()} {right.ToString(CultureInfo.InvariantCulture)}", cause);
    }

    private static Truth TellOrder(Value left, Value right, Order order)
    {
        var (state, cause) = Comparer.Compare(left.node, order, right.node);
        if (left.trail is not null) return left.Tell(state, $"{order.Words()} {right.Show()}", $"{order.Opposite().Words()} {right.Show()}", cause);
        return right.trail is not null ? right.Tell(state, $"{order.Mirrored().Words()} {left.Show()}", $"{order.Mirrored().Opposite().Words()} {left.Show()}", cause) : new(state);
    }

    /// <summary>The value in a message: shortened, secrets masked.</summary>
    internal string Show() => Found.Show(node, SecretName);
}
