namespace SocPolicy.Language;

/// <summary>
/// All resources of a run as assertions see them, by unit. Each exists up to twice, without and with reasons; the latter only where a
/// rule did not pass.
/// </summary>
internal sealed class RunResources
{
    private readonly IReadOnlyList<ResourceDescription> descriptions;
    private readonly Resource?[] plain;
    private readonly Dictionary<string, List<int>> byUnit = new(StringComparer.Ordinal);
    private readonly List<int> anywhere = [];
    private readonly Dictionary<string, ResourceUnit> units = new(StringComparer.Ordinal);
    private ResourceUnit? whole;
    private Resource?[]? traced;

    /// <param name="descriptions">The resources, in the order of the run.</param>
    /// <param name="files">The paths of the run's files, sorted ordinally.</param>
    public RunResources(IReadOnlyList<ResourceDescription> descriptions, IReadOnlyList<string> files)
    {
        this.descriptions = descriptions;
        Files = new(files);
        plain = new Resource?[descriptions.Count];
        for (var i = 0; i < descriptions.Count; i++)
        {
            // What belongs to no unit is part of every unit.
            if (descriptions[i].Unit is not { } unit) anywhere.Add(i);
            else if (byUnit.TryGetValue(unit, out var members)) members.Add(i);
            else byUnit.Add(unit, [i]);
        }
    }

    public FileList Files { get; }

    public int Count => descriptions.Count;

    /// <summary>A resource by its number in the order of the run.</summary>
    public Resource Get(int index, bool isTraced)
    {
        var all = isTraced ? traced ??= new Resource?[descriptions.Count] : plain;
        return all[index] ??= new Resource(descriptions[index], isTraced, this);
    }

    /// <summary>What a resource sees: those of its unit and those of none; for one of no unit the whole run.</summary>
    public ResourceUnit Unit(string? name)
    {
        if (name is null) return whole ??= new(this, [.. Enumerable.Range(0, descriptions.Count)]);
        if (units.TryGetValue(name, out var unit)) return unit;
        List<int> members = [.. byUnit.GetValueOrDefault(name) ?? [], .. anywhere];
        members.Sort();
        return units[name] = new(this, members);
    }
}
