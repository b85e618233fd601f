using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Joins;

/// <summary>
/// The values at one path of all resources of one type, by what they refer to: by address and by text. So a join asks for a
/// resource's own addresses and names, and looks at what is found only.
/// </summary>
internal sealed class LinkIndex
{
    /// <summary>Of values that may refer to anything no more than this many are looked at for one resource; the rest leaves its set open.</summary>
    private const int MostVague = 256;

    private readonly List<(int Number, Node Value)> values = [];
    private readonly Dictionary<string, List<int>> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byText = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By what stands behind the last colon or slash: the name in an ARN or id.</summary>
    private readonly Dictionary<string, List<int>> byLastWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Values that may refer to anything, but to resources of this type only as their references say; empty for none.</summary>
    private readonly Dictionary<string, List<int>> vague = new(StringComparer.Ordinal);

    /// <summary>Indexes the values.</summary>
    /// <param name="resources">The resources of the type, with their numbers in the run.</param>
    /// <param name="path">The path; lists on the way fan out.</param>
    /// <param name="unit">What they belong to.</param>
    public LinkIndex(IEnumerable<(int Number, Resource Resource)> resources, string[] path, ResourceUnit unit)
    {
        foreach (var (number, resource) in resources)
        {
            foreach (var value in ValuesAt(resource.Description.Body, path)) Add(number, value, unit);
        }
    }

    /// <summary>The resources with a value that is the target or may be, ascending, and why there may be more.</summary>
    public (IEnumerable<(int Number, State State)> Found, string? OpenBecause) Find(ResourceDescription target, ResourceUnit unit)
    {
        var candidates = new HashSet<int>();
        foreach (var address in ResourceUnit.Addresses(target))
        {
            if (byAddress.TryGetValue(address, out var referring)) candidates.UnionWith(referring);
        }

        var isOpen = false;
        foreach (var identity in target.Identities) isOpen |= !AddNamed(identity, candidates);
        foreach (var (type, indexes) in vague)
        {
            if (type == target.Type) continue;
            isOpen |= indexes.Count > MostVague;
            candidates.UnionWith(indexes.Take(MostVague));
        }

        var referral = new Referral(target, unit);
        var states = new SortedDictionary<int, State>();
        foreach (var candidate in candidates)
        {
            var (number, value) = values[candidate];
            var state = referral.Is(value);
            if (state == State.True || (state == State.Unknown && !states.ContainsKey(number))) states[number] = state;
        }

        return (states.Select(pair => (pair.Key, pair.Value)), isOpen ? $"what more than {MostVague} others refer to is not known" : null);
    }

    /// <summary>The values at a path; where there may be others, an unknown one that refers to nothing known.</summary>
    private static IEnumerable<Node> ValuesAt(Node body, string[] path)
    {
        var pending = new Stack<(Node Node, int Step)>([(body, 0)]);
        while (pending.TryPop(out var next))
        {
            var (node, step) = next;
            string? open = null;
            switch (node)
            {
                case NullNode:
                    break;
                case ListNode list:
                    open = list.OpenBecause;
                    foreach (var item in list.Items) pending.Push((item, step));
                    break;
                case MapNode map when step < path.Length:
                    if (map.Find(path[step]) is { } found) pending.Push((found, step + 1));
                    else open = map.OpenBecause;
                    break;
                case UnknownNode unknown when step < path.Length:
                    open = unknown.Cause;
                    break;
                case ScalarNode or UnknownNode when step == path.Length:
                    yield return node;
                    break;
            }

            if (open is not null) yield return new UnknownNode(open, node.Source with { References = [] }, node.Start, node.End);
        }
    }

    private void Add(int number, Node value, ResourceUnit unit)
    {
        values.Add((number, value));
        AddTargets(values.Count - 1, value, unit, steps: 0);
    }

    private void AddTargets(int index, Node value, ResourceUnit unit, int steps)
    {
        var types = new List<string>();
        foreach (var reference in value.References)
        {
            if (reference.Kind == ReferenceKind.Part) continue;
            Add(byAddress, reference.Address, index);
            if (reference.Kind != ReferenceKind.Whole || unit.FindReferred(reference) is not { } referred) continue;
            if (Referral.LookedUp(referred) is not { } type)
            {
                types.Add(referred.Type);
            }
            else if (referred.Identities.Count > 0 && steps < Referral.MostSteps)
            {
                // A data source is what it looks up.
                types.Add(type);
                foreach (var identity in referred.Identities) AddTargets(index, identity, unit, steps + 1);
            }
        }

        if (value is ScalarNode scalar)
        {
            Add(byText, scalar.Text, index);
            if (Referral.LastWord(scalar.Text) is { } word) Add(byLastWord, word, index);
        }

        if (value is not UnknownNode) return;
        if (types.Count == 0) types.Add("");
        foreach (var type in types) Add(vague, type, index);
    }

    /// <summary>Adds the values that may be an identity; false when there are too many to look at.</summary>
    private bool AddNamed(Node identity, HashSet<int> candidates)
    {
        if (identity is ScalarNode name)
        {
            if (byText.TryGetValue(name.Text, out var named)) candidates.UnionWith(named);
            return true;
        }

        if (identity is not UnknownNode partly) return true;
        if (Referral.LastWord(partly.Suffix) is { } word)
        {
            if (byLastWord.TryGetValue(word, out var ending)) candidates.UnionWith(ending);
            return true;
        }

        var found = 0;
        foreach (var (text, indexes) in byText)
        {
            if (!Comparer.MayBe(partly, text)) continue;
            if (found++ >= MostVague) return false;
            candidates.UnionWith(indexes);
        }

        return true;
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int value)
    {
        if (!index.TryGetValue(key, out var values)) index.Add(key, values = []);
        values.Add(value);
    }
}
