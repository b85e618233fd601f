namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>One piece of a template, before <c>if</c> and <c>for</c> are matched with their ends.</summary>
internal sealed class TemplateItem
{
    public required int Start { get; set; }

    public required int End { get; init; }

    /// <summary>The literal text; null when it is a sequence.</summary>
    public string? Literal { get; set; }

    /// <summary><c>if</c>, <c>else</c>, <c>endif</c>, <c>for</c> or <c>endfor</c>; null for a literal and an interpolation.</summary>
    public string? Directive { get; init; }

    /// <summary>The interpolated value, the condition or the collection.</summary>
    public Expression? Value { get; init; }

    public string? KeyName { get; init; }

    public string? ValueName { get; init; }
}
