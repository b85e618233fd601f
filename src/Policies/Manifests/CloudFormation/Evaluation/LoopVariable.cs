using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>The identifier of a <c>Fn::ForEach</c> and what it stands for now.</summary>
/// <param name="Name">The identifier.</param>
/// <param name="Value">An item of the collection, or an unknown.</param>
/// <param name="Outer">The loops around it; null for none.</param>
internal sealed record LoopVariable(string Name, Node Value, LoopVariable? Outer)
{
    private readonly string plain = $"${{{Name}}}";
    private readonly string stripped = $"&{{{Name}}}";

    /// <summary>How many loops there are.</summary>
    public int Depth { get; } = 1 + (Outer?.Depth ?? 0);

    /// <summary>The value of an identifier; null when no loop has it.</summary>
    public static Node? Find(LoopVariable? loops, string name)
    {
        for (var loop = loops; loop is not null; loop = loop.Outer)
        {
            if (loop.Name == name) return loop.Value;
        }

        return null;
    }

    /// <summary>A text with the identifiers of the loops replaced; null when an unknown one stands in it.</summary>
    public static string? Replace(string text, LoopVariable? loops)
    {
        for (var loop = loops; loop is not null && text.Contains('{', StringComparison.Ordinal); loop = loop.Outer)
        {
            if (!text.Contains(loop.plain, StringComparison.Ordinal) && !text.Contains(loop.stripped, StringComparison.Ordinal)) continue;
            if (loop.Value is not ScalarNode value) return null;
            text = text.Replace(loop.plain, value.Text, StringComparison.Ordinal).Replace(loop.stripped, string.Concat(value.Text.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
        }

        return text;
    }
}
