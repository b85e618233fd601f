namespace SocPolicy.Language;

/// <summary>The resources that can see each other: a root module, a template, or the whole run.</summary>
/// <param name="run">All resources of the run.</param>
/// <param name="numbers">Those of the unit by their number in the run, ascending.</param>
internal sealed class ResourceUnit(RunResources run, List<int> numbers)
{
    /// <summary>More than this many are not followed: what waits for more jobs than a workflow may have is no workflow.</summary>
    private const int MostNeeds = 1000;

    private readonly Dictionary<(string? Condition, string Kind), ResourceSet> all = [];
    private Dictionary<string, int>? byAddress;
    private ResourceTable? plain;
    private ResourceTable? traced;

    /// <summary>What <c>all</c> is for a subject of the unit.</summary>
    public ResourceSet All(ResourceDescription subject)
    {
        var key = (subject.SymbolicOver, subject.Kind);
        if (!all.TryGetValue(key, out var found)) all.Add(key, found = new(Table(isTraced: false), subject.Kind, subject.SymbolicOver));
        return found;
    }

    /// <summary>The same with reasons: where nothing is found, the subject is the place.</summary>
    public ResourceSet AllTraced(Resource subject) =>
        new(Table(isTraced: true), subject.Description.Kind, subject.Description.SymbolicOver, openBecause: null, subject.Body.Trail);

    public ResourceTable Table(bool isTraced) => isTraced ? traced ??= MakeTable(isTraced) : plain ??= MakeTable(isTraced);

    /// <summary>The resource of an address; null when there is none.</summary>
    public Resource? Find(string address, bool isTraced)
    {
        if (byAddress is null)
        {
            byAddress = new(numbers.Count, StringComparer.Ordinal);
            foreach (var number in numbers) byAddress.TryAdd(run.Get(number, isTraced: false).Description.Address, number);
        }

        return byAddress.TryGetValue(address, out var found) ? run.Get(found, isTraced) : null;
    }

    /// <summary>Everything that a resource waits for, directly or not, and why there may be more.</summary>
    public (List<Member<Resource>> Members, string? OpenBecause) Needs(ResourceDescription resource, bool isTraced)
    {
        var found = new List<Member<Resource>>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { resource.Address };
        var pending = new Queue<ResourceDescription>([resource]);
        string? open = null;
        while (pending.TryDequeue(out var next))
        {
            foreach (var address in next.Needs)
            {
                if (!seen.Add(address)) continue;
                if (seen.Count > MostNeeds) return (found, $"it waits for more than {MostNeeds} others");
                if (Find(address, isTraced) is not { } needed)
                {
                    open ??= $"{next.Address} waits for {address}, which is not there";
                    continue;
                }

                found.Add(new(needed, !needed.Description.IsSymbolic));
                pending.Enqueue(needed.Description);
            }
        }

        return (found, open);
    }

    private ResourceTable MakeTable(bool isTraced) =>
        new(numbers.ConvertAll(number => run.Get(number, isTraced) is var resource ? new Member<Resource>(resource, !resource.Description.IsSymbolic) : default), run.Files);
}
