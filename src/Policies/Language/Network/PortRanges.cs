using System.Globalization;

namespace SocPolicy.Language.Network;

/// <summary>Reads ports as firewalls write them: <c>22</c>, <c>20-30</c>, <c>22,80-90</c>, <c>*</c>.</summary>
internal static class PortRanges
{
    public const int Highest = 65535;

    /// <summary>The ranges of a text; null when it is none.</summary>
    public static IReadOnlyList<(int Low, int High)>? Read(string text)
    {
        var ranges = new List<(int, int)>();
        foreach (var part in text.Split(','))
        {
            var one = part.Trim();
            if (one is "*" or "any" or "Any" or "all" or "ALL")
            {
                ranges.Add((0, Highest));
                continue;
            }

            var dash = one.Length < 2 ? -1 : one.IndexOf('-', 1);
            var low = dash < 0 ? one : one[..dash];
            var high = dash < 0 ? one : one[(dash + 1)..];
            if (!TryPort(low, out var from) || !TryPort(high, out var to) || from > to) return null;
            ranges.Add((from, to));
        }

        return ranges;
    }

    /// <summary>A port as a number; AWS writes -1 for all.</summary>
    public static (int Low, int High)? OfNumber(double number) =>
        number == -1 ? (0, Highest) : number is >= 0 and <= Highest && number == Math.Floor(number) ? ((int)number, (int)number) : null;

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= Highest;
}
