namespace SocPolicy.Manifests.Github;

/// <summary>
/// Reads an expression of GitHub Actions far enough to tell which contexts flow into its result. By the grammar in GitHub's
/// documentation of expressions: <c>|| &amp;&amp; == != &lt; &gt; ! ( ) [ ] . *</c>, functions, literals.
/// </summary>
internal sealed class ExpressionParser
{
    private const int MaximumDepth = 64;

    private readonly string text;
    private readonly SortedSet<string> reads = new(StringComparer.Ordinal);
    private int at;
    private int depth;

    private ExpressionParser(string text) => this.text = text;

    /// <summary>The contexts of an expression; null when it cannot be read.</summary>
    /// <param name="text">Without the braces.</param>
    public static ExpressionFlow? Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var prints = new SortedSet<string>(StringComparer.Ordinal);
        if (!parser.Or(prints)) return null;
        parser.SkipBlanks();
        return parser.at == text.Length ? new([.. prints], [.. parser.reads]) : null;
    }

    private bool Or(SortedSet<string> prints)
    {
        if (++depth > MaximumDepth) return false;
        do
        {
            if (!And(prints)) return false;
        }
        while (Take("||"));
        depth--;
        return true;
    }

    /// <summary>The result is the last operand, or one before it that is false, empty or null: only the last prints.</summary>
    private bool And(SortedSet<string> prints)
    {
        SortedSet<string> last;
        do
        {
            last = new(StringComparer.Ordinal);
            if (!Comparison(last)) return false;
        }
        while (Take("&&"));
        prints.UnionWith(last);
        return true;
    }

    private bool Comparison(SortedSet<string> prints)
    {
        var left = new SortedSet<string>(StringComparer.Ordinal);
        if (!Unary(left)) return false;
        var isCompared = false;
        while (Take("==") || Take("!=") || Take("<=") || Take(">=") || Take("<") || Take(">"))
        {
            isCompared = true;
            if (!Unary([])) return false;
        }

        if (!isCompared) prints.UnionWith(left);
        return true;
    }

    private bool Unary(SortedSet<string> prints)
    {
        var isNegated = false;
        while (NextIsNot()) isNegated = true;
        return Postfix(isNegated ? [] : prints);
    }

    private bool NextIsNot()
    {
        SkipBlanks();
        if (at >= text.Length || text[at] != '!' || (at + 1 < text.Length && text[at + 1] == '=')) return false;
        at++;
        return true;
    }

    private bool Postfix(SortedSet<string> prints)
    {
        SkipBlanks();
        if (at >= text.Length) return false;
        var inner = new SortedSet<string>(StringComparer.Ordinal);
        string? path = null;
        if (text[at] == '\'')
        {
            if (QuotedText() is null) return false;
        }
        else if (Take("("))
        {
            if (!Or(inner) || !Take(")")) return false;
        }
        else if (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '.')
        {
            if (!Number()) return false;
        }
        else
        {
            if (Name() is not { } name) return false;
            if (Take("("))
            {
                if (!Arguments(ExpressionFlow.PassesOn(name) ? inner : [])) return false;
            }
            else if (!IsKeyword(name))
            {
                path = name;
            }
        }

        if (!Steps(ref path)) return false;
        if (path is not null)
        {
            reads.Add(path);
            inner.Add(path);
        }

        prints.UnionWith(inner);
        return true;
    }

    private bool Arguments(SortedSet<string> prints)
    {
        if (Take(")")) return true;
        do
        {
            if (!Or(prints)) return false;
        }
        while (Take(","));
        return Take(")");
    }

    private bool Steps(ref string? path)
    {
        while (true)
        {
            if (Take("."))
            {
                SkipBlanks();
                var step = Take("*") ? "*" : Name();
                if (step is null) return false;
                path = path is null ? null : $"{path}.{step}";
            }
            else if (Take("["))
            {
                if (Index() is not { } step) return false;
                path = path is null ? null : $"{path}.{step}";
            }
            else
            {
                return true;
            }
        }
    }

    /// <summary>The key between brackets; <c>*</c> for one that is computed, or for a place in a list.</summary>
    private string? Index()
    {
        SkipBlanks();
        if (Take("*")) return Take("]") ? "*" : null;
        var start = at;
        if (at < text.Length && text[at] == '\'' && QuotedText() is { } key && Take("]")) return key.ToLowerInvariant();
        at = start;
        return Or([]) && Take("]") ? "*" : null;
    }

    private string? QuotedText()
    {
        var start = ++at;
        for (; at < text.Length; at++)
        {
            if (text[at] != '\'') continue;
            if (at + 1 < text.Length && text[at + 1] == '\'') at++;
            else return text[start..at++].Replace("''", "'", StringComparison.Ordinal);
        }

        return null;
    }

    private bool Number()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '+' or '-')) at++;
        return at > start;
    }

    private string? Name()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        return at == start ? null : text[start..at].ToLowerInvariant();
    }

    private static bool IsKeyword(string name) => name is "true" or "false" or "null" or "nan" or "infinity";

    private bool Take(string symbol)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) != 0) return false;
        at += symbol.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
