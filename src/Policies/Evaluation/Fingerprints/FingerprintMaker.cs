using System.Globalization;
using System.Text;
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
    private readonly StringBuilder key = new();
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
    public static void Assign(IReadOnlyList<Verdict> verdicts, string? root, string? repository)
    {
        var maker = new FingerprintMaker(root, repository);
        var first = new Dictionary<UInt128, Verdict>();
        var repeated = new Dictionary<UInt128, List<Verdict>>();
        foreach (var verdict in verdicts)
        {
            if (verdict is not { State: VerdictState.Fail or VerdictState.Unknown, Rule: not null, Detail: { } detail }) continue;
            detail.FingerprintValue = maker.Key(verdict, detail);
            if (first.TryAdd(detail.FingerprintValue, verdict)) continue;
            if (!repeated.TryGetValue(detail.FingerprintValue, out var same)) repeated.Add(detail.FingerprintValue, same = [first[detail.FingerprintValue]]);
            same.Add(verdict);
        }

        foreach (var (value, same) in repeated)
        {
            var number = 0;
            foreach (var verdict in same.OrderBy(maker.Content, StringComparer.Ordinal))
            {
                if (++number > 1) verdict.Detail!.FingerprintValue = NodeIdentity.Number(string.Create(CultureInfo.InvariantCulture, $"{value:x32}\n{number}"));
            }
        }
    }

    private UInt128 Key(Verdict verdict, VerdictDetail detail)
    {
        key.Clear().Append('1');
        NodeIdentity.Append(key, "control", verdict.Policy.Id);
        NodeIdentity.Append(key, "rule", verdict.Rule!.Id);
        NodeIdentity.Append(key, "kind", verdict.Kind);
        NodeIdentity.Append(key, "type", verdict.Resource?.Type ?? "");
        NodeIdentity.Append(key, "place", PlaceOf(verdict));
        NodeIdentity.Append(key, "resource", verdict.Address);
        NodeIdentity.Append(key, "item", detail.ItemIdentity);
        NodeIdentity.Append(key, "property", detail.Property);
        return NodeIdentity.Number(key.ToString());
    }

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
