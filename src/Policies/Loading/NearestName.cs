namespace SocPolicy.Loading;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary><c>Did you mean "title"?</c>, or the given hint when nothing is near.</summary>
    public static string Hint(string name, IEnumerable<string> known, string otherwise)
    {
        var nearest = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .Where(one => one.Distance <= (name.Length <= 3 ? 1 : Math.Max(2, name.Length / 3)))
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Candidate, StringComparer.Ordinal)
            .Select(one => one.Candidate)
            .FirstOrDefault();
        return nearest is null ? otherwise : $"Did you mean {nearest}?";
    }

    /// <summary>Levenshtein's distance, ignoring case.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 8 || left.Length > 64) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[^1];
    }
}
