using SocPolicy.Language;

namespace SocPolicy.Evaluation;

/// <summary>The resources of a run by what a rule's <c>on</c> names, looked up once for each subject.</summary>
internal sealed class ResourceIndex
{
    private readonly RunResources run;
    private readonly IReadOnlyList<Resource> resources;
    private readonly Dictionary<string, List<Resource>> byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Resource>> bySubject = new(StringComparer.Ordinal);

    public ResourceIndex(IReadOnlyList<ResourceDescription> descriptions, IReadOnlyList<string> files)
    {
        run = new(descriptions, files);
        resources = [.. Enumerable.Range(0, run.Count).Select(i => run.Get(i, isTraced: false))];
        foreach (var resource in resources)
        {
            if (!byKind.TryGetValue(resource.Description.Kind, out var ofKind)) byKind.Add(resource.Description.Kind, ofKind = []);
            ofKind.Add(resource);
        }
    }

    /// <summary>The resources of several subjects, each once.</summary>
    public IReadOnlyList<Resource> Find(IReadOnlyList<string> subjects) =>
        subjects.Count == 1 ? Find(subjects[0]) : [.. subjects.SelectMany(Find).Distinct()];

    /// <summary>What <c>all</c> is for a subject: the resources of its unit, or of the whole run.</summary>
    public ResourceSet All(ResourceDescription subject) => run.Unit(subject.Unit).All(subject);

    /// <summary>The same with reasons: where nothing is found, the subject is the place.</summary>
    public ResourceSet AllTraced(Resource subject) => run.Unit(subject.Description.Unit).AllTraced(subject);

    /// <summary>A subject once more, with reasons.</summary>
    public Resource Trace(Resource subject) => new(subject.Description, traced: true, run);

    private IReadOnlyList<Resource> Find(string subject)
    {
        if (bySubject.TryGetValue(subject, out var found)) return found;
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        // A subject without a type, such as run, is its own type.
        var (kind, pattern) = slash < 0 ? (subject, $"{subject}/{subject}") : (subject[..slash], subject);
        IReadOnlyList<Resource> candidates = kind.Contains('*', StringComparison.Ordinal) ? resources : byKind.GetValueOrDefault(kind) ?? [];
        found = [.. candidates.Where(resource => ResourceSet.Matches(resource.Description, pattern, kind))];
        bySubject.Add(subject, found);
        return found;
    }
}
