using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Joins;

/// <summary>The resources of one type by their addresses and names: what a value refers to is looked up, not searched for.</summary>
internal sealed class TargetIndex
{
    /// <summary>Of resources whose names are not told no more than this many are looked at for one value; the rest leaves its targets open.</summary>
    private const int MostVague = 256;

    private readonly ResourceUnit unit;
    private readonly Dictionary<int, ResourceDescription> resources = [];
    private readonly HashSet<string> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byLastWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Number, UnknownNode Name)> vague = [];

    /// <summary>Indexes the resources of a type, with their numbers in the run.</summary>
    public TargetIndex(IEnumerable<(int Number, Resource Resource)> ofType, ResourceUnit unit)
    {
        this.unit = unit;
        foreach (var (number, resource) in ofType)
        {
            resources.Add(number, resource.Description);
            types.Add(resource.Description.Type);
            foreach (var address in ResourceUnit.Addresses(resource.Description)) Add(byAddress, address, number);
            foreach (var identity in resource.Description.Identities)
            {
                if (identity is ScalarNode name) Add(byName, name.Text, number);
                else if (identity is UnknownNode partly && Referral.LastWord(partly.Suffix) is { } word) Add(byLastWord, word, number);
                else if (identity is UnknownNode unknown) vague.Add((number, unknown));
            }
        }
    }

    /// <summary>The resources that a value is or may be, ascending, and why there may be more.</summary>
    public (IEnumerable<(int Number, State State)> Found, string? OpenBecause) Find(Node value)
    {
        var candidates = new HashSet<int>();
        var open = AddCandidates(value, candidates, steps: 0);
        var states = new SortedDictionary<int, State>();
        foreach (var number in candidates)
        {
            var state = new Referral(resources[number], unit).Is(value);
            if (state != State.False) states[number] = state;
        }

        return (states.Select(pair => (pair.Key, pair.Value)), open);
    }

    /// <summary>Adds the resources that a value may be, and tells why there may be more.</summary>
    private string? AddCandidates(Node value, HashSet<int> candidates, int steps)
    {
        var isDecided = false;
        foreach (var reference in value.References)
        {
            if (reference.Kind == ReferenceKind.Part) continue;
            if (byAddress.TryGetValue(reference.Address, out var referred)) candidates.UnionWith(referred);
            if (reference.Kind != ReferenceKind.Whole || unit.FindReferred(reference) is not { } other) continue;
            isDecided |= types.Contains(other.Type);
            if (Referral.LookedUp(other) is not { } type || !types.Contains(type) || other.Identities.Count == 0 || steps >= Referral.MostSteps) continue;
            isDecided = true;
            foreach (var identity in other.Identities)
            {
                if (AddCandidates(identity, candidates, steps + 1) is { } open) return open;
            }
        }

        if (value is ScalarNode name)
        {
            if (byName.TryGetValue(name.Text, out var named)) candidates.UnionWith(named);
            if (Referral.LastWord(name.Text) is { } word && byLastWord.TryGetValue(word, out var ending)) candidates.UnionWith(ending);
            var found = 0;
            foreach (var (number, partly) in vague)
            {
                if (!Comparer.MayBe(partly, name.Text)) continue;
                if (found++ >= MostVague) return "the names of too many resources are not known";
                candidates.Add(number);
            }
        }

        return value is UnknownNode unknown && !isDecided ? unknown.Cause : null;
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int value)
    {
        if (!index.TryGetValue(key, out var values)) index.Add(key, values = []);
        values.Add(value);
    }
}
