namespace SocPolicy.Compilation.Verification;

/// <summary>Reads one text or character of C#: plain, verbatim, raw, with holes or without.</summary>
/// <param name="text">The snippet.</param>
/// <param name="start">Where it begins: a quotation mark, <c>$</c> or <c>@</c>.</param>
internal readonly struct SnippetText(string text, int start)
{
    private const string Endless = "This text never ends. End it with the quotation mark that it began with.";

    /// <summary>Moves the scanner behind the text; what is wrong with it, or null.</summary>
    public SnippetFault? Read(SnippetScanner scanner)
    {
        if (text[start] == '\'') return Character(scanner);
        var at = start;
        var dollars = 0;
        var isVerbatim = false;
        for (; at < text.Length && text[at] is '$' or '@'; at++)
        {
            if (text[at] == '$') dollars++;
            else isVerbatim = true;
        }

        // @name is an identifier.
        if (at >= text.Length || text[at] != '"')
        {
            scanner.GoTo(at);
            return null;
        }

        var quotes = Run(at, '"');
        if (!isVerbatim && quotes >= 3) return Raw(scanner, at + quotes, quotes, dollars);
        return Quoted(scanner, at + 1, isVerbatim, dollars > 0);
    }

    private SnippetFault? Character(SnippetScanner scanner)
    {
        for (var at = start + 1; at < text.Length && !SnippetScanner.IsLineEnd(text[at]); at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '\'')
            {
                scanner.GoTo(at + 1);
                return null;
            }
        }

        return new("SOC3001", start, "This character never ends. End it with '.");
    }

    private SnippetFault? Quoted(SnippetScanner scanner, int at, bool isVerbatim, bool hasHoles)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!isVerbatim && SnippetScanner.IsLineEnd(c)) break;
            if (c == '\\' && !isVerbatim)
            {
                at++;
            }
            else if (c == '"' && isVerbatim && Is(at + 1, '"'))
            {
                at++;
            }
            else if (c == '"')
            {
                scanner.GoTo(at + 1);
                return null;
            }
            else if (c == '{' && hasHoles)
            {
                if (Is(at + 1, '{'))
                {
                    at++;
                    continue;
                }

                scanner.GoTo(at);
                if (scanner.Hole(1) is { } fault) return fault;
                at = scanner.Position;
            }
        }

        return new("SOC3001", start, Endless);
    }

    private SnippetFault? Raw(SnippetScanner scanner, int at, int quotes, int dollars)
    {
        while (at < text.Length)
        {
            var run = Run(at, text[at]);
            if (text[at] == '"' && run >= quotes)
            {
                scanner.GoTo(at + run);
                return null;
            }

            if (text[at] != '{' || dollars == 0 || run < dollars)
            {
                at += run;
                continue;
            }

            // The last of the braces open the hole, the ones before are text.
            scanner.GoTo(at + run - dollars);
            if (scanner.Hole(dollars) is { } fault) return fault;
            at = scanner.Position + 1;
        }

        return new("SOC3001", start, Endless);
    }

    private int Run(int at, char wanted)
    {
        var end = at;
        while (Is(end, wanted)) end++;
        return end - at;
    }

    private bool Is(int at, char wanted) => at < text.Length && text[at] == wanted;
}
