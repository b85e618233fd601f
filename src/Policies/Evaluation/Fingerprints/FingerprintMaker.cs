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
        var found = new Dictionary<string, List<Verdict>>(StringComparer.Ordinal);
        foreach (var verdict in verdicts)
        {
            if (verdict is not { State: VerdictState.Fail or VerdictState.Unknown, Rule: not null, Detail: { } detail }) continue;
            var key = NodeIdentity.Hash(maker.Key(verdict, detail));
            if (!found.TryGetValue(key, out var same)) found.Add(key, same = new(1));
            same.Add(verdict);
        }

        foreach (var (key, same) in found)
        {
            IEnumerable<Verdict> ordered = same.Count == 1 ? same : same.OrderBy(maker.Content, StringComparer.Ordinal);
            var number = 0;
            foreach (var verdict in ordered) verdict.Detail!.Fingerprint = number++ == 0 ? key : NodeIdentity.Hash(string.Create(CultureInfo.InvariantCulture, $"{key}\n{number}"));
        }
    }

    private string Key(Verdict verdict, VerdictDetail detail)
    {
        detail.ItemIdentity = detail.ItemTrail is { } item ? StablePath.Of(item, identity) : detail.Item;
        var property = detail.Decided is { } decided ? StablePath.Below(decided, detail.ItemTrail, verdict.Resource) : "";
        detail.ItemTrail = null;
        detail.Decided = null;
        var key = new StringBuilder("1");
        NodeIdentity.Append(key, "control", verdict.Policy.Id);
        NodeIdentity.Append(key, "rule", verdict.Rule!.Id);
        NodeIdentity.Append(key, "kind", verdict.Kind);
        NodeIdentity.Append(key, "type", verdict.Resource?.Type ?? "");
        NodeIdentity.Append(key, "place", PlaceOf(verdict));
        NodeIdentity.Append(key, "resource", verdict.Address);
        NodeIdentity.Append(key, "item", detail.ItemIdentity);
        NodeIdentity.Append(key, "property", property);
        return key.ToString();
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
