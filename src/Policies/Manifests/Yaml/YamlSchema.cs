using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>What unquoted scalars mean: readers of YAML differ.</summary>
internal abstract class YamlSchema
{
    /// <summary>YAML 1.2, core schema (section 10.3.2).</summary>
    public static YamlSchema Core { get; } = new CoreSchema();

    /// <summary>The parser of Kubernetes' own tools: YAML 1.1 words, octal and binary numbers, underscores in numbers.</summary>
    public static YamlSchema Kubernetes { get; } = new KubernetesSchema();

    /// <summary>The node of an unquoted scalar; the source text stays its text.</summary>
    public Node Resolve(string text, NodeSource source, int start, int end)
    {
        // Most scalars are words: the first character tells at once that they are texts.
        if (text.Length > 0 && !MayBeSpecial(text[0])) return new TextNode(text, source, start, end);
        if (IsNull(text)) return new NullNode(source, start, end);
        if (TryBoolean(text, out var boolean)) return new BooleanNode(boolean, text, source, start, end);
        return TryNumber(text, out var number) ? new NumberNode(number, text, source, start, end) : new TextNode(text, source, start, end);
    }

    /// <summary>Whether the text is null.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether the text is a truth value.</summary>
    public abstract bool TryBoolean(string text, out bool value);

    /// <summary>Whether the text is a number.</summary>
    public abstract bool TryNumber(string text, out double value);

    private protected static bool TryInfinity(string text, out double value)
    {
        value = text is "-.inf" or "-.Inf" or "-.INF" ? double.NegativeInfinity : double.PositiveInfinity;
        return text is ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";
    }

    private static bool MayBeSpecial(char first) =>
        char.IsAsciiDigit(first) || first is '+' or '-' or '.' or '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'y' or 'Y' or 'o' or 'O';
}
