using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;
using SocPolicy.Language.Versions;

namespace SocPolicy.Language;

// Texts: missing and null are false; what is no scalar is unknown; a partly known text is decided where its known ends decide.
public readonly partial struct Value
{
    /// <summary>Whether the text begins with this one.</summary>
    public Truth StartsWith(string prefix) => TellText(
        prefix,
        static (text, prefix) => text.Text.StartsWith(prefix, text.Dialect.TextComparison),
        static (unknown, prefix) => unknown.Prefix.Length >= prefix.Length ? unknown.Prefix.StartsWith(prefix, unknown.Dialect.TextComparison)
            : prefix.StartsWith(unknown.Prefix, unknown.Dialect.TextComparison) ? null : false,
        "a text that begins with \"*\"",
        "a text that does not begin with \"*\"");

    /// <summary>Whether the text ends with this one.</summary>
    public Truth EndsWith(string suffix) => TellText(
        suffix,
        static (text, suffix) => text.Text.EndsWith(suffix, text.Dialect.TextComparison),
        static (unknown, suffix) => unknown.Suffix.Length >= suffix.Length ? unknown.Suffix.EndsWith(suffix, unknown.Dialect.TextComparison)
            : suffix.EndsWith(unknown.Suffix, unknown.Dialect.TextComparison) ? null : false,
        "a text that ends with \"*\"",
        "a text that does not end with \"*\"");

    /// <summary>Whether the text holds this one somewhere.</summary>
    public Truth HasText(string part) => TellText(
        part,
        static (text, part) => text.Text.Contains(part, text.Dialect.TextComparison),
        static (unknown, part) => unknown.Prefix.Contains(part, unknown.Dialect.TextComparison) || unknown.Suffix.Contains(part, unknown.Dialect.TextComparison) ? true : null,
        "a text with \"*\" in it",
        "a text without \"*\"");

    /// <summary>Whether the whole text fits, ignoring case: <c>*</c> stands for any text, <c>?</c> for one character.</summary>
    public Truth Like(string pattern) => TellText(
        pattern,
        static (text, pattern) => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text.Text, ignoreCase: true),
        static (_, _) => null,
        "a text like \"*\"",
        "a text unlike \"*\"");

    /// <summary>Whether the regular expression fits somewhere in the text. No backtracking, so no pattern can hang; no culture.</summary>
    /// <param name="pattern">A constant or a parameter: it is checked when the policy loads.</param>
    public Truth Matches([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => TellText(
        pattern,
        static (text, pattern) => Patterns.Get(pattern)!.IsMatch(text.Text),
        static (_, _) => null,
        "a text that fits /*/",
        "a text that does not fit /*/",
        Patterns.Get(pattern) is null ? "the pattern is no regular expression that can be matched without backtracking" : null);

    /// <summary>
    /// Whether the text is this version or a later one: <c>1.2</c>, <c>v1.2.3</c>, <c>TLS1_2</c>. A constraint (<c>~> 3.0</c>) is decided only
    /// where all of it lies on one side. What is no version is unknown.
    /// </summary>
    /// <param name="version">Such as <c>1.2</c>.</param>
    public Truth AtLeastVersion(string version)
    {
        bool? answer = node is ScalarNode scalar ? DottedVersion.IsAtLeast(scalar.Text, version) : null;
        if (trail is null && node is ScalarNode) return new(answer is null ? State.Unknown : answer.Value ? State.True : State.False);
        return TellText(_ => answer == true, _ => null, $"version {version} or later", $"a version before {version}", node is ScalarNode && answer is null ? "it does not tell a version" : null);
    }

    /// <summary>A test of the text by another one. Allocates nothing unless reasons are kept.</summary>
    /// <param name="argument">The other text.</param>
    /// <param name="test">Of a known text.</param>
    /// <param name="partly">Of one whose ends are known; null where these do not decide.</param>
    /// <param name="expected">What was expected; the argument stands for its <c>*</c>.</param>
    /// <param name="otherwise">The opposite.</param>
    /// <param name="cause">Why a known text cannot be tested; null when it can.</param>
    private Truth TellText(string argument, Func<ScalarNode, string, bool> test, Func<UnknownNode, string, bool?> partly, string expected, string otherwise, string? cause = null) =>
        trail is null && cause is null && node is ScalarNode { Text.Length: < Budget.FreeCharacters } plain
            ? new(test(plain, argument) ? State.True : State.False)
            : ExplainText(argument, test, partly, expected, otherwise, cause);

    /// <summary>Apart from <see cref="TellText(string, Func{ScalarNode, string, bool}, Func{UnknownNode, string, bool?}, string, string, string?)"/>, which would else allocate its closures first.</summary>
    private Truth ExplainText(string argument, Func<ScalarNode, string, bool> test, Func<UnknownNode, string, bool?> partly, string expected, string otherwise, string? cause)
    {
        var shown = trail is null ? "" : Found.Shorten(argument);
        return TellText(
            text => test(text, argument),
            unknown => partly(unknown, argument),
            expected.Replace("*", shown, StringComparison.Ordinal),
            otherwise.Replace("*", shown, StringComparison.Ordinal),
            cause);
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
