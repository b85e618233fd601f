using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>The sections of one template, not evaluated.</summary>
internal sealed class Template
{
    private static readonly MapNode Nothing = new([], NodeSource.Literal, 0, 0);

    private Template(MapNode root, MapNode resources)
    {
        Root = root;
        Resources = resources;
    }

    /// <summary>The whole of it.</summary>
    public MapNode Root { get; }

    /// <summary>The resources by logical id.</summary>
    public MapNode Resources { get; }

    public MapNode Parameters => Section("Parameters");

    public MapNode Mappings => Section("Mappings");

    public MapNode Conditions => Section("Conditions");

    public MapNode Outputs => Section("Outputs");

    /// <summary>What the resources of a SAM template have in common.</summary>
    public MapNode Globals => Section("Globals");

    /// <summary>The file.</summary>
    public SourceText Text => Root.Source.Text;

    /// <summary>The template of a document; null, with SOC4260, for what is none.</summary>
    public static Template? Of(Node root, DiagnosticBag diagnostics)
    {
        if (root is not MapNode map)
        {
            diagnostics.Error("SOC4260", Headers.FirstLine(root), "A template is a map with the key \"Resources\", and this is none. Write one, or exclude the file from the run.");
            return null;
        }

        if (map.Find("Resources") is MapNode resources)
        {
            WarnOfMacros(map.Find("Transform"), diagnostics);
            return new Template(map, resources);
        }

        var found = map.Find("Resources");
        if (found is not null) diagnostics.Error("SOC4260", Headers.FirstLine(found), "\"Resources\" is no map of logical ids. Write one, with the type and the properties of each resource.");
        else diagnostics.Error("SOC4260", Headers.FirstKey(map), "The template has no \"Resources\". Write the section, or exclude the file from the run.");
        return null;
    }

    private MapNode Section(string name) => Root.Find(name) as MapNode ?? Nothing;

    /// <summary>The transforms of AWS itself leave properties as they are written; a macro of one's own may change anything.</summary>
    private static void WarnOfMacros(Node? transform, DiagnosticBag diagnostics)
    {
        foreach (var one in transform is ListNode list ? list.Items : transform is null ? [] : [transform])
        {
            if (one is TextNode text && !text.Text.StartsWith("AWS::", StringComparison.Ordinal))
                diagnostics.Warning("SOC4266", one.Span, $"The macro {Printable.Shorten(text.Text)} may change the template, which is judged as it is written. Judge the processed template as well: aws cloudformation get-template --template-stage Processed.");
        }
    }
}
