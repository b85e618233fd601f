using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>The forms of what waivers say, the same in a file and in a comment.</summary>
internal static partial class WaiverForms
{
    /// <summary>How many characters a justification in the file has at least.</summary>
    public const int ShortestJustification = 20;

    /// <summary>A day as <c>2027-03-31</c>; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day != DateOnly.MinValue ? day : null;

    /// <summary>A day as <c>2027-03-31</c>.</summary>
    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a text has the form of a control's id.</summary>
    public static bool IsControl(string text) => text.Length <= 40 && ControlForm().IsMatch(text);

    [GeneratedRegex(@"\A[A-Z](-?[A-Z0-9])*[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex ControlForm();
}
