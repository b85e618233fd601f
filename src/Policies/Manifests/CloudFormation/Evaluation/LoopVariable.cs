using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>The identifier of a <c>Fn::ForEach</c> and what it stands for now.</summary>
/// <param name="Name">The identifier.</param>
/// <param name="Value">An item of the collection, or an unknown.</param>
/// <param name="Outer">The loops around it; null for none.</param>
internal sealed record LoopVariable(string Name, Node Value, LoopVariable? Outer)
{
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
        for (var loop = loops; loop is not null; loop = loop.Outer)
        {
            var plain = $"${{{loop.Name}}}";
            var stripped = $"&{{{loop.Name}}}";
            if (!text.Contains(plain, StringComparison.Ordinal) && !text.Contains(stripped, StringComparison.Ordinal)) continue;
            if (loop.Value is not ScalarNode value) return null;
            text = text.Replace(plain, value.Text, StringComparison.Ordinal).Replace(stripped, string.Concat(value.Text.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);
        }

        return text;
    }
}
