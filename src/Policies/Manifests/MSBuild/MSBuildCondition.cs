using System.Globalization;
using SocPolicy.Language;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>
/// Evaluates a condition (learn.microsoft.com/visualstudio/msbuild/msbuild-conditions) as far as its properties are known. What is no
/// condition, and whether a file exists, is unknown.
/// </summary>
internal sealed class MSBuildCondition
{
    private const int MaximumDepth = 64;

    private readonly string text;
    private readonly Func<string, ExpandedText> expand;
    private int at;
    private bool isBroken;

    private MSBuildCondition(string text, Func<string, ExpandedText> expand)
    {
        this.text = text;
        this.expand = expand;
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="text">The condition; empty for none, which holds.</param>
    /// <param name="expand">Fills properties in.</param>
    public static State Evaluate(string text, Func<string, ExpandedText> expand)
    {
        if (string.IsNullOrWhiteSpace(text)) return State.True;
        var condition = new MSBuildCondition(text, expand);
        var state = condition.Or(0);
        condition.SkipBlanks();
        return condition.isBroken || condition.at < text.Length ? State.Unknown : state;
    }

    private State Or(int depth)
    {
        var state = And(depth);
        while (!isBroken && Word("or"))
        {
            var right = And(depth);
            state = state == State.True || right == State.True ? State.True : state == State.Unknown || right == State.Unknown ? State.Unknown : State.False;
        }

        return state;
    }

    private State And(int depth)
    {
        var state = Unary(depth);
        while (!isBroken && Word("and")) state = Both(state, Unary(depth));
        return state;
    }

    /// <summary>Kleene's and.</summary>
    public static State Both(State left, State right) =>
        left == State.False || right == State.False ? State.False : left == State.Unknown || right == State.Unknown ? State.Unknown : State.True;

    /// <summary>Kleene's not.</summary>
    public static State Not(State state) => state switch { State.True => State.False, State.False => State.True, _ => State.Unknown };

    private State Unary(int depth)
    {
        SkipBlanks();
        if (depth > MaximumDepth) return Break();
        if (at < text.Length && text[at] == '!')
        {
            at++;
            return Not(Unary(depth + 1));
        }

        if (at < text.Length && text[at] == '(')
        {
            at++;
            var inner = Or(depth + 1);
            SkipBlanks();
            if (at >= text.Length || text[at] != ')') return Break();
            at++;
            return inner;
        }

        return Comparison();
    }

    private State Comparison()
    {
        if (Operand(out var isCall) is not { } left) return Break();
        if (isCall) return State.Unknown;
        SkipBlanks();
        var sign = Sign();
        if (sign.Length == 0) return left.Text is { } alone ? Truth(alone) : State.Unknown;
        if (Operand(out isCall) is not { } right || isCall) return Break();
        return left.Text is { } one && right.Text is { } other ? Compare(one, sign, other) : State.Unknown;
    }

    private static State Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" => State.True,
        "FALSE" or "NO" or "OFF" => State.False,
        _ => State.Unknown,
    };

    private static State Compare(string left, string sign, string right)
    {
        if (Number(left) is { } one && Number(right) is { } other)
        {
            var order = one.CompareTo(other);
            return Of(sign switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 });
        }

        // Only versions have an order besides numbers; those are left to whoever builds.
        if (sign is not ("==" or "!=")) return State.Unknown;
        var equal = string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || (Truth(left) is not State.Unknown and var first && first == Truth(right));
        return Of(sign == "==" ? equal : !equal);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static State Of(bool value) => value ? State.True : State.False;

    /// <summary>A text in quotation marks, a property or a word; a call such as Exists('x') is known by its parentheses.</summary>
    private ExpandedText? Operand(out bool isCall)
    {
        isCall = false;
        SkipBlanks();
        if (at >= text.Length) return null;
        if (text[at] == '\'')
        {
            var end = text.IndexOf('\'', at + 1);
            if (end < 0) return null;
            var quoted = text[(at + 1)..end];
            at = end + 1;
            return expand(quoted);
        }

        var start = at;
        if (text[at] is '$' or '@' or '%' && at + 1 < text.Length && text[at + 1] == '(')
        {
            at++;
            if (!SkipParentheses()) return null;
            return expand(text[start..at]);
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '+')) at++;
        if (at == start) return null;
        var word = text[start..at];
        SkipBlanks();
        if (at >= text.Length || text[at] != '(') return expand(word);
        isCall = true;
        return SkipParentheses() ? ExpandedText.Known(word) : null;
    }

    private bool SkipParentheses()
    {
        var depth = 0;
        var isQuoted = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\'') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private string Sign()
    {
        foreach (var sign in (ReadOnlySpan<string>)["==", "!=", "<=", ">=", "<", ">"])
        {
            if (!text.AsSpan(at).StartsWith(sign)) continue;
            at += sign.Length;
            return sign;
        }

        return "";
    }

    private bool Word(string word)
    {
        SkipBlanks();
        if (!text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        if (at + word.Length < text.Length && (char.IsAsciiLetterOrDigit(text[at + word.Length]) || text[at + word.Length] == '_')) return false;
        at += word.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private State Break()
    {
        isBroken = true;
        return State.Unknown;
    }
}
