using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>All templates of a run. One that another calls by its path is evaluated for each call, and not alone.</summary>
internal sealed class StackRun(IReadOnlyList<Template> templates, DiagnosticBag diagnostics)
{
    /// <summary>More resources than this in one template are not made.</summary>
    public const int MostResources = 20_000;

    /// <summary>How much one template, with those nested in it, may take.</summary>
    public const int MostSteps = 3_000_000;

    private readonly Dictionary<string, Template> byPath = templates.DistinctBy(template => template.Text.Path, StringComparer.Ordinal).ToDictionary(template => template.Text.Path, StringComparer.Ordinal);
    private readonly HashSet<Template> called = [];
    private readonly Dictionary<Template, List<ResourceDescription>> described = [];

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>What the templates describe, in the order of their paths.</summary>
    public IReadOnlyList<ResourceDescription> Describe()
    {
        foreach (var template in templates) described[template] = DescribeAlone(template);
        // Templates that call each other in a circle are all judged alone.
        return [.. templates.Where(template => !called.Contains(template) || templates.All(called.Contains)).SelectMany(template => described[template])];
    }

    /// <summary>The stack that a resource creates; null when its template is not in the run.</summary>
    public Stack? Nest(Stack outer, ResourceDeclaration resource)
    {
        var scope = outer.ScopeOf(resource);
        if (resource.Body.Find("Properties") is not MapNode properties) return null;
        var key = resource.Type == "AWS::CloudFormation::Stack" ? "TemplateURL" : "Location";
        if (properties.Find(key) is not { } written || outer.Evaluator.Evaluate(written, scope) is not TextNode location) return null;
        if (Resolve(outer.Template.Text.Path, location.Text) is not { } path || !byPath.TryGetValue(path, out var template)) return null;
        if (outer.IsInside(template) || outer.Depth >= Stack.MaximumDepth)
        {
            outer.Report("SOC4265", written.Span, $"The stack nests its own template, or more than {Stack.MaximumDepth} deep, and is not read further. Correct its {key}.");
            return null;
        }

        called.Add(template);
        var arguments = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var entry in (properties.Find("Parameters") as MapNode)?.Entries ?? [])
        {
            if (outer.Evaluator.Evaluate(entry.Value, scope) is { } value) arguments[entry.Key] = value;
        }

        return new Stack(template, this, outer, $"{outer.Prefix}{resource.Id}/", arguments);
    }

    private List<ResourceDescription> DescribeAlone(Template template)
    {
        var found = new List<ResourceDescription>();
        var stack = new Stack(template, this, null, "", null);
        StackDescriptions.Add(stack, null, found);
        var header = Headers.FirstKey(template.Root);
        if (found.Count >= MostResources) stack.Report("SOC4267", header, $"The template describes more than {MostResources} resources. The rest is not judged: split it.");
        if (stack.Evaluator.Budget.IsExhausted) stack.Report("SOC4262", header, "The template takes too many steps to evaluate; its rest is unknown. Look for loops over loops and texts that grow, or split it.");
        return found;
    }

    /// <summary>A path beside the calling template; null for what lies elsewhere.</summary>
    private static string? Resolve(string from, string location)
    {
        if (location.Contains("://", StringComparison.Ordinal) || location.StartsWith('/')) return null;
        var folders = new List<string>(PathNames.Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in location.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") folders.Add(part);
            else if (folders.Count == 0) return null;
            else folders.RemoveAt(folders.Count - 1);
        }

        return string.Join('/', folders);
    }
}
