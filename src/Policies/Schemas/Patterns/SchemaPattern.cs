using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Patterns;

/// <summary>
/// A regular expression of a schema. It is looked for anywhere in a text, as JSON Schema has it. .NET's usual engine is quick to
/// start; where it would run away, the linear one takes over, with the same answer.
/// </summary>
internal sealed class SchemaPattern
{
    // Made at first use: a run needs few of a schema's patterns, and the meta-schema has had their syntax checked.
    private readonly Lazy<Regex> quick;
    private readonly Lazy<Regex?> linear;
    private volatile bool runsAway;

    private SchemaPattern(string source, string translated)
    {
        Source = source;
        quick = new Lazy<Regex>(() => new Regex(translated, RegexOptions.CultureInvariant, JsonLimits.QuickMatchTime));
        linear = new Lazy<Regex?>(() => MakeLinear(translated));
    }

    /// <summary>As the schema has it.</summary>
    public string Source { get; }

    /// <summary>The pattern that a keyword gives.</summary>
    /// <exception cref="SchemaException">It cannot be read.</exception>
    public static SchemaPattern Parse(TextNode node) => Parse(node.Text, node.Span);

    /// <summary>The pattern that is the key of an entry.</summary>
    /// <exception cref="SchemaException">It cannot be read.</exception>
    public static SchemaPattern ParseKey(in MapEntry entry) => Parse(entry.Key, entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd));

    /// <summary>Whether a text is a regular expression of ECMA-262 that can be used here.</summary>
    public static bool IsPattern(string source)
    {
        try
        {
            return EcmaPattern.Translate(source, out _) is { } translated && new Regex(translated, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a part of the text matches.</summary>
    public bool IsMatch(string text, EvaluationRun run)
    {
        try
        {
            if (!runsAway) return quick.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Once is enough: many such texts would take a quarter of a second each.
            runsAway = true;
        }

        if (linear.Value is { } safe) return safe.IsMatch(text);
        run.Stop($"Pattern {Phrases.OneLine(Source)} takes too long on a text of {text.Length} characters. Shorten it.");
        return true;
    }

    private static SchemaPattern Parse(string source, SourceSpan span) => EcmaPattern.Translate(source, out var problem) is { } translated
        ? new SchemaPattern(source, translated)
        : throw new SchemaException(span, $"Pattern '{source}' cannot be read: {problem}. Change it.");

    /// <summary>Null for patterns with look-around and back-references, which no engine matches in linear time.</summary>
    private static Regex? MakeLinear(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
