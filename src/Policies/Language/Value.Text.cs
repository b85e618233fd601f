using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Versions;

namespace SocPolicy.Language;

// Texts: missing and null are false; what is no scalar is unknown; a partly known text is decided where its known ends decide.
public readonly partial struct Value
{
    /// <summary>Whether the text begins with this one.</summary>
    public Truth StartsWith(string prefix) => TellText(
        text => text.Text.StartsWith(prefix, text.Dialect.TextComparison),
        unknown => unknown.Prefix.Length >= prefix.Length ? unknown.Prefix.StartsWith(prefix, unknown.Dialect.TextComparison)
            : prefix.StartsWith(unknown.Prefix, unknown.Dialect.TextComparison) ? null : false,
        $"a text that begins with \"{prefix}\"",
        $"a text that does not begin with \"{prefix}\"");

    /// <summary>Whether the text ends with this one.</summary>
    public Truth EndsWith(string suffix) => TellText(
        text => text.Text.EndsWith(suffix, text.Dialect.TextComparison),
        unknown => unknown.Suffix.Length >= suffix.Length ? unknown.Suffix.EndsWith(suffix, unknown.Dialect.TextComparison)
            : suffix.EndsWith(unknown.Suffix, unknown.Dialect.TextComparison) ? null : false,
        $"a text that ends with \"{suffix}\"",
        $"a text that does not end with \"{suffix}\"");

    /// <summary>Whether the text holds this one somewhere.</summary>
    public Truth HasText(string part) => TellText(
        text => text.Text.Contains(part, text.Dialect.TextComparison),
        unknown => unknown.Prefix.Contains(part, unknown.Dialect.TextComparison) || unknown.Suffix.Contains(part, unknown.Dialect.TextComparison) ? true : null,
        $"a text with \"{part}\" in it",
        $"a text without \"{part}\"");

    /// <summary>Whether the whole text fits, ignoring case: <c>*</c> stands for any text, <c>?</c> for one character.</summary>
    public Truth Like(string pattern) => TellText(
        text => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text.Text, ignoreCase: true),
        _ => null,
        $"a text like \"{pattern}\"",
        $"a text unlike \"{pattern}\"");

    /// <summary>Whether the regular expression fits somewhere in the text. No backtracking, so no pattern can hang; no culture.</summary>
    /// <param name="pattern">A constant or a parameter: it is checked when the policy loads.</param>
    public Truth Matches([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        var expected = $"a text that fits /{pattern}/";
        if (Patterns.Get(pattern) is not { } regex) return Tell(State.Unknown, expected, "", $"/{pattern}/ is no regular expression that can be matched without backtracking");
        return TellText(text => regex.IsMatch(text.Text), _ => null, expected, $"a text that does not fit /{pattern}/");
    }

    /// <summary>
    /// Whether the text is this version or a later one: <c>1.2</c>, <c>v1.2.3</c>, <c>TLS1_2</c>. A constraint (<c>~> 3.0</c>) is decided only
    /// where all of it lies on one side. What is no version is unknown.
    /// </summary>
    /// <param name="version">Such as <c>1.2</c>.</param>
    public Truth AtLeastVersion(string version)
    {
        bool? answer = node is ScalarNode scalar ? DottedVersion.IsAtLeast(scalar.Text, version) : null;
        return TellText(_ => answer == true, _ => null, $"version {version} or later", $"a version before {version}", node is ScalarNode && answer is null ? "it does not tell a version" : null);
    }

    private Truth TellText(Func<ScalarNode, bool> test, Func<UnknownNode, bool?> partly, string expected, string otherwise, string? cause = null)
    {
        switch (node)
        {
            case null or NullNode:
                return Tell(State.False, expected, otherwise);
            case ScalarNode { Text.Length: >= Budget.FreeCharacters } large when !Budget.SpendOn(large.Text):
                return Tell(State.Unknown, expected, otherwise, Budget.StepsCause);
            case ScalarNode when cause is not null:
                return Tell(State.Unknown, expected, otherwise, cause);
            case ScalarNode scalar:
                return Tell(test(scalar) ? State.True : State.False, expected, otherwise);
            case UnknownNode { IsText: true } unknown:
                var known = partly(unknown);
                return Tell(known is null ? State.Unknown : known.Value ? State.True : State.False, expected, otherwise);
            case UnknownNode:
                return Tell(State.Unknown, expected, otherwise);
            default:
                return Tell(State.Unknown, expected, otherwise, "it is no text");
        }
    }
}
