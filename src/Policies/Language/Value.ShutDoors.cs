using System.ComponentModel;

namespace SocPolicy.Language;

// Each of these would compile to a silent two-valued answer otherwise. [Obsolete] on an override is ignored by C#, so what can
// be hidden or overloaded is; the rest is refused by the verifier.
public readonly partial struct Value
{
    private const string UseEquality = "Use ==, which keeps unknown.";
    private const string UseText = "Use Text($\"...\"), which keeps unknown.";
    private const string TextHasNoOrder = "Text has no order. Compare numbers.";
    private const string UseString = "Write a text, \"x\", not a character, 'x'.";

    /// <summary>Shut: use <c>==</c>.</summary>
    [Obsolete(UseEquality, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Truth Equals(Value other) => this == other;

    /// <summary>Shut: use <c>==</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => false;

    /// <summary>Shut: use <c>==</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => 0;

    /// <summary>Shut: use <c>Text($"...")</c>.</summary>
    [Obsolete(UseText, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new string ToString() => Show();

    /// <summary>Shut: use <c>Text($"...")</c>.</summary>
    [Obsolete(UseText, error: true)]
    public static Value operator +(Value left, Value right) => left;

    /// <summary>Shut: text has no order.</summary>
    [Obsolete(TextHasNoOrder, error: true)]
    public static Truth operator <(Value left, string right) => default;

    /// <summary>Shut: text has no order.</summary>
    [Obsolete(TextHasNoOrder, error: true)]
    public static Truth operator >(Value left, string right) => default;

    /// <summary>Shut: text has no order.</summary>
    [Obsolete(TextHasNoOrder, error: true)]
    public static Truth operator <=(Value left, string right) => default;

    /// <summary>Shut: text has no order.</summary>
    [Obsolete(TextHasNoOrder, error: true)]
    public static Truth operator >=(Value left, string right) => default;

    /// <summary>Shut: a character is no text.</summary>
    [Obsolete(UseString, error: true)]
    public static Truth operator ==(Value left, char right) => default;

    /// <summary>Shut: a character is no text.</summary>
    [Obsolete(UseString, error: true)]
    public static Truth operator !=(Value left, char right) => default;
}
