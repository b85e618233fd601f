namespace SocPolicy.Schemas.Wording;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest name that is near enough; null when none is. Of equally near ones, the first by its text.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName) return null;
        var near = Math.Max(1, Math.Min(3, name.Length / 3));
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= near && candidate.Length <= LongestName)
            .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .Where(one => one.Distance <= near && one.Distance < one.Candidate.Length)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Candidate, StringComparer.Ordinal)
            .Select(one => one.Candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// How many characters are to be inserted, removed, replaced or swapped with their neighbour to get from one to the other
    /// (optimal string alignment), ignoring case.
    /// </summary>
    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = above[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above) = (above, row);
        }

        return above[^1];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
