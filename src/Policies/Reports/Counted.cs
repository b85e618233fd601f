using System.Globalization;

namespace SocPolicy.Reports;

/// <summary>Numbers of things, in words.</summary>
internal static class Counted
{
    /// <summary><c>1 finding</c>, <c>2 findings</c>.</summary>
    public static string Say(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
