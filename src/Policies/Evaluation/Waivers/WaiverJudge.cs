using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>Waives the verdicts of a run that valid waivers cover, and judges the waivers themselves.</summary>
internal sealed class WaiverJudge
{
    private readonly WaiverRequest request;
    private readonly RunScope scope;
    private readonly WaiverSelector selector;
    private readonly List<WaiverCandidate> candidates = [];
    private readonly Dictionary<string, List<WaiverCandidate>> byControl = new(StringComparer.Ordinal);
    private readonly Dictionary<WaiverCandidate, int> covered = new(ReferenceEqualityComparer.Instance);

    private WaiverJudge(WaiverRequest request, RunScope scope)
    {
        this.request = request;
        this.scope = scope;
        selector = new(request.File is { } file ? Path.GetDirectoryName(file)! : "");
    }

    /// <summary>The verdicts with what is waived marked as such, and those about waivers; the same list when there is no waiver.</summary>
    /// <param name="verdicts">What rules say, sorted.</param>
    /// <param name="read">The manifests.</param>
    /// <param name="request">Which waivers there are.</param>
    /// <param name="scope">What the run is about.</param>
    /// <param name="diagnostics">Takes what is wrong with the file; its errors so far tell whether anything can be said of unused waivers.</param>
    public static IReadOnlyList<Verdict> Apply(IReadOnlyList<Verdict> verdicts, ManifestSet read, WaiverRequest request, RunScope scope, DiagnosticBag diagnostics)
    {
        var judge = new WaiverJudge(request, scope);
        if (request.File is { } file && SourceText.Read(scope.Show(file), file, diagnostics) is { } text) judge.Add(WaiverFileReader.Read(text, diagnostics));
        judge.Add(InlineWaivers.Find(read, request.Limits));
        if (judge.candidates.Count == 0) return verdicts;
        var result = verdicts.Select(judge.Waive).ToList();
        foreach (var candidate in judge.candidates.Where(judge.IsAskedFor)) result.AddRange(judge.Judge(candidate, read, isIncomplete: diagnostics.HasErrors));
        return VerdictOrder.Sort(result);
    }

    private void Add(IEnumerable<WaiverCandidate> found)
    {
        foreach (var one in found)
        {
            var candidate = one with { Problems = [.. one.Problems, .. ProblemsOf(one.Waiver)] };
            candidates.Add(candidate);
            foreach (var control in candidate.Waiver.Controls)
            {
                if (!byControl.TryGetValue(control, out var same)) byControl.Add(control, same = []);
                same.Add(candidate);
            }
        }
    }

    private IEnumerable<string> ProblemsOf(Waiver waiver)
    {
        if (waiver.Approver.Length > 0 && waiver.Approver.Equals(waiver.Owner, StringComparison.OrdinalIgnoreCase)) yield return "its approver is its owner";
        var days = waiver.Until.DayNumber - request.AsOf.DayNumber;
        if (days > request.Limits.MaximumDays)
            yield return string.Create(CultureInfo.InvariantCulture, $"it lasts {days} more days, up to {WaiverForms.Show(waiver.Until)}, where {request.Limits.MaximumDays} are the most");
    }

    private bool Holds(WaiverCandidate candidate) => candidate.Problems.Count == 0 && !candidate.Waiver.IsExpired(request.AsOf);

    private Verdict Waive(Verdict verdict)
    {
        if (verdict is not { State: VerdictState.Fail or VerdictState.Unknown, Rule: not null, Detail: { } detail }) return verdict;
        if (!byControl.TryGetValue(verdict.Policy.Id, out var some)) return verdict;
        WaiverCandidate? by = null;
        foreach (var candidate in some)
        {
            if (!selector.Selects(candidate, verdict)) continue;
            covered[candidate] = covered.GetValueOrDefault(candidate) + 1;
            if (by is null && Holds(candidate)) by = candidate;
        }

        return by is null ? verdict : verdict with { State = VerdictState.Waived, Detail = detail with { Waiver = by.Waiver, Underlying = verdict.State } };
    }

    /// <summary>A run of some controls alone is not about the waivers of others.</summary>
    private bool IsAskedFor(WaiverCandidate candidate) =>
        !scope.IsFiltered || candidate.Waiver.Controls.Count == 0 || candidate.Waiver.Controls.Any(scope.Controls.Contains);

    private IEnumerable<Verdict> Judge(WaiverCandidate candidate, ManifestSet read, bool isIncomplete)
    {
        var waiver = candidate.Waiver;
        var subject = Subject(waiver);
        var name = waiver.Controls.Count == 0 ? "The waiver" : $"The waiver of {string.Join(", ", waiver.Controls)}";
        var problem = candidate.Problems.Count == 0 ? null : $"{name} does not hold: {string.Join("; ", candidate.Problems)}";
        yield return Verdict(WaiverControls.Incomplete, subject, problem);
        if (!candidate.HasDay) yield break;
        var isExpired = waiver.IsExpired(request.AsOf);
        yield return Verdict(WaiverControls.Expired, subject, isExpired ? $"{name} expired with {WaiverForms.Show(waiver.Until)}: {CountAgain(candidate)}" : null);
        if (problem is not null || isExpired || isIncomplete || !CanBeUsed(candidate, read)) yield break;
        yield return Verdict(WaiverControls.Unused, subject, covered.ContainsKey(candidate) ? null : $"{name} covers nothing: {WhyUnused(candidate)}");
    }

    private string CountAgain(WaiverCandidate candidate) => covered.GetValueOrDefault(candidate) switch
    {
        0 => "nothing that it covers fails any more",
        1 => "what it covered counts again",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} verdicts that it covered count again"),
    };

    /// <summary>Whether the run looked at all that the waiver could cover: only then can it say that there is nothing.</summary>
    private bool CanBeUsed(WaiverCandidate candidate, ManifestSet read)
    {
        var waiver = candidate.Waiver;
        if (scope.IsFiltered && !waiver.Controls.All(scope.Controls.Contains)) return false;
        if (waiver.IsInline) return !candidate.IsInUnreadFile;
        if (scope.ReadsAllBelow(waiver.Span.FullPath)) return true;
        return waiver.Path is { } path && read.Manifests.Any(manifest => Glob.MatchesPath(path, selector.PathOf(manifest.Text)));
    }

    private string WhyUnused(WaiverCandidate candidate)
    {
        if (candidate.Waiver.Controls.FirstOrDefault(id => !scope.Controls.Contains(id)) is { } missing)
            return $"this run has no control {missing}. {NearestName.Hint(missing, scope.Controls, "")}".TrimEnd(' ', '.');
        return candidate.Waiver.IsInline && candidate.Covered is null ? "it stands at nothing" : "no such finding is there";
    }

    private static ResourceDescription Subject(Waiver waiver)
    {
        var source = new NodeSource(waiver.Span.Source!, Dialect.Strict);
        var place = waiver.IsInline ? "inline" : $"{waiver.Resource} {waiver.Path}".Trim();
        return new()
        {
            Kind = WaiverControls.Kind,
            Type = WaiverControls.Kind,
            Name = string.Join(",", waiver.Controls),
            Address = $"{string.Join(",", waiver.Controls)} {place}".Trim(),
            Body = new MapNode([], source, waiver.Span.Start, waiver.Span.End),
            Header = waiver.Span,
        };
    }

    private static Verdict Verdict(Policy control, ResourceDescription subject, string? problem) => new()
    {
        Policy = control,
        Rule = control.Rules[0],
        State = problem is null ? VerdictState.Pass : VerdictState.Fail,
        Resource = subject,
        Span = subject.Header,
        Rank = int.MaxValue,
        Detail = problem is null ? null : new("", problem, "", null),
    };
}
