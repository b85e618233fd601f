namespace SocPolicy.Language;

/// <summary>The resources of one unit, looked up by type once: what every <c>all</c> of the unit shares.</summary>
/// <param name="members">The resources, in the order of the run; a symbolic one is only maybe there.</param>
/// <param name="files">The paths of the run's files.</param>
internal sealed class ResourceTable(List<Member<Resource>> members, FileList files)
{
    private readonly Dictionary<(string OwnKind, string Type), List<Member<Resource>>> byType = [];

    public List<Member<Resource>> Members => members;

    public FileList Files => files;

    private List<ResourceDescription> Gaps => field ??= [.. members.Select(member => member.Item.Description).Where(resource => resource.Gap is not null)];

    /// <summary>The resources of a type; <c>*</c> globs.</summary>
    /// <param name="type"><c>kind/type</c>, or a type alone.</param>
    /// <param name="ownKind">The kind of a type that names none.</param>
    public List<Member<Resource>> Of(string type, string ownKind)
    {
        if (byType.TryGetValue((ownKind, type), out var found)) return found;
        found = members.FindAll(member => ResourceSet.Matches(member.Item.Description, type, ownKind));
        byType.Add((ownKind, type), found);
        return found;
    }

    /// <summary>Why there may be more resources of a type than these: a file of their kind that cannot be read; null when these are all.</summary>
    /// <param name="type"><c>kind/type</c>, or a type alone; <c>*/*</c> for all.</param>
    /// <param name="ownKind">The kind of a type that names none.</param>
    public string? OpenBecause(string type, string ownKind)
    {
        foreach (var gap in Gaps)
        {
            if (ResourceSet.IsOfKind(gap, type, ownKind)) return gap.Gap;
        }

        return null;
    }
}
