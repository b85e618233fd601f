using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>A node as a test case prints it.</summary>
/// <param name="Node">Null for something missing.</param>
internal sealed record Tree(Node? Node)
{
    public override string ToString() => Node is null ? "missing" : $"{Node.Dialect.Name} {Show(Node)}";

    public static string Show(Node? node) => node switch
    {
        null => "missing",
        NullNode => "null",
        TextNode text => $"\"{(text.Text.Length > 60 ? text.Text[..60] + "..." : text.Text)}\"",
        ScalarNode scalar => scalar.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(Show))}{(list.OpenBecause is null ? "" : ", ...")}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}{(map.OpenBecause is null ? "" : ", ...")}}}",
        UnknownNode { IsText: true } unknown => $"?\"{unknown.Prefix}?{unknown.Suffix}\"",
        UnknownNode { IsPresent: true } => "?present",
        IntervalNode interval => $"?{interval.Low}..{interval.High}",
        _ => "?",
    };
}
