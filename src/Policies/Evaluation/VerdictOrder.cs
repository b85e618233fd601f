using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>Puts verdicts in the order of their places. Verdicts at one place stay in the order they came in: by control, rule and resource.</summary>
internal static class VerdictOrder
{
    public static IReadOnlyList<Verdict> Sort(List<Verdict> verdicts)
    {
        var ranks = RankFiles(verdicts);
        var keys = new (ulong Place, int Order)[verdicts.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var span = verdicts[i].Span;
            keys[i] = (((ulong)(span.Source is null ? 0 : ranks[span.Source]) << 32) | (uint)span.Start, i);
        }

        Array.Sort(keys);
        var sorted = new Verdict[keys.Length];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = verdicts[keys[i].Order];
        return sorted;
    }

    /// <summary>Comparing paths once for a file, not once for a verdict.</summary>
    private static Dictionary<SourceText, int> RankFiles(List<Verdict> verdicts)
    {
        var ranks = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        foreach (var verdict in verdicts)
        {
            if (verdict.Span.Source is { } source) ranks.TryAdd(source, 0);
        }

        var rank = 0;
        foreach (var source in ranks.Keys.OrderBy(source => source.Path, StringComparer.Ordinal).ToList()) ranks[source] = ++rank;
        return ranks;
    }
}
