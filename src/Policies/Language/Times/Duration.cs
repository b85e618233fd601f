using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Language.Times;

/// <summary>How long something lasts, in seconds: at the least and at the most, since months and years differ.</summary>
/// <param name="Low">At the least.</param>
/// <param name="High">At the most.</param>
internal readonly partial record struct Duration(double Low, double High)
{
    private const double Day = 86_400;

    /// <summary>Reads ISO 8601 (<c>P90D</c>, <c>PT1H30M</c>), Go and Prometheus (<c>24h</c>, <c>1h30m</c>, <c>90d</c>, <c>2w</c>), .NET (<c>00:05:00</c>, <c>7.00:00:00</c>); null for anything else.</summary>
    public static Duration? Read(string text)
    {
        if (text.Length is 0 or > 64) return null;
        if (text[0] is 'P' or 'p') return ReadIso(text);
        if (text.Contains(':', StringComparison.Ordinal)) return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) ? new(span.TotalSeconds, span.TotalSeconds) : null;
        var match = UnitForm().Match(text);
        if (!match.Success) return null;
        var seconds = 0d;
        for (var i = 0; i < match.Groups["number"].Captures.Count; i++)
            seconds += Number(match.Groups["number"].Captures[i].Value) * Seconds(match.Groups["unit"].Captures[i].Value);
        return Finite(new(seconds, seconds));
    }

    private static Duration? ReadIso(string text)
    {
        var match = IsoForm().Match(text);
        // At least one part, and one behind every T.
        if (!match.Success || !char.IsAsciiLetter(text[^1]) || text[^1] is 'T' or 't' or 'P' or 'p') return null;
        var exact = (Part("w") * 7 * Day) + (Part("d") * Day) + (Part("h") * 3600) + (Part("m") * 60) + Part("s");
        return Finite(new(exact + (((Part("y") * 365) + (Part("mo") * 28)) * Day), exact + (((Part("y") * 366) + (Part("mo") * 31)) * Day)));

        double Part(string name) => match.Groups[name].Success ? Number(match.Groups[name].Value) : 0;
    }

    private static Duration? Finite(Duration duration) => duration.High < 1e15 ? duration : null;

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static double Seconds(string unit) => unit switch
    {
        "w" => 7 * Day,
        "d" => Day,
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "ns" => 1e-9,
        _ => 1e-6,
    };

    [GeneratedRegex(@"\AP((?<y>[0-9]+(\.[0-9]+)?)Y)?((?<mo>[0-9]+(\.[0-9]+)?)M)?((?<w>[0-9]+(\.[0-9]+)?)W)?((?<d>[0-9]+(\.[0-9]+)?)D)?(T((?<h>[0-9]+(\.[0-9]+)?)H)?((?<m>[0-9]+(\.[0-9]+)?)M)?((?<s>[0-9]+(\.[0-9]+)?)S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"\A((?<number>[0-9]+(\.[0-9]+)?)(?<unit>ns|us|\u00B5s|\u03BCs|ms|s|m|h|d|w))+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UnitForm();
}
