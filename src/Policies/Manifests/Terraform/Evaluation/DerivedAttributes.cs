using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Attributes that no one writes but that follow from what is written.</summary>
internal static class DerivedAttributes
{
    private const string Document = "data.aws_iam_policy_document";

    /// <summary>The names that a resource derives, whether or not there is a value for them.</summary>
    public static IEnumerable<string> NamesOf(ResourceInstance instance) =>
        TypeOf(instance) == Document ? ["json"] : ProviderTags.NameOf(instance) is { } tags ? [tags] : [];

    /// <summary>Makes an attribute, or gives null for what is not derived.</summary>
    public static Func<HclValue?>? Find(ResourceInstance instance, string name)
    {
        if (TypeOf(instance) == Document) return name is "json" or "minified_json" ? () => PolicyDocument.Text(instance) : null;
        return name == ProviderTags.NameOf(instance) ? () => ProviderTags.Of(instance) : null;
    }

    /// <summary>The document that a data source renders; null for all others.</summary>
    public static HclValue? DocumentOf(ResourceInstance instance) =>
        TypeOf(instance) != Document ? null : instance.Configured("json") switch
        {
            TextValue text => text.Json?.Content,
            UnknownValue unknown => unknown.Json?.Content,
            _ => null,
        };

    private static string TypeOf(ResourceInstance instance) => instance.Declaration.IsManaged ? instance.Declaration.Type : $"{instance.Declaration.Block.Type}.{instance.Declaration.Type}";
}
