using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Reads a text as a run would, and shows what came of it in one line.</summary>
internal static class Reading
{
    public static Manifest Of(string path, string content, DiagnosticBag? diagnostics = null) =>
        ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), diagnostics ?? new DiagnosticBag())!;

    /// <summary>The diagnostics as they are shown: path, line, column, severity, id and the whole message.</summary>
    public static IEnumerable<string> Diagnostics(string path, string content)
    {
        var bag = new DiagnosticBag();
        Of(path, content, bag);
        return bag.ToSortedList().Select(item => item.ToString());
    }

    /// <summary>The only document of a text that is read without a diagnostic.</summary>
    public static Node Document(string path, string content)
    {
        var bag = new DiagnosticBag();
        var manifest = Of(path, content, bag);
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.Empty);
        return manifest.Documents.Single();
    }

    /// <summary>As <see cref="Document"/>, shown.</summary>
    public static string Tree(string path, string content) => Show(Document(path, content));

    public static string Show(Node node) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}")) + "}",
        ListNode list => "[" + string.Join(", ", list.Items.Select(Show)) + "]",
        TextNode text => $"'{text.Text}'",
        ScalarNode scalar => scalar.Text,
        NullNode => "null",
        UnknownNode { IsText: true } unknown => $"<{unknown.Prefix}...{unknown.Suffix} {unknown.Cause}>",
        UnknownNode unknown => $"<{unknown.Cause}>",
        _ => node.ToString()!,
    };

    public static Node At(Node node, params ReadOnlySpan<object> path)
    {
        foreach (var step in path)
            node = step is int index ? ((ListNode)node).Items[index] : ((MapNode)node).Find((string)step) ?? throw new AssertionException($"{step} is missing");
        return node;
    }

    public static IEnumerable<Node> All(Node node)
    {
        yield return node;
        var below = node switch
        {
            MapNode map => map.Entries.Select(entry => entry.Value),
            ListNode list => list.Items,
            _ => [],
        };
        foreach (var inner in below.SelectMany(All)) yield return inner;
    }

    public static IEnumerable<string> Addresses(IEnumerable<ResourceDescription> resources) =>
        resources.Select(resource => $"{resource.Kind}/{resource.Type} {resource.Address}");
}
