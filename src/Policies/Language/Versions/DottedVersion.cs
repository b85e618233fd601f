using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Language.Versions;

/// <summary>Reads versions as manifests write them: <c>1.2</c>, <c>v1.2.3-rc.1</c>, <c>TLS1_2</c>, <c>TLSv1.2_2021</c>, <c>~> 3.0</c>.</summary>
internal static partial class DottedVersion
{
    /// <summary>Whether a text is at least a version; null when it cannot be told.</summary>
    public static bool? IsAtLeast(string text, string wanted)
    {
        if (Read(wanted) is not { } least) return null;
        var trimmed = text.Trim();
        if (!Constraint().IsMatch(trimmed)) return Read(trimmed) is { } own ? Compare(own, least) >= 0 : null;
        bool? answer = null;
        foreach (var part in trimmed.Split(','))
        {
            var match = Constraint().Match(part.Trim());
            if (!match.Success || Read(part.Trim()[match.Length..].Trim()) is not { } bound) return null;
            // Only a lower bound can assure a version, only an upper bound can rule it out.
            switch (match.Value.Trim())
            {
                case ">=" or ">" or "~>" or "^" or "~" when Compare(bound, least) >= 0:
                    answer = true;
                    break;
                case "=" or "==":
                    return Compare(bound, least) >= 0;
                case "<" when Compare(bound, least) <= 0:
                case "<=" when Compare(bound, least) < 0:
                    return false;
                case "~>" when Compare(Above(bound), least) <= 0:
                    return false;
            }
        }

        return answer;
    }

    private static int[] Above(int[] bound) => bound.Length < 2 ? [int.MaxValue] : [.. bound[..^2], bound[^2] + 1];

    private static int[]? Read(string text)
    {
        var match = Version().Match(text);
        if (!match.Success) return null;
        var parts = match.Groups["numbers"].Value.Split('.', '_');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        // A pre-release comes before its release.
        return match.Groups["pre"].Success ? [.. Pad(numbers, 3), -1] : numbers;
    }

    private static int[] Pad(int[] numbers, int length) => [.. numbers, .. Enumerable.Repeat(0, Math.Max(0, length - numbers.Length))];

    private static int Compare(int[] left, int[] right)
    {
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = left.ElementAtOrDefault(i).CompareTo(right.ElementAtOrDefault(i));
            if (order != 0) return order;
        }

        return 0;
    }

    [GeneratedRegex(@"\A(TLS|SSL)?[_ ]?v?(?<numbers>[0-9]{1,9}([._][0-9]{1,3}(?![0-9])|\.[0-9]{1,9}){0,3})(?<pre>-[0-9A-Za-z.-]+)?([_+][0-9A-Za-z._-]*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A(>=|<=|~>|==|!=|=|>|<|\^|~)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Constraint();
}
