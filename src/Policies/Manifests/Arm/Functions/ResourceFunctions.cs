using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Ids and properties of resources: only partly known, but what they refer to is kept.</summary>
internal static class ResourceFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["resourceId"] = call => Id(call, "/subscriptions/"),
        ["subscriptionResourceId"] = call => Id(call, "/subscriptions/"),
        ["tenantResourceId"] = call => Id(call, "/providers/"),
        ["managementGroupResourceId"] = call => Id(call, "/providers/Microsoft.Management/managementGroups/"),
        ["extensionResourceId"] = ExtensionId,
        ["reference"] = Reference,
        ["references"] = Reference,
        ["listKeys"] = Reference,
        ["listSecrets"] = Reference,
        ["listAccountSas"] = Reference,
        ["listServiceSas"] = Reference,
        ["listCallbackUrl"] = Reference,
        ["list"] = Reference,
    };

    /// <summary>The first argument with a slash and a dot is the type; names follow it.</summary>
    private static UnknownNode Id(ArmCall call, string prefix)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (call.Text(i) is { } type && IsType(type)) return Make(call, i, type, prefix);
        }

        return call.Unfit();
    }

    private static UnknownNode ExtensionId(ArmCall call)
    {
        if (call.Count < 3 || call.Text(1) is not { } type || !IsType(type)) return call.Unfit();
        return Make(call, 1, type, call.Text(0) ?? (call.Arguments[0] as UnknownNode)?.Prefix ?? "");
    }

    private static bool IsType(string text) => text.Contains('/', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) && text[0] != '/';

    private static UnknownNode Make(ArmCall call, int at, string type, string prefix)
    {
        var names = call.Arguments.Skip(at + 1).ToList();
        var segments = type.Split('/');
        var suffix = "";
        if (names.Count == segments.Length - 1)
        {
            suffix = $"/providers/{segments[0]}";
            for (var i = 0; i < names.Count; i++)
            {
                // Behind an unknown name only what follows it is known.
                suffix = names[i] is TextNode name ? $"{suffix}/{segments[i + 1]}/{name.Text}" : names[i] is UnknownNode unknown ? unknown.Suffix : "";
            }
        }

        var written = call.Expression.Arguments.Skip(at + 1).ToList();
        var reference = call.Scope.Deployment.Run.Find(type, names, written) is { } found ? found with { Attribute = "id" } : null;
        var source = reference is null ? call.Unknown("").Source : new AnnotatedSource(call.Place.Source.Text, call.Place.Dialect) { References = [reference] };
        return new("ids are known only when the template is deployed", source, call.Place.Start, call.Place.End) { IsPresent = true, IsText = true, Prefix = prefix, Suffix = suffix };
    }

    private static UnknownNode Reference(ArmCall call)
    {
        if (call.Count == 0) return call.Unfit();
        var target = call.Arguments[0];
        var references = target.References.Select(reference => reference with { Attribute = "", Kind = ReferenceKind.Whole }).ToList();
        if (references.Count == 0 && target is TextNode name && call.Scope.Deployment.Run.FindByName(call.Scope.Deployment, name.Text) is { } found) references.Add(found);
        var source = references.Count == 0 ? Partial.Placed.Plain(call.Place.Source) : new AnnotatedSource(call.Place.Source.Text, call.Place.Dialect) { References = references };
        return new($"{call.Name} is known only when the template is deployed", source, call.Place.Start, call.Place.End) { IsPresent = true };
    }
}
