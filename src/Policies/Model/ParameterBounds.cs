using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Model;

/// <summary>What the values of a parameter may be; of a list, every item.</summary>
public sealed record ParameterBounds
{
    /// <summary>Anything of the parameter's type.</summary>
    public static ParameterBounds None { get; } = new();

    /// <summary>The least number; null for no bound.</summary>
    public long? Minimum { get; init; }

    /// <summary>The greatest number; null for no bound.</summary>
    public long? Maximum { get; init; }

    /// <summary>The only values, in the form of <see cref="Parameter.Default"/>; empty for all.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What a text must match as a whole, in linear time: a .NET expression without backtracking; null for any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>What a value does not meet, as the end of a sentence: <c>at least 1</c>; null when it meets everything.</summary>
    /// <param name="type">The parameter's type, which the value has.</param>
    /// <param name="text">The value.</param>
    public string? Misses(ParameterType type, string text)
    {
        if (type == ParameterType.Number)
        {
            var number = long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (number < Minimum) return string.Create(CultureInfo.InvariantCulture, $"at least {Minimum}");
            if (number > Maximum) return string.Create(CultureInfo.InvariantCulture, $"at most {Maximum}");
            if (Allowed.Count > 0 && !Allowed.Any(one => long.Parse(one, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) == number)) return $"one of {string.Join(", ", Allowed)}";
            return null;
        }

        if (Allowed.Count > 0 && !Allowed.Contains(text)) return $"one of {string.Join(", ", Allowed)}";
        return Pattern is not null && !Expression(Pattern).IsMatch(text) ? $"of the pattern {Pattern}" : null;
    }

    /// <summary>The expression of a pattern.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    internal static Regex Expression(string pattern) =>
        new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
