using System.Globalization;

namespace SocPolicy.MSBuild;

/// <summary>The day on which a build judges waivers: the one thing of it that depends on when it runs.</summary>
internal static class WaiverDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Today, in the zone of the settings: the same wherever a build runs.</summary>
    public static DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).DateTime);

    /// <summary>A day as the property has it.</summary>
    /// <exception cref="PropertyException">The text is no day.</exception>
    public static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new PropertyException($"SocPolicyAsOf is \"{text}\". Write year, month and day, such as 2027-03-31.");

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
