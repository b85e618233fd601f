using System.Globalization;
using System.Numerics;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>
/// A decimal number: digits times a power of ten. Sums and products are exact; a quotient has <see cref="QuotientDigits"/>
/// digits. Numbers of more than <see cref="MaximumDigits"/> digits are refused, so that no expression can eat the memory.
/// </summary>
internal readonly struct HclNumber : IEquatable<HclNumber>, IComparable<HclNumber>
{
    public const int MaximumDigits = 2000;
    private const int QuotientDigits = 150;

    private readonly BigInteger digits;
    private readonly int exponent;

    private HclNumber(BigInteger digits, int exponent)
    {
        while (exponent < 0 && !digits.IsZero)
        {
            var shorter = BigInteger.DivRem(digits, 10, out var rest);
            if (!rest.IsZero) break;
            digits = shorter;
            exponent++;
        }

        this.digits = exponent > 0 ? digits * BigInteger.Pow(10, exponent) : digits;
        this.exponent = exponent > 0 || digits.IsZero ? 0 : exponent;
    }

    public bool IsWhole => exponent == 0;

    public bool IsZero => digits.IsZero;

    public int Sign => digits.Sign;

    /// <summary>The whole number; meaningful when <see cref="IsWhole"/>.</summary>
    public BigInteger Whole => digits;

    public static implicit operator HclNumber(long value) => new(value, 0);

    public static implicit operator HclNumber(BigInteger value) => new(value, 0);

    public static HclNumber operator +(HclNumber a, HclNumber b)
    {
        var low = Math.Min(a.exponent, b.exponent);
        return new(a.Scaled(low) + b.Scaled(low), low);
    }

    public static HclNumber operator -(HclNumber a) => new(-a.digits, a.exponent);

    public static HclNumber operator -(HclNumber a, HclNumber b) => a + -b;

    public static HclNumber operator *(HclNumber a, HclNumber b) => new(a.digits * b.digits, a.exponent + b.exponent);

    public static HclNumber operator /(HclNumber a, HclNumber b)
    {
        if (a.exponent == 0 && b.exponent == 0)
        {
            var whole = BigInteger.DivRem(a.digits, b.digits, out var rest);
            if (rest.IsZero) return new(whole, 0);
        }

        var scale = QuotientDigits + Length(b.digits);
        var quotient = BigInteger.DivRem(a.digits * BigInteger.Pow(10, scale), b.digits, out _);
        return new(quotient, a.exponent - b.exponent - scale);
    }

    public static HclNumber operator %(HclNumber a, HclNumber b) => a - ((a / b).Truncate() * b);

    /// <summary>The number that a text stands for, or null: decimal, with an optional exponent.</summary>
    public static HclNumber? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaximumDigits) return null;
        var mark = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return null;
        var mantissa = mark >= 0 ? text[..mark] : text;
        var dot = mantissa.IndexOf('.');
        if (Math.Abs(exponent) > MaximumDigits || dot == mantissa.Length - 1) return null;
        if (dot < 0) return BigInteger.TryParse(mantissa, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new(whole, exponent) : null;
        var plain = string.Concat(mantissa[..dot], mantissa[(dot + 1)..]);
        return BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var all) ? new(all, exponent - (mantissa.Length - dot - 1)) : null;
    }

    /// <summary>The nearest decimal with 17 digits; null for what is no finite number.</summary>
    public static HclNumber? FromDouble(double value) => double.IsFinite(value) ? Parse(value.ToString("R", CultureInfo.InvariantCulture)) : null;

    public HclNumber Truncate() => exponent == 0 ? this : new(BigInteger.Divide(digits, BigInteger.Pow(10, -exponent)), 0);

    public HclNumber Floor()
    {
        var truncated = Truncate();
        return truncated > this ? truncated - 1 : truncated;
    }

    public HclNumber Ceiling()
    {
        var truncated = Truncate();
        return truncated < this ? truncated + 1 : truncated;
    }

    public static bool operator <(HclNumber a, HclNumber b) => a.CompareTo(b) < 0;

    public static bool operator >(HclNumber a, HclNumber b) => a.CompareTo(b) > 0;

    public static bool operator <=(HclNumber a, HclNumber b) => a.CompareTo(b) <= 0;

    public static bool operator >=(HclNumber a, HclNumber b) => a.CompareTo(b) >= 0;

    public static bool operator ==(HclNumber a, HclNumber b) => a.Equals(b);

    public static bool operator !=(HclNumber a, HclNumber b) => !a.Equals(b);

    public int CompareTo(HclNumber other)
    {
        var low = Math.Min(exponent, other.exponent);
        return Scaled(low).CompareTo(other.Scaled(low));
    }

    public bool Equals(HclNumber other) => exponent == other.exponent && digits == other.digits;

    public override bool Equals(object? obj) => obj is HclNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(digits, exponent);

    public double ToDouble() => exponent == 0 ? (double)digits : double.Parse(ToString(), CultureInfo.InvariantCulture);

    /// <summary>The number as an index or a count; null when it is none.</summary>
    public int? ToInt() => IsWhole && digits >= int.MinValue && digits <= int.MaxValue ? (int)digits : null;

    /// <summary>Without an exponent.</summary>
    public override string ToString()
    {
        if (exponent == 0) return digits.ToString(CultureInfo.InvariantCulture);
        var plain = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(1 - exponent, '0');
        return $"{(digits.Sign < 0 ? "-" : "")}{plain[..^-exponent]}.{plain[^-exponent..]}";
    }

    /// <summary>Whether it has more digits than a configuration may ask for.</summary>
    public bool IsTooLong => Length(digits) > MaximumDigits || exponent < -MaximumDigits;

    private BigInteger Scaled(int low) => exponent == low ? digits : digits * BigInteger.Pow(10, exponent - low);

    private static int Length(BigInteger of) => of.IsZero ? 1 : (int)(BigInteger.Log10(BigInteger.Abs(of)) + 1);
}
