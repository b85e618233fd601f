using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Wording;

/// <summary>The error about a key that no schema admits.</summary>
internal static class UnknownKey
{
    /// <summary>Adds it. Always false.</summary>
    public static bool Fail(string keyword, MapNode map, in MapEntry entry, IEnumerable<string> known, EvaluationRun run)
    {
        if (!run.Collects) return false;
        var keys = known.ToList();

        // A key that is there already is not what was meant.
        var free = keys.Where(key => map.Find(key) is null).ToList();
        var meant = NearestName.Of(entry.Key, free);
        var advice = meant is not null ? $"Did you mean {Phrases.Quote(meant)}?"
            : free.Count == 0 ? "Remove it."
            : $"Remove it, or use one of: {Phrases.List(free)}.";
        return run.FailKey(keyword, map, entry, $"Key {Phrases.Quote(entry.Key)} is not known here. {advice}", meant);
    }
}
