using System.Globalization;
using System.Text.RegularExpressions;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Toml;

/// <summary>Values without quotation marks: truth values, numbers, and dates, which are texts to us.</summary>
internal static partial class TomlScalar
{
    /// <summary>The node of a word; null when it is no value.</summary>
    public static Node? Of(string word, NodeSource source, int start, int end)
    {
        if (word is "true" or "false") return new BooleanNode(word == "true", word, source, start, end);
        if (Decimal().IsMatch(word)) return new NumberNode(double.Parse(Plain(word), CultureInfo.InvariantCulture), word, source, start, end);
        if (Based().Match(word) is { Success: true } based) return new NumberNode(Value(based.Groups["digits"].Value, based.Groups["base"].Value), word, source, start, end);
        if (Special().Match(word) is { Success: true } special)
        {
            var value = special.Groups["word"].Value == "nan" ? double.NaN : word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return new NumberNode(value, word, source, start, end);
        }

        return Date().IsMatch(word) ? new TextNode(word, source, start, end) : null;
    }

    /// <summary>A blank may stand for the T of a date with a time.</summary>
    public static bool IsBetweenDateAndTime(string content, int start, int at) =>
        at - start == 10 && at + 2 < content.Length && content[start + 4] == '-' && char.IsAsciiDigit(content[at - 1]) && char.IsAsciiDigit(content[at + 1]) && char.IsAsciiDigit(content[at + 2]);

    private static double Value(string digits, string numberBase)
    {
        var value = 0.0;
        var factor = numberBase switch { "x" => 16, "o" => 8, _ => 2 };
        foreach (var digit in digits)
        {
            if (digit != '_') value = (value * factor) + Convert.ToInt32(digit.ToString(), 16);
        }

        return value;
    }

    private static string Plain(string word) => word.Replace("_", "", StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^[+-]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?\z", Options)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^0((?<base>x)(?<digits>[0-9A-Fa-f](_?[0-9A-Fa-f])*)|(?<base>o)(?<digits>[0-7](_?[0-7])*)|(?<base>b)(?<digits>[01](_?[01])*))\z", Options)]
    private static partial Regex Based();

    [GeneratedRegex(@"^[+-]?(?<word>inf|nan)\z", Options)]
    private static partial Regex Special();

    [GeneratedRegex(@"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?|([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?)\z", Options)]
    private static partial Regex Date();
}
