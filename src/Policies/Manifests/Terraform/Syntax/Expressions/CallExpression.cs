using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>name(argument, arguments...)</c>.</summary>
internal sealed class CallExpression(string name, Expression[] arguments, bool expandsLast, NodeSource source, int start, int end) : Expression(source, start, end)
{
    /// <summary>With its namespaces: <c>provider::aws::arn_parse</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<Expression> Arguments => arguments;

    /// <summary>Whether the items of the last argument are arguments (<c>...</c>).</summary>
    public bool ExpandsLast { get; } = expandsLast;
}
