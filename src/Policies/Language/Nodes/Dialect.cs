namespace SocPolicy.Language.Nodes;

/// <summary>How a manifest format treats scalars: what a reader of that format would take <c>"80"</c> or <c>"true"</c> for.</summary>
/// <param name="Name">For messages.</param>
/// <param name="TextIsNumber">Whether the text <c>"80"</c> is the number 80.</param>
/// <param name="TextIsBoolean">Whether the text <c>"true"</c> is true.</param>
/// <param name="IgnoresKeyCase">Whether keys are the same whatever their case.</param>
/// <param name="IgnoresTextCase">Whether texts are equal whatever their case.</param>
public sealed record Dialect(string Name, bool TextIsNumber = false, bool TextIsBoolean = false, bool IgnoresKeyCase = false, bool IgnoresTextCase = false)
{
    /// <summary>JSON, YAML, Kubernetes: a text is a text.</summary>
    public static Dialect Strict { get; } = new("strict");

    /// <summary>Terraform and CloudFormation: scalars convert.</summary>
    public static Dialect Converting { get; } = new("converting", TextIsNumber: true, TextIsBoolean: true);

    /// <summary>Azure Resource Manager: strict types, but names and texts ignore case.</summary>
    public static Dialect AzureResourceManager { get; } = new("arm", IgnoresKeyCase: true, IgnoresTextCase: true);

    /// <summary>.NET configuration: every value is a text that is bound to a type later; keys ignore case.</summary>
    public static Dialect Configuration { get; } = new("configuration", TextIsNumber: true, TextIsBoolean: true, IgnoresKeyCase: true);

    /// <summary>How keys are compared.</summary>
    public StringComparison KeyComparison => IgnoresKeyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>How texts are compared.</summary>
    public StringComparison TextComparison => IgnoresTextCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
