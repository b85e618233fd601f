using System.Globalization;

namespace SocPolicy.Language.Nodes;

/// <summary>Written as null: <c>null</c>, <c>~</c>, or a key with nothing behind it in YAML.</summary>
public sealed class NullNode(NodeSource source, int start, int end) : Node(source, start, end);

/// <summary>A scalar: it has a text, whatever its type.</summary>
/// <param name="text">As written: <c>1.20</c> stays <c>1.20</c>; the content of a text after its escapes.</param>
/// <param name="source">The file and its dialect.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
public abstract class ScalarNode(string text, NodeSource source, int start, int end) : Node(source, start, end)
{
    /// <summary>As written, after escapes.</summary>
    public string Text { get; } = text;
}

/// <summary>A text.</summary>
public sealed class TextNode(string text, NodeSource source, int start, int end) : ScalarNode(text, source, start, end);

/// <summary>true or false.</summary>
public sealed class BooleanNode(bool value, string text, NodeSource source, int start, int end) : ScalarNode(text, source, start, end)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>A number; whole numbers are exact up to 2^53.</summary>
public sealed class NumberNode(double number, string text, NodeSource source, int start, int end) : ScalarNode(text, source, start, end)
{
    /// <summary>The value.</summary>
    public double Number { get; } = number;

    /// <summary>A number that no manifest holds.</summary>
    internal static NumberNode Literal(double number) =>
        new(number, number.ToString(CultureInfo.InvariantCulture), NodeSource.Literal, 0, 0);
}

/// <summary>A whole number that is only known to lie in a range: the count of a collection with uncertain members.</summary>
/// <param name="low">The least it can be.</param>
/// <param name="high">The most it can be; null when there is no bound.</param>
/// <param name="cause">Why it is not known.</param>
internal sealed class IntervalNode(int low, int? high, string cause) : Node(NodeSource.Literal, 0, 0)
{
    public int Low { get; } = low;

    public int? High { get; } = high;

    public string Cause { get; } = cause;
}
