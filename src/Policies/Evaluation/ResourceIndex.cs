using SocPolicy.Language;

namespace SocPolicy.Evaluation;

/// <summary>The resources of a run with what <c>all</c> is for each.</summary>
internal sealed class ResourceIndex
{
    private readonly List<Resource> anywhere = [];
    private readonly Dictionary<string, List<Resource>> byUnit = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Unit, string Kind), ResourceSet> units = [];
    private readonly Dictionary<string, ResourceTable> tracedUnits = new(StringComparer.Ordinal);

    public ResourceIndex(IReadOnlyList<ResourceDescription> descriptions)
    {
        Resources = [.. descriptions.Select(description => new Resource(description))];
        foreach (var resource in Resources)
        {
            // What belongs to no unit is part of every unit.
            if (resource.Description.Unit is not { } unit) anywhere.Add(resource);
            else if (byUnit.TryGetValue(unit, out var members)) members.Add(resource);
            else byUnit.Add(unit, [resource]);
        }
    }

    /// <summary>All of them, in the order of the run.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>What <c>all</c> is for a subject: the resources of its unit, or of the whole run.</summary>
    public ResourceSet All(ResourceDescription subject)
    {
        if (units.TryGetValue((subject.Unit, subject.Kind), out var found)) return found;
        var members = InUnit(subject.Unit).Select(resource => new Member<Resource>(resource, true)).ToList();
        found = new(new ResourceTable(members), subject.Kind);
        units.Add((subject.Unit, subject.Kind), found);
        return found;
    }

    /// <summary>The same with reasons: where nothing is found, the subject is the place.</summary>
    public ResourceSet AllTraced(Resource subject)
    {
        var unit = subject.Description.Unit;
        if (!tracedUnits.TryGetValue(unit ?? "", out var table))
        {
            table = new([.. InUnit(unit).Select(resource => new Member<Resource>(new Resource(resource.Description, traced: true), true))]);
            tracedUnits.Add(unit ?? "", table);
        }

        return new(table, subject.Description.Kind, openBecause: null, subject.Body.Trail);
    }

    private IEnumerable<Resource> InUnit(string? unit) =>
        unit is null ? Resources : anywhere.Concat(byUnit.GetValueOrDefault(unit) ?? []);
}
