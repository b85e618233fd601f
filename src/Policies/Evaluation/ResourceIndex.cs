using SocPolicy.Language;

namespace SocPolicy.Evaluation;

/// <summary>The resources of a run by what a rule's <c>on</c> names, looked up once for each subject.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, List<ResourceDescription>> byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ResourceDescription>> bySubject = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Unit, bool Traced), List<Member<Resource>>> units = [];
    private readonly IReadOnlyList<ResourceDescription> resources;

    public ResourceIndex(IReadOnlyList<ResourceDescription> resources)
    {
        this.resources = resources;
        foreach (var resource in resources)
        {
            if (!byKind.TryGetValue(resource.Kind, out var ofKind)) byKind.Add(resource.Kind, ofKind = []);
            ofKind.Add(resource);
        }
    }

    /// <summary>The resources of a subject: <c>kubernetes/workload</c>, with <c>*</c> for any text.</summary>
    public IReadOnlyList<ResourceDescription> Find(string subject)
    {
        if (bySubject.TryGetValue(subject, out var found)) return found;
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var kind = slash < 0 ? subject : subject[..slash];
        IReadOnlyList<ResourceDescription> candidates = kind.Contains('*', StringComparison.Ordinal) ? resources : byKind.GetValueOrDefault(kind) ?? [];
        found = [.. candidates.Where(resource => ResourceSet.Matches(resource, subject, kind))];
        bySubject.Add(subject, found);
        return found;
    }

    /// <summary>What <c>all</c> is for a subject: the resources of its unit, or of the whole run.</summary>
    public ResourceSet All(ResourceDescription subject, Resource traced, bool isTraced)
    {
        if (!units.TryGetValue((subject.Unit, isTraced), out var members))
        {
            members = [.. resources
                .Where(resource => subject.Unit is null || resource.Unit is null || resource.Unit == subject.Unit)
                .Select(resource => new Member<Resource>(new Resource(resource, isTraced), true))];
            units.Add((subject.Unit, isTraced), members);
        }

        return new(members, subject.Kind, openBecause: null, traced.Body.Trail);
    }
}
