using System.Globalization;
using System.Text;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>Writes nodes in one line, so that a test can compare them whole.</summary>
internal static class NodeText
{
    /// <summary>The node at a path of keys; a list of one is transparent.</summary>
    public static Node? At(this ResourceDescription resource, params string[] path)
    {
        Node? node = resource.Body;
        foreach (var key in path)
        {
            if (node is ListNode { Items: [var only] } && !int.TryParse(key, CultureInfo.InvariantCulture, out _)) node = only;
            node = node is ListNode list && int.TryParse(key, CultureInfo.InvariantCulture, out var index) ? list.Items[index] : (node as MapNode)?.Find(key);
        }

        return node;
    }

    /// <summary>The node at a path of keys, in one line.</summary>
    public static string Show(this ResourceDescription resource, params string[] path) => Show(resource.At(path));

    public static string Show(Node? node) => node switch
    {
        null => "missing",
        NullNode => "null",
        TextNode text => $"\"{text.Text}\"",
        ScalarNode scalar => scalar.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(Show))}{Open(list.OpenBecause, list.Items.Count)}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}{Open(map.OpenBecause, map.Entries.Count)}}}",
        UnknownNode unknown => Show(unknown),
        _ => node.GetType().Name,
    };

    /// <summary>The references of a node: kind, address and attribute.</summary>
    public static string References(this Node? node) =>
        string.Join(", ", node!.References.Select(reference => $"{reference.Kind} {reference.Address}{reference.Key}.{reference.Attribute}".TrimEnd('.')));

    private static string Show(UnknownNode unknown)
    {
        var built = new StringBuilder("<");
        if (unknown.IsPresent) built.Append("present ");
        if (unknown.IsText) built.Append(CultureInfo.InvariantCulture, $"\"{unknown.Prefix}...{unknown.Suffix}\" ");
        return built.Append(unknown.Cause).Append('>').ToString();
    }

    private static string Open(string? cause, int count) => cause is null ? "" : $"{(count > 0 ? ", " : "")}... {cause}";
}
