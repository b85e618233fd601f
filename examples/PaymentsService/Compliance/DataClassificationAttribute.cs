namespace Microsoft.Extensions.Compliance.Classification;

/// <summary>
/// Stands in for the type of the same name in the package Microsoft.Extensions.Compliance.Abstractions, so that the example needs
/// no package.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class)]
public abstract class DataClassificationAttribute(string taxonomy, string value) : Attribute
{
    public string Taxonomy { get; } = taxonomy;

    public string Value { get; } = value;
}
