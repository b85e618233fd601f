using System.Runtime.InteropServices;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>Puts verdicts in the order of their places, those at one place by control and rule, those of one rule in the order they came in.</summary>
internal static class VerdictOrder
{
    /// <summary>Sorts in place. Fast for verdicts that come almost in their order, as those of one resource after another do.</summary>
    public static List<Verdict> Sort(List<Verdict> verdicts)
    {
        var span = CollectionsMarshal.AsSpan(verdicts);
        var ranks = RankFiles(span);
        if (!TryInsert(span, ranks)) SortWithKeys(span, ranks);
        return verdicts;
    }

    /// <summary>Insertion sort, given up when more than a few steps a verdict are needed: what is done until then is no loss.</summary>
    private static bool TryInsert(Span<Verdict> verdicts, Dictionary<SourceText, int> ranks)
    {
        const long StepsEach = 16;
        var steps = verdicts.Length * StepsEach;
        for (var i = 1; i < verdicts.Length; i++)
        {
            var verdict = verdicts[i];
            var hole = i;
            for (; hole > 0 && IsBefore(verdict, verdicts[hole - 1], ranks); hole--) verdicts[hole] = verdicts[hole - 1];
            if (hole == i) continue;
            verdicts[hole] = verdict;
            steps -= i - hole;
            if (steps < 0) return false;
        }

        return true;
    }

    private static bool IsBefore(Verdict left, Verdict right, Dictionary<SourceText, int> ranks)
    {
        if (!ReferenceEquals(left.Span.Source, right.Span.Source)) return Rank(left, ranks) < Rank(right, ranks);
        return left.Span.Start != right.Span.Start ? left.Span.Start < right.Span.Start : left.Rank < right.Rank;
    }

    private static void SortWithKeys(Span<Verdict> verdicts, Dictionary<SourceText, int> ranks)
    {
        var keys = new Key[verdicts.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = new(((ulong)Rank(verdicts[i], ranks) << 32) | (uint)verdicts[i].Span.Start, verdicts[i].Rank, i);
        keys.AsSpan().Sort(verdicts);
    }

    private static int Rank(Verdict verdict, Dictionary<SourceText, int> ranks) => verdict.Span.Source is { } source ? ranks[source] : 0;

    /// <summary>Comparing paths once for a file, not once for a verdict.</summary>
    private static Dictionary<SourceText, int> RankFiles(Span<Verdict> verdicts)
    {
        var ranks = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        SourceText? last = null;
        foreach (var verdict in verdicts)
        {
            if (verdict.Span.Source is not { } source || ReferenceEquals(source, last)) continue;
            last = source;
            ranks.TryAdd(source, 0);
        }

        var rank = 0;
        foreach (var source in ranks.Keys.OrderBy(source => source.Path, StringComparer.Ordinal).ToList()) ranks[source] = ++rank;
        return ranks;
    }

    /// <summary>What verdicts are sorted by when they come in no order: unlike the verdicts it lies in one piece of memory.</summary>
    private readonly record struct Key(ulong Place, int Rule, int Order) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            if (Place != other.Place) return Place < other.Place ? -1 : 1;
            return Rule != other.Rule ? Rule.CompareTo(other.Rule) : Order.CompareTo(other.Order);
        }
    }
}
