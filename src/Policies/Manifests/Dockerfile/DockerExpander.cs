using System.Text;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>
/// Replaces variables and removes quotation marks in a word, as the builder does: <c>$X ${X} ${X:-d} ${X-d} ${X:+a} ${X+a} ${X:?e}</c>.
/// Patterns such as <c>${X#p}</c> stay unknown. Its own bounds keep <c>ENV A=$A$A</c> from filling the memory.
/// </summary>
/// <param name="escape">The file's escape character.</param>
internal sealed class DockerExpander(char escape)
{
    private const int MaximumLength = 65_536;
    private const int MaximumTotal = 8 * 1024 * 1024;
    private const int MaximumDepth = 16;

    private long total;

    /// <summary>A word after expansion.</summary>
    public ExpandedText Expand(string word, DockerVariables variables)
    {
        if (!word.Contains('$', StringComparison.Ordinal)) return Expand(word, variables, 0);
        if (total > MaximumTotal) return TooLong();
        var value = Expand(word, variables, 0);
        total += value.Length;
        return value;
    }

    /// <summary>A word without its quotation marks and escape characters; variables stay.</summary>
    public string Unquote(string word) =>
        word.AsSpan().IndexOfAny('"', '\'', escape) < 0 ? word : Expand(word, null, 0).Text!;

    private ExpandedText Expand(string word, DockerVariables? variables, int depth)
    {
        if (variables is not null && word.AsSpan().IndexOfAny('$', '"', '\'') < 0 && !word.Contains(escape, StringComparison.Ordinal)) return ExpandedText.Known(word);
        if (depth > MaximumDepth) return ExpandedText.Unknown($"variables nest more than {MaximumDepth} deep");
        var parts = new List<ExpandedText>();
        var text = new StringBuilder();
        var quote = '\0';
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var character = word[at];
            if (character == escape && quote != '\'' && at + 1 < word.Length)
            {
                // Inside of double quotation marks only these lose their escape character.
                if (quote == '"' && word[at + 1] is not ('"' or '$') && word[at + 1] != escape) text.Append(character);
                text.Append(word[++at]);
            }
            else if (character is '"' or '\'' && (quote == '\0' || quote == character))
            {
                quote = quote == '\0' ? character : '\0';
            }
            else if (character == '$' && quote != '\'' && variables is not null)
            {
                parts.Add(ExpandedText.Known(text.ToString()));
                text.Clear();
                var value = ReadVariable(word, ref at, variables, depth);
                length += value.Length;
                if (length > MaximumLength) return TooLong();
                parts.Add(value);
            }
            else
            {
                text.Append(character);
            }
        }

        parts.Add(ExpandedText.Known(text.ToString()));
        return ExpandedText.Join(parts);
    }

    private static ExpandedText TooLong() =>
        ExpandedText.Unknown($"with its variables it is longer than {MaximumLength} characters, or those of the file together than {MaximumTotal}");

    /// <summary>Reads from the <c>$</c> to the last character of a variable.</summary>
    private ExpandedText ReadVariable(string word, ref int at, DockerVariables variables, int depth)
    {
        if (at + 1 < word.Length && word[at + 1] == '{') return ReadBraces(word, ref at, variables, depth);
        var start = at + 1;
        var end = EndOfName(word, start);
        if (end == start) return ExpandedText.Known("$");
        at = end - 1;
        return Value(word[start..end], variables);
    }

    private ExpandedText ReadBraces(string word, ref int at, DockerVariables variables, int depth)
    {
        var start = at + 2;
        var nameEnd = EndOfName(word, start);
        var end = EndOfBraces(word, start);
        if (end < 0)
        {
            var whole = word[at..];
            at = word.Length - 1;
            return ExpandedText.Unknown($"{Printable.Shorten(whole)} is not closed with a brace");
        }

        at = end;
        var name = word[start..nameEnd];
        if (nameEnd == end) return Value(name, variables);
        var isColon = word[nameEnd] == ':';
        var sign = isColon && nameEnd + 1 < end ? nameEnd + 1 : nameEnd;
        var operand = word[(sign + 1)..end];
        var known = variables.TryGet(name, out var value, out _);
        var isSet = known && (!isColon || value!.Text is not "");
        switch (word[sign])
        {
            case '-' when known && !value!.IsKnown && isColon && value.Length == 0:
            case '+' when known && !value!.IsKnown:
                return value;
            case '-':
                return isSet ? value! : Expand(operand, variables, depth + 1);
            case '+':
                return isSet ? Expand(operand, variables, depth + 1) : ExpandedText.Known("");
            case '?':
                return Value(name, variables);
            default:
                return ExpandedText.Unknown(Printable.Shorten($"${{{name}{word[nameEnd..end]}}}") + " is not evaluated");
        }
    }

    private static ExpandedText Value(string name, DockerVariables variables)
    {
        if (variables.TryGet(name, out var value, out var cause)) return value;
        return cause is null ? ExpandedText.Known("") : ExpandedText.Unknown(cause);
    }

    private static int EndOfName(string word, int at)
    {
        // A digit or one of these signs is a name of one character, as in a shell.
        if (at < word.Length && (char.IsAsciiDigit(word[at]) || word[at] is '@' or '*' or '#' or '?' or '-' or '$' or '!')) return at + 1;
        while (at < word.Length && (char.IsAsciiLetterOrDigit(word[at]) || word[at] == '_')) at++;
        return at;
    }

    private int EndOfBraces(string word, int at)
    {
        var depth = 1;
        for (; at < word.Length; at++)
        {
            if (word[at] == escape) at++;
            else if (word[at] == '{' && word[at - 1] == '$') depth++;
            else if (word[at] == '}' && --depth == 0) return at;
        }

        return -1;
    }
}
