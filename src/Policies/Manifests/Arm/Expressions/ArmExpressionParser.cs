using System.Globalization;
using System.Text;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>Parses expressions (Microsoft Learn, "Syntax and expressions in ARM templates").</summary>
internal sealed class ArmExpressionParser
{
    private const int MaximumDepth = 60;

    private readonly string text;
    private int at;
    private int depth;
    private string? problem;

    private ArmExpressionParser(string text) => this.text = text;

    /// <summary>The expression of a text; null for a text that is one; the problem for what cannot be parsed.</summary>
    /// <param name="value">The whole text of a value.</param>
    /// <param name="problem">What is wrong, as a clause; null when nothing is.</param>
    public static ArmExpression? Parse(string value, out string? problem)
    {
        problem = null;
        if (!IsExpression(value)) return null;
        var parser = new ArmExpressionParser(value[1..^1]);
        var expression = parser.ParseWhole();
        problem = parser.problem;
        return problem is null ? expression : null;
    }

    /// <summary>Whether a text is an expression: in brackets, and not escaped by a second one.</summary>
    public static bool IsExpression(string value) => value.Length > 2 && value[0] == '[' && value[1] != '[' && value[^1] == ']';

    /// <summary>The text without the bracket that escapes another.</summary>
    public static string Unescape(string value) => value.StartsWith("[[", StringComparison.Ordinal) ? value[1..] : value;

    private ArmExpression? ParseWhole()
    {
        var expression = ParseExpression();
        SkipBlanks();
        if (problem is null && at < text.Length) Fail($"{Printable.Quote(text, at)} stands behind the end of the expression");
        return expression;
    }

    private ArmExpression? ParseExpression()
    {
        if (++depth > MaximumDepth) return Fail($"the expression nests more than {MaximumDepth} deep");
        var result = ParsePrimary();
        while (result is not null)
        {
            SkipBlanks();
            if (Take('.'))
            {
                SkipBlanks();
                result = ReadName() is { Length: > 0 } name ? Bounded(new MemberExpression(result, name)) : Fail("a name is missing behind '.'");
            }
            else if (Take('['))
            {
                var index = ParseExpression();
                SkipBlanks();
                if (index is null) return null;
                result = Take(']') ? Bounded(new IndexExpression(result, index)) : Fail("a ']' is missing");
            }
            else
            {
                break;
            }
        }

        depth--;
        return result;
    }

    /// <summary>A chain of steps is as deep as an expression.</summary>
    private ArmExpression? Bounded(ArmExpression expression)
    {
        var steps = 0;
        for (var inner = expression; inner is MemberExpression or IndexExpression; inner = inner is MemberExpression member ? member.Target : ((IndexExpression)inner).Target) steps++;
        return steps > MaximumDepth ? Fail($"the expression nests more than {MaximumDepth} deep") : expression;
    }

    private ArmExpression? ParsePrimary()
    {
        SkipBlanks();
        if (at == text.Length) return Fail("the expression ends too early");
        if (text[at] == '\'') return ParseText();
        if (char.IsAsciiDigit(text[at]) || (text[at] is '-' or '+' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) return ParseNumber();
        var name = ReadName();
        if (name.Length == 0) return Fail($"{Printable.Quote(text, at)} cannot begin a value");
        while (at < text.Length && text[at] == '.' && IsNamespace())
        {
            at++;
            name = $"{name}.{ReadName()}";
        }

        SkipBlanks();
        return Take('(') ? ParseArguments(name) : Fail($"'{Printable.Shorten(name)}' is no function call");
    }

    /// <summary>Whether the dot separates a namespace from the function in it: <c>contoso.uniqueName(</c>.</summary>
    private bool IsNamespace()
    {
        var end = at + 1;
        while (end < text.Length && IsNamePart(text[end])) end++;
        return end > at + 1 && end < text.Length && text[end] == '(';
    }

    private CallExpression? ParseArguments(string name)
    {
        var arguments = new List<ArmExpression>();
        SkipBlanks();
        if (Take(')')) return new(name, arguments);
        while (true)
        {
            if (ParseExpression() is not { } argument) return null;
            arguments.Add(argument);
            SkipBlanks();
            if (Take(')')) return new(name, arguments);
            if (Take(',')) continue;
            Fail($"a ',' or ')' is missing in the arguments of {Printable.Shorten(name)}");
            return null;
        }
    }

    private ArmExpression? ParseText()
    {
        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                content.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                content.Append('\'');
                at++;
            }
            else
            {
                at++;
                return new TextExpression(content.ToString());
            }
        }

        return Fail("a text is not closed");
    }

    private ArmExpression? ParseNumber()
    {
        var start = at++;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return long.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new NumberExpression(number) : Fail("a number is too large");
    }

    private string ReadName()
    {
        var start = at;
        while (at < text.Length && IsNamePart(text[at])) at++;
        return text[start..at];
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '$';

    private bool Take(char character)
    {
        if (at >= text.Length || text[at] != character) return false;
        at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private ArmExpression? Fail(string what)
    {
        problem ??= what;
        return null;
    }
}
