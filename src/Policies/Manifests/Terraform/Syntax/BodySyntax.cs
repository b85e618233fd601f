using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>What stands between the braces of a block, or the whole of a file.</summary>
internal sealed class BodySyntax(AttributeSyntax[] attributes, BlockSyntax[] blocks, NodeSource source, int start, int end) : SyntaxNode(source, start, end)
{
    /// <summary>Where something in it cannot be read; null when all can. What is not found may then be there all the same.</summary>
    public SourceSpan? Broken { get; init; }

    /// <summary>Why more may be in it than was read; null when this is all.</summary>
    public string? OpenBecause => Broken is { } at ? $"{at} has a syntax error" : null;

    /// <summary>In the order of the source; names are unique.</summary>
    public IReadOnlyList<AttributeSyntax> Attributes => attributes;

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<BlockSyntax> Blocks => blocks;

    /// <summary>The value of an attribute; null when it is not there.</summary>
    public Expression? Find(string name)
    {
        foreach (var attribute in attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal)) return attribute.Value;
        }

        return null;
    }

    /// <summary>The blocks of a type.</summary>
    public IEnumerable<BlockSyntax> BlocksOf(string type) => blocks.Where(block => string.Equals(block.Type, type, StringComparison.Ordinal));
}
