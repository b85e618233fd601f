using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>What assertions see of a resource.</summary>
internal static class ResourceBody
{
    /// <summary>The resource as it stands, evaluated; what became resources of its own is left out, and <c>parent</c> is added to a child.</summary>
    public static Node Of(ArmResource resource, DeploymentRun run)
    {
        var evaluated = run.Evaluator.Evaluate(Own(resource), resource.Scope);
        if (evaluated is not MapNode body) return evaluated;
        return Parent(resource, body, run) is { } parent
            ? new MapNode([.. body.Entries, new MapEntry("parent", parent.Start, parent.Start, parent)], body.Source, body.Start, body.End) { OpenBecause = body.OpenBecause }
            : body;
    }

    /// <summary>The entry with its type.</summary>
    public static SourceSpan Header(ArmResource resource) => Headers.Entry(resource.Body.Entries.First(entry => entry.Key.Equals("type", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The id by which others name it: of it no more is known than its type and, mostly, its name.</summary>
    public static UnknownNode Id(ArmResource resource)
    {
        var segments = resource.Type.Split('/');
        var names = resource.Name.Split('/');
        var isKnown = names.Length == segments.Length - 1 && !ArmExpressionParser.IsExpression(resource.Name);
        var suffix = isKnown ? $"/providers/{segments[0]}{string.Concat(names.Select((name, i) => $"/{segments[i + 1]}/{name}"))}" : "";
        return new("ids are known only when the template is deployed", resource.Body.Source, resource.Body.Start, resource.Body.Start) { IsPresent = true, IsText = true, Prefix = "/", Suffix = suffix };
    }

    /// <summary>The address of the parent, when it is declared in the same template.</summary>
    public static string? DeclaredParent(Node body) => (body as MapNode)?.Find("parent") is TextNode { References.Count: > 0 } parent ? parent.Text : null;

    private static MapNode Own(ArmResource resource)
    {
        var isDeployment = resource.Type.Equals("Microsoft.Resources/deployments", StringComparison.OrdinalIgnoreCase);
        var entries = resource.Body.Entries
            .Where(entry => !Is(entry, "resources") && !(Is(entry, "copy") && entry.Value is MapNode))
            .Select(entry => isDeployment && Is(entry, "properties") && entry.Value is MapNode properties ? entry with { Value = Without(properties, "template") } : entry);
        return new([.. entries], resource.Body.Source, resource.Body.Start, resource.Body.End);
    }

    private static MapNode Without(MapNode map, string key) => new([.. map.Entries.Where(entry => !Is(entry, key))], map.Source, map.Start, map.End);

    /// <summary>The address of the parent, with a reference to it where it is declared here; null for a resource that has none.</summary>
    private static Node? Parent(ArmResource resource, MapNode body, DeploymentRun run)
    {
        var place = body.Find("name") ?? body;
        var slash = resource.Type.LastIndexOf('/');
        var type = resource.Type[..Math.Max(0, slash)];
        if (resource.Parent is null && !type.Contains('/', StringComparison.Ordinal)) return null;
        if ((resource.Parent ?? FindParent(resource, type, body, run)) is { } parent)
            return new TextNode(parent.Address, new AnnotatedSource(place.Source.Text, place.Dialect) { References = [parent.Reference] }, place.Start, place.End);
        var last = resource.Name.LastIndexOf('/');
        if (last > 0 && !ArmExpressionParser.IsExpression(resource.Name)) return new TextNode($"{type}/{resource.Name[..last]}", place.Source, place.Start, place.End);
        return ArmEvaluator.Unknown("the name of the parent is not known", place);
    }

    private static ArmResource? FindParent(ArmResource resource, string type, MapNode body, DeploymentRun run)
    {
        var last = resource.Name.LastIndexOf('/');
        if (last > 0 && !ArmExpressionParser.IsExpression(resource.Name) && run.FindNamed(type, resource.Name[..last]) is { } named) return named;
        var cut = resource.Spelling.LastIndexOf('/');
        if (cut > 0 && run.FindSpelt(type, resource.Spelling[..cut]) is { } spelt) return spelt;
        // It depends on its parent, if on any resource of that type.
        var candidates = ((body.Find("dependsOn") as ListNode)?.Items ?? [])
            .SelectMany(item => item.References)
            .Select(reference => run.FindAddress(reference.Address))
            .Where(found => found?.Type.Equals(type, StringComparison.OrdinalIgnoreCase) == true)
            .Distinct()
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static bool Is(MapEntry entry, string key) => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
