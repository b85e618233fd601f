using Json.Schema;
using Json.Schema.Keywords;

namespace SocPolicy.Schemas.Handlers;

/// <summary>The keywords by which JsonSchema.Net judges what <see cref="Documents.SchemaTranslation"/> writes.</summary>
internal static class SocPolicyDialect
{
    /// <summary>Draft 2020-12, of which older drafts are written as well.</summary>
    public static Dialect Instance { get; } = new(
    [
        IdKeyword.Instance,
        AnchorKeyword.Instance,
        DynamicAnchorKeyword.Instance,
        DefsKeyword.Instance,
        new GuardedReference(),
        new GuardedDynamicReference(),
        new AssertionsHandler(),
        new Guarded<PropertiesKeyword>(PropertiesKeyword.Instance),
        new PatternPropertiesHandler(),
        new AdditionalPropertiesHandler(),
        new PropertyNamesHandler(),
        new Guarded<PrefixItemsKeyword>(PrefixItemsKeyword.Instance),
        new Guarded<ItemsKeyword>(ItemsKeyword.Instance),
        new GuardedContains(),
        MinContainsKeyword.Instance,
        MaxContainsKeyword.Instance,
        new Guarded<AllOfKeyword>(AllOfKeyword.Instance),
        new Guarded<AnyOfKeyword>(AnyOfKeyword.Instance),
        new Guarded<OneOfKeyword>(OneOfKeyword.Instance),
        new Guarded<NotKeyword>(NotKeyword.Instance),
        new Guarded<IfKeyword>(IfKeyword.Instance),
        new Guarded<ThenKeyword>(ThenKeyword.Instance),
        new Guarded<ElseKeyword>(ElseKeyword.Instance),
        new Guarded<DependentSchemasKeyword>(DependentSchemasKeyword.Instance),
        new Guarded<UnevaluatedItemsKeyword>(UnevaluatedItemsKeyword.Instance),
        new Guarded<UnevaluatedPropertiesKeyword>(UnevaluatedPropertiesKeyword.Instance),
    ]);
}
