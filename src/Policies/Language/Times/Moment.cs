using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Language.Times;

/// <summary>A day, or a point in time: from its earliest instant to its latest, since a day is long and a time may have no zone.</summary>
/// <param name="Earliest">In UTC.</param>
/// <param name="Latest">In UTC, inclusive.</param>
/// <param name="IsDay">Whether only the day is written: two days are compared as such, wherever they are.</param>
internal readonly partial record struct Moment(DateTime Earliest, DateTime Latest, bool IsDay)
{
    /// <summary>Reads <c>2026-11-22</c>, <c>2026-11-22T10:00:00Z</c>, <c>2026-11-22 10:00:00+01:00</c> (RFC 3339, ISO 8601); null for anything else.</summary>
    public static Moment? Read(string text)
    {
        if (text.Length > 40 || !Form().IsMatch(text)) return null;
        var day = text.Length == 10;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)) return null;
        // Only the years that an offset cannot leave.
        if (time.Year is < 2 or > 9997) return null;
        if (day) return new(time, time.AddDays(1).AddTicks(-1), IsDay: true);
        if (time.Kind == DateTimeKind.Unspecified) return new(time.AddHours(-14), time.AddHours(12), IsDay: false);
        var instant = time.ToUniversalTime();
        return new(instant, instant, IsDay: false);
    }

    /// <summary>Whether it lies before another one; null when that hangs on what is not written.</summary>
    public bool? IsBefore(Moment other) => Latest < other.Earliest ? true : Earliest >= other.Latest || (IsDay && other.IsDay) ? false : null;

    /// <summary>Whole days from this one to another, at the least and at the most.</summary>
    public (int Low, int High) DaysUntil(Moment other)
    {
        if (IsDay && other.IsDay) return ((other.Earliest - Earliest).Days, (other.Earliest - Earliest).Days);
        return (Floor(other.Earliest - Latest), Floor(other.Latest - Earliest));
    }

    private static int Floor(TimeSpan span) => (int)Math.Floor(span.TotalDays);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
