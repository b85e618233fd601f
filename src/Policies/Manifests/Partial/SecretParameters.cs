using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Partial;

/// <summary>
/// Values of parameters that a template declares to be secret. Their names need not tell, so a reader says it: a display masks them, and
/// an assertion learns that there is one, not what it is.
/// </summary>
internal static class SecretParameters
{
    /// <summary>A name that masks whatever stands under it.</summary>
    private const string Masked = "password";

    /// <summary>The documents of a manifest, with one that names its secrets.</summary>
    /// <param name="root">The template.</param>
    /// <param name="secrets">The values, any scalars below them included.</param>
    public static IReadOnlyList<Node> Documents(Node root, IEnumerable<Node?> secrets)
    {
        var found = new List<Node>();
        foreach (var secret in secrets) AddLeaves(secret, found);
        if (found.Count == 0) return [root];
        var list = new ListNode([.. found], root.Source, root.Start, root.Start);
        return [root, new MapNode([new MapEntry(Masked, root.Start, root.Start, list)], root.Source, root.Start, root.Start)];
    }

    /// <summary>A declaration whose default is there, but not told. What is empty or an expression is no secret.</summary>
    public static MapNode Hide(MapNode declaration, string key, string name)
    {
        if (declaration.Find(key) is not { } written || written is NullNode or ScalarNode { Text: "" or ['[', ..] }) return declaration;
        var hidden = new UnknownNode($"parameter {name} is a secret", written.Source, written.Start, written.End) { IsPresent = true };
        return new([.. declaration.Entries.Select(entry => ReferenceEquals(entry.Value, written) ? entry with { Value = hidden } : entry)], declaration.Source, declaration.Start, declaration.End);
    }

    private static void AddLeaves(Node? node, List<Node> into)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries) AddLeaves(entry.Value, into);
                break;
            case ListNode list:
                foreach (var item in list.Items) AddLeaves(item, into);
                break;
            case ScalarNode { Text: not ['[', ..] }:
                into.Add(node);
                break;
        }
    }
}
