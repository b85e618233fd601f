using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;

namespace SocPolicy.Manifests.Terraform.Resources;

/// <summary>All tags of a resource: its own over the default ones of its provider.</summary>
internal static class ProviderTags
{
    /// <summary>The name of the attribute that holds all tags; null for a resource whose provider has no default ones.</summary>
    public static string? NameOf(ResourceInstance instance) =>
        !instance.Declaration.IsManaged ? null
        : instance.Declaration.Type.StartsWith("aws_", StringComparison.Ordinal) ? "tags_all"
        : instance.Declaration.Type.StartsWith("google_", StringComparison.Ordinal) ? "effective_labels"
        : null;

    /// <summary>The tags; null when there are none at all.</summary>
    public static HclValue? Of(ResourceInstance instance)
    {
        var (own, defaults) = NameOf(instance) == "tags_all" ? ("tags", Defaults(instance, "default_tags", "tags")) : ("labels", Defaults(instance, null, "default_labels"));
        var written = instance.Configured(own);
        if (defaults is null or NullValue) return written;
        // Nobody wrote them where the resource is: its block is their place.
        if (written is null or NullValue) return defaults.At(instance.Declaration.Block);
        var origin = written.Origin;
        var cause = (written as UnknownValue)?.Cause ?? (written as MapValue)?.OpenBecause;
        if (written is UnknownValue && defaults is UnknownValue) return written;
        // What an unknown map may overwrite is there, but its value is not known.
        var below = ((defaults as MapValue)?.Entries ?? []).Select(entry => cause is null ? entry : entry with { Value = new UnknownValue(cause, origin) { IsPresent = true } });
        var above = (written as MapValue)?.Entries ?? [];
        return MapValue.Of([.. below, .. above], false, origin) with { OpenBecause = cause ?? (defaults as UnknownValue)?.Cause ?? (defaults as MapValue)?.OpenBecause };
    }

    private static HclValue? Defaults(ResourceInstance instance, string? block, string attribute)
    {
        if (ProviderConfigurations.Configuration(instance.Declaration) is not var (provider, module)) return null;
        var body = block is null ? provider.Body : provider.Body.BlocksOf(block).FirstOrDefault()?.Body;
        return body?.Find(attribute) is { } expression ? module.Run.Evaluator.Evaluate(expression, new Scope(module)) : null;
    }
}
