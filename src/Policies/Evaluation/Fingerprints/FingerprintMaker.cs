using System.Globalization;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Fingerprints;

/// <summary>
/// Gives failed and unknown verdicts their fingerprints: made of control, rule, place, resource, item and property, and of no line number.
/// Verdicts that agree in all of that are numbered, in the order of their content.
/// </summary>
internal sealed class FingerprintMaker
{
    private readonly NodeIdentity identity = new();
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly FieldText key = new();
    private readonly string? root;
    private readonly string? repository;

    private FingerprintMaker(string? root, string? repository)
    {
        this.root = root;
        this.repository = repository;
    }

    /// <summary>Sets the fingerprints.</summary>
    /// <param name="verdicts">The verdicts of a run, in order.</param>
    /// <param name="root">The absolute folder that their paths are relative to.</param>
    /// <param name="repository">The absolute folder that fingerprints take paths relative to, so that every run in a repository gives the same; null for the root.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Assign(IReadOnlyList<Verdict> verdicts, string? root, string? repository, CancellationToken cancellation = default)
    {
        var maker = new FingerprintMaker(root, repository);
        var judged = verdicts.Where(verdict => verdict is { State: VerdictState.Fail or VerdictState.Unknown, Rule: not null, Detail: not null }).ToArray();
        var values = new UInt128[judged.Length];
        for (var i = 0; i < values.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            values[i] = judged[i].Detail!.FingerprintValue = maker.Key(judged[i]);
        }

        // Equal ones come to stand side by side.
        Array.Sort(values, judged);
        for (var i = 0; i < values.Length;)
        {
            var end = i + 1;
            while (end < values.Length && values[end] == values[i]) end++;
            if (end > i + 1) maker.Number(values[i], judged.AsSpan(i, end - i).ToArray());
            i = end;
        }
    }

    private void Number(UInt128 value, Verdict[] same)
    {
        var number = 0;
        foreach (var verdict in same.OrderBy(Content, StringComparer.Ordinal).ThenBy(verdict => verdict.Span.Path, StringComparer.Ordinal).ThenBy(verdict => verdict.Span.Start))
        {
            if (++number == 1) continue;
            verdict.Detail!.FingerprintValue = key.Begin("1")
                .Add("fingerprint", value.ToString("x32", CultureInfo.InvariantCulture))
                .Add("number", number.ToString(CultureInfo.InvariantCulture))
                .ToDigest();
        }
    }

    private UInt128 Key(Verdict verdict) => key.Begin("1")
        .Add("control", verdict.Policy.Id)
        .Add("rule", verdict.Rule!.Id)
        .Add("kind", verdict.Kind)
        .Add("type", verdict.Resource?.Type ?? "")
        .Add("place", PlaceOf(verdict))
        .Add("resource", verdict.Address)
        .Add("item", verdict.Detail!.ItemIdentity)
        .Add("property", verdict.Detail.Property)
        .ToDigest();

    /// <summary>The file, or the unit in which the address is unique whatever file it stands in. The run as a whole is in no file.</summary>
    private string PlaceOf(Verdict verdict)
    {
        if (verdict.Kind == "run") return "";
        var place = verdict.Resource?.Unit ?? verdict.Resource?.Header.Path ?? verdict.Span.Path;
        if (root is null || repository is null || root == repository) return place;
        if (!places.TryGetValue(place, out var known))
            places.Add(place, known = Path.GetRelativePath(repository, Path.GetFullPath(Path.Combine(root, place))).Replace('\\', '/'));
        return known;
    }

    private string Content(Verdict verdict) => verdict.Resource is { } resource ? identity.Digest(resource.Body) : "";
}
