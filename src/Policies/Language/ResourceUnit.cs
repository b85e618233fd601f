using SocPolicy.Language.Joins;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

/// <summary>The resources that can see each other: a root module, a template, or the whole run.</summary>
/// <param name="run">All resources of the run.</param>
/// <param name="numbers">Those of the unit by their number in the run, ascending.</param>
internal sealed class ResourceUnit(RunResources run, List<int> numbers)
{
    /// <summary>More than this many are not followed: what waits for more jobs than a workflow may have is no workflow.</summary>
    private const int MostNeeds = 1000;

    private readonly Dictionary<(string? Condition, string Kind), ResourceSet> all = [];
    private readonly Dictionary<(string Kind, string Type, string Path), LinkIndex> links = [];
    private readonly Dictionary<(string Kind, string Type), TargetIndex> targets = [];
    private Dictionary<string, int>? byAddress;
    private UnreadModules? unread;
    private ResourceTable? plain;
    private ResourceTable? traced;

    /// <summary>What <c>all</c> is for a subject of the unit.</summary>
    public ResourceSet All(ResourceDescription subject)
    {
        var key = (subject.SymbolicOver, subject.Kind);
        if (!all.TryGetValue(key, out var found)) all.Add(key, found = ResourceSet.Everything(Table(isTraced: false), subject.Kind, subject.SymbolicOver));
        return found;
    }

    /// <summary>The same with reasons: where nothing is found, the subject is the place.</summary>
    public ResourceSet AllTraced(Resource subject) =>
        ResourceSet.Everything(Table(isTraced: true), subject.Description.Kind, subject.Description.SymbolicOver, subject.Body.Trail?.ToSet("there are no resources", "no resource fits", isOfAll: true));

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

    /// <summary>The resources of a type with a value at a path that is a resource, and why there may be more.</summary>
    public (List<Member<Resource>> Members, string? OpenBecause) Linked(ResourceDescription target, string type, string[] path, bool isTraced)
    {
        var key = (target.Kind, type, string.Join('\0', path));
        if (!links.TryGetValue(key, out var index)) links.Add(key, index = new(OfType(type, target.Kind), path, this));
        var (found, open) = index.Find(target, this);
        var members = new List<Member<Resource>>();
        foreach (var (number, state) in found)
        {
            var resource = run.Get(number, isTraced);
            members.Add(new(resource, state == State.True && IsThereWith(target, resource.Description)));
        }

        unread ??= new(OfType("unread-module", "*").Select(pair => pair.Resource.Description));
        return (members, open ?? unread.Reason(target, this) ?? Table(isTraced: false).OpenBecause(type, target.Kind));
    }

    /// <summary>The resources of a type that a value refers to, and why there may be more.</summary>
    public (List<Member<Resource>> Members, string? OpenBecause) Targets(Node value, ResourceDescription owner, string type, bool isTraced)
    {
        var key = (owner.Kind, type);
        if (!targets.TryGetValue(key, out var index)) targets.Add(key, index = new(OfType(type, owner.Kind), this));
        var (found, open) = index.Find(value);
        var members = new List<Member<Resource>>();
        foreach (var (number, state) in found)
        {
            var resource = run.Get(number, isTraced);
            members.Add(new(resource, state == State.True && IsThereWith(owner, resource.Description)));
        }

        // What is found for certain is what the value refers to: a file that cannot be read adds nothing to it.
        if (!members.Exists(member => member.IsCertain)) open ??= Table(isTraced: false).OpenBecause(type, owner.Kind);
        return (members, open);
    }

    /// <summary>What a reference is about; null when it is not in the unit.</summary>
    public ResourceDescription? FindReferred(ResourceReference reference)
    {
        var found = (Find(reference.Address + reference.Key, isTraced: false) ?? Find(reference.Address, isTraced: false))?.Description;
        return found is not null && found.Unit == reference.Unit ? found : null;
    }

    /// <summary>The addresses under which references may name a resource: its own, and those without the key of an instance.</summary>
    public static IEnumerable<string> Addresses(ResourceDescription resource)
    {
        var address = resource.Address;
        yield return address;
        if (!address.EndsWith(']')) yield break;
        // A key may hold brackets itself: whatever stands before one is tried.
        for (var at = address.LastIndexOf('['); at > 0; at = address.LastIndexOf('[', at - 1)) yield return address[..at];
    }

    private IEnumerable<(int Number, Resource Resource)> OfType(string type, string ownKind)
    {
        foreach (var number in numbers)
        {
            var resource = run.Get(number, isTraced: false);
            if (ResourceSet.Matches(resource.Description, type, ownKind)) yield return (number, resource);
        }
    }

    private static bool IsThereWith(ResourceDescription subject, ResourceDescription other) =>
        other.SymbolicOver is null || string.Equals(other.SymbolicOver, subject.SymbolicOver, StringComparison.Ordinal);

    private ResourceTable MakeTable(bool isTraced) =>
        new(numbers.ConvertAll(number => run.Get(number, isTraced) is var resource ? new Member<Resource>(resource, !resource.Description.IsSymbolic) : default), run.Files);
}
