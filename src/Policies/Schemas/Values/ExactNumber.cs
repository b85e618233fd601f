using System.Globalization;
using System.Numerics;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;

namespace SocPolicy.Schemas.Values;

/// <summary>
/// A decimal number without rounding: digits times a power of ten, with no zeros at the end of the digits, so that 1, 1.0 and
/// 10e-1 are the same.
/// </summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    private readonly BigInteger digits;
    private readonly long exponent;
    private readonly int length;

    private ExactNumber(BigInteger digits, long exponent, int length)
    {
        this.digits = digits;
        this.exponent = exponent;
        this.length = length;
    }

    /// <summary>Whether it has no fraction.</summary>
    public bool IsWhole => exponent >= 0;

    /// <summary>Whether a node is a whole number, however it is written.</summary>
    public static bool IsWholeNumber(NumberNode node) =>
        IsPlain(node) ? Math.Floor(node.Number) == node.Number : Of(node) is { IsWhole: true };

    /// <summary>Whether a double holds the number as it is written without a loss that matters.</summary>
    public static bool IsPlain(NumberNode node) => node.Text.Length <= 15 && node.Text.AsSpan().IndexOfAny('e', 'E') < 0 && double.IsFinite(node.Number);

    /// <summary>The number that a node spells; null for infinity and what is no number, which YAML knows.</summary>
    public static ExactNumber? Of(NumberNode node)
    {
        if (Read(node.Text) is { } exact) return exact;
        return double.IsFinite(node.Number) ? Read(node.Number.ToString("R", CultureInfo.InvariantCulture)) : null;
    }

    public int CompareTo(ExactNumber other)
    {
        if (digits.Sign != other.digits.Sign || digits.IsZero) return digits.Sign.CompareTo(other.digits.Sign);
        var order = (length + exponent).CompareTo(other.length + other.exponent);
        if (order != 0) return digits.Sign * order;

        // Equally long before the point: what has to be appended is no longer than the other's digits.
        var common = Math.Min(exponent, other.exponent);
        return (digits * BigInteger.Pow(10, (int)(exponent - common))).CompareTo(other.digits * BigInteger.Pow(10, (int)(other.exponent - common)));
    }

    /// <summary>Whether dividing by another one (greater than 0) leaves no remainder.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (digits.IsZero) return true;
        if (divisor.digits.IsZero) return false;

        // Digits do not end in 0, so they have no factor 10: with a smaller exponent they cannot be a multiple.
        if (exponent < divisor.exponent) return false;
        var scale = BigInteger.ModPow(10, exponent - divisor.exponent, divisor.digits);
        return (digits * scale % divisor.digits).IsZero;
    }

    /// <summary>JSON's grammar, and a sign or point where YAML allows them.</summary>
    private static ExactNumber? Read(string text)
    {
        if (text.Length > JsonLimits.Digits) return null;
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var point = -1;
        Span<char> read = stackalloc char[text.Length];
        var count = 0;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && point < 0)); at++)
        {
            if (text[at] == '.') point = count;
            else read[count++] = text[at];
        }

        if (count == 0) return null;
        var exponent = 0L;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E')) return null;
            if (!int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)) return null;
            exponent = power;
        }

        if (point >= 0) exponent -= count - point;
        var significant = read[..count].TrimStart('0').TrimEnd('0');
        if (significant.IsEmpty) return default(ExactNumber);
        exponent += count - read[..count].TrimEnd('0').Length;
        var digits = BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        return new ExactNumber(text[0] == '-' ? -digits : digits, exponent, significant.Length);
    }
}
