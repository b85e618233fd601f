using SocPolicy.Evaluation.Waivers;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Baselines;

/// <summary>The findings that a repository had when it began to be checked. They are counted, and do not fail a run.</summary>
public sealed class Baseline
{
    /// <summary>The name of the file that is taken when none is named.</summary>
    public const string UsualFileName = "socpolicy.baseline";

    private readonly Dictionary<string, BaselineEntry> entries;

    internal Baseline(IEnumerable<BaselineEntry> entries) => this.entries = entries.ToDictionary(entry => entry.Fingerprint, StringComparer.Ordinal);

    /// <summary>The known findings, sorted by path, control, rule, subject and fingerprint.</summary>
    public IReadOnlyList<BaselineEntry> Entries =>
    [
        .. entries.Values
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Control, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Subject, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
    ];

    /// <summary>The findings of a run. What is waived is not among them, nor what is wrong with waivers: a baseline would hide it for ever.</summary>
    /// <param name="result">The run.</param>
    /// <param name="repository">The absolute folder that paths are relative to.</param>
    public static Baseline Of(RunResult result, string repository) =>
        new(result.Verdicts.Where(IsOfInterest).Select(verdict => ToEntry(verdict, repository)));

    /// <summary>The nearest baseline from a folder up to the folder of its repository; null when there is none.</summary>
    /// <param name="root">The absolute folder.</param>
    public static string? FindFile(string root) => RepositoryFolder.FindUpwards(root, UsualFileName);

    /// <summary>How many findings it has.</summary>
    public int Count => entries.Count;

    /// <summary>How many of its findings another does not have.</summary>
    /// <param name="other">The other.</param>
    public int CountNotIn(Baseline other) => entries.Keys.Count(fingerprint => !other.entries.ContainsKey(fingerprint));

    /// <summary>What a run found, and of this baseline what the run said nothing about: files that it did not read, controls that it did not judge.</summary>
    /// <param name="result">The run, which must have had this baseline.</param>
    /// <param name="repository">The absolute folder that paths are relative to.</param>
    public Baseline UpdatedBy(RunResult result, string repository)
    {
        var said = result.Verdicts.Select(verdict => verdict.Fingerprint).Concat(result.Baseline!.Fixed.Select(entry => entry.Fingerprint)).ToHashSet(StringComparer.Ordinal);
        return new(Of(result, repository).entries.Values.Concat(entries.Values.Where(entry => !said.Contains(entry.Fingerprint))));
    }

    /// <summary>The verdicts with those marked that are known.</summary>
    internal IReadOnlyList<Verdict> Mark(IReadOnlyList<Verdict> verdicts) =>
    [
        .. verdicts.Select(verdict => IsOfInterest(verdict) && entries.TryGetValue(verdict.Fingerprint, out var entry) && entry.Knows(verdict.State)
            ? verdict with { Detail = verdict.Detail! with { IsKnown = true } }
            : verdict),
    ];

    /// <summary>Entries that a run looked for and did not find.</summary>
    internal IReadOnlyList<BaselineEntry> Missing(IReadOnlyList<Verdict> verdicts, BaselineScope scope)
    {
        var found = verdicts.Select(verdict => verdict.Fingerprint).Where(one => one.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. Entries.Where(entry => !found.Contains(entry.Fingerprint) && scope.Judges(entry))];
    }

    private static bool IsOfInterest(Verdict verdict) =>
        verdict is { State: VerdictState.Fail or VerdictState.Unknown, Rule: not null } && verdict.Kind != WaiverControls.Kind && verdict.Fingerprint.Length > 0;

    private static BaselineEntry ToEntry(Verdict verdict, string repository) => new(
        verdict.Fingerprint,
        verdict.State,
        verdict.Policy.Id,
        verdict.Rule!.Id,
        BaselineScope.PathOf(verdict.Span.Source, repository),
        OneLine($"{verdict.Kind} {verdict.Address} {verdict.Detail!.ItemIdentity}".TrimEnd()));

    /// <summary>A file is lines of fields: names with line breaks or tabs must not break it.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? '\uFFFD' : character));
}
