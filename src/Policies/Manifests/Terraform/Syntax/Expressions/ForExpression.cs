using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>[for k, v in collection : value if condition]</c>, or with braces and <c>key => value</c>.</summary>
internal sealed class ForExpression(NodeSource source, int start, int end) : Expression(source, start, end)
{
    public string? KeyName { get; init; }

    public required string ValueName { get; init; }

    public required Expression Collection { get; init; }

    /// <summary>The key of each entry; null when the result is a list.</summary>
    public Expression? Key { get; init; }

    public required Expression Value { get; init; }

    public Expression? Condition { get; init; }

    /// <summary>Whether the values of equal keys are collected (<c>...</c>).</summary>
    public bool Groups { get; init; }
}
