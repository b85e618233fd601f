using System.Numerics;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class NumericFunctions
{
    private const int LargestExponent = 4096;

    public static IEnumerable<Function> All { get; } =
    [
        new("abs", 1, 1, call => call.Number(0) is { } n ? call.Of(n.Sign < 0 ? -n : n) : null),
        new("ceil", 1, 1, call => call.Number(0) is { } n ? call.Of(n.Ceiling()) : null),
        new("floor", 1, 1, call => call.Number(0) is { } n ? call.Of(n.Floor()) : null),
        new("signum", 1, 1, call => call.Number(0) is { } n ? call.Of((HclNumber)n.Sign) : null),
        new("max", 1, int.MaxValue, call => Extreme(call, greatest: true)),
        new("min", 1, int.MaxValue, call => Extreme(call, greatest: false)),
        new("log", 2, 2, Log),
        new("pow", 2, 2, Power),
        new("parseint", 2, 2, ParseInteger),
    ];

    private static HclValue? Extreme(FunctionCall call, bool greatest)
    {
        if (call.Number(0) is not { } best) return null;
        for (var i = 1; i < call.Count; i++)
        {
            if (call.Number(i) is not { } next) return null;
            if (greatest ? next > best : next < best) best = next;
        }

        return call.Of(best);
    }

    private static HclValue? Log(FunctionCall call)
    {
        if (call.Number(0) is not { } number || call.Number(1) is not { } @base) return null;
        return HclNumber.FromDouble(Math.Log(number.ToDouble()) / Math.Log(@base.ToDouble())) is { } log ? call.Of(log) : call.Fail("there is no such logarithm");
    }

    private static HclValue? Power(FunctionCall call)
    {
        if (call.Number(0) is not { } number || call.Number(1) is not { } exponent) return null;
        if (number.IsWhole && exponent.ToInt() is >= 0 and <= LargestExponent and var whole) return call.Of((HclNumber)BigInteger.Pow(number.Whole, whole));
        return HclNumber.FromDouble(Math.Pow(number.ToDouble(), exponent.ToDouble())) is { } power ? call.Of(power) : call.Fail("there is no such power");
    }

    private static HclValue? ParseInteger(FunctionCall call)
    {
        if (call.Text(0) is not { } text || call.Whole(1) is not { } @base) return null;
        if (@base is < 2 or > 62) return call.Fail("the base lies between 2 and 62");
        var negative = text.StartsWith('-');
        var digits = text.AsSpan(negative || text.StartsWith('+') ? 1 : 0);
        if (digits.Length is 0 or > 1000) return call.Fail($"\"{text}\" is no number of base {@base}");
        var number = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterLower(c) ? c - 'a' + 10 : char.IsAsciiLetterUpper(c) ? c - 'A' + (@base > 36 ? 36 : 10) : @base;
            if (digit >= @base) return call.Fail($"\"{text}\" is no number of base {@base}");
            number = (number * @base) + digit;
        }

        return call.Of((HclNumber)(negative ? -number : number));
    }
}
