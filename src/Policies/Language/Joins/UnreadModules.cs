using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Joins;

/// <summary>What modules that were not read are given: they may link to what they are told of.</summary>
internal sealed class UnreadModules
{
    private readonly List<(string Module, Node Value)> values = [];
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Takes the modules.</summary>
    public UnreadModules(IEnumerable<ResourceDescription> modules)
    {
        foreach (var module in modules)
        {
            // Where it comes from says nothing of what it is given.
            var given = (module.Body as MapNode)?.Entries.Where(entry => entry.Key is not ("source" or "version" or "providers")).Select(entry => entry.Value) ?? [module.Body];
            var pending = new Stack<Node>(given);
            while (pending.TryPop(out var next)) Add(module.Address, next, pending);
        }
    }

    /// <summary>Why something may be linked to a resource that is not seen; null when there is no such sign.</summary>
    public string? Reason(ResourceDescription target, ResourceUnit unit)
    {
        if (values.Count == 0) return null;
        if (!ResourceUnit.Addresses(target).Any(addresses.Contains) && !target.Identities.OfType<ScalarNode>().Any(identity => Words(identity.Text).All(words.Contains))) return null;
        var referral = new Referral(target, unit);
        foreach (var (module, value) in values)
        {
            if (referral.Shows(value)) return $"{module} was not read, and is given {target.Address}";
        }

        return null;
    }

    private void Add(string module, Node node, Stack<Node> pending)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries) pending.Push(entry.Value);
                break;
            case ListNode list:
                foreach (var item in list.Items) pending.Push(item);
                break;
        }

        if (node is not (ScalarNode or UnknownNode) && node.References.Count == 0) return;
        values.Add((module, node));
        foreach (var reference in node.References) addresses.Add(reference.Address);
        foreach (var text in Texts(node)) words.UnionWith(Words(text));
    }

    private static string[] Texts(Node node) => node switch
    {
        ScalarNode scalar => [scalar.Text],
        UnknownNode { IsText: true } unknown => [unknown.Prefix, unknown.Suffix],
        _ => [],
    };

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Referral.IsOfWord(text[i])) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }
    }
}
