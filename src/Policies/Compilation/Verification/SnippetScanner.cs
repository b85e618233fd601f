namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Reads a snippet as far as it takes to know that it stays where it is put: its brackets, texts and comments end in it, and it is
/// one expression. Everything else is the compiler's business, and what compiles is verified again.
/// </summary>
internal sealed class SnippetScanner
{
    /// <summary>More characters than this, nobody reviews; and they could take the compiler's stack.</summary>
    public const int MostCharacters = 8 * 1024;

    /// <summary>Brackets inside of each other.</summary>
    public const int DeepestNesting = 40;

    /// <summary>Lambdas and functions in one snippet.</summary>
    private const int MostArrows = 64;

    /// <summary>What a query counts as: it compiles to several lambdas.</summary>
    private const int ArrowsOfQuery = 4;

    /// <summary>Brackets and dots in one snippet: each is a level to the compiler, whatever they close.</summary>
    private const int MostSteps = 500;

    /// <summary>Angle brackets in one snippet.</summary>
    private const int MostAngles = 64;

    /// <summary>Signs in a row, such as <c>!!!!</c>: each is a level to the compiler.</summary>
    private const int MostSigns = 64;

    private const string NotFunction = "A function is one expression with its parameters in parentheses: Truth Name(Value value) => .... Write it so.";

    private readonly string text;
    private readonly SnippetPatterns patterns;
    private readonly bool isFunction;
    private readonly Stack<(char Bracket, int At)> open = new();
    private int at;
    private int arrows;
    private int signs;
    private int steps;
    private int angles;
    private bool hasArrow;
    private bool hasParameters;

    private SnippetScanner(string text, bool isFunction)
    {
        this.text = text;
        patterns = new SnippetPatterns(text);
        this.isFunction = isFunction;
    }

    /// <summary>What is wrong with an expression or a function; null when nothing is.</summary>
    /// <param name="text">The snippet.</param>
    /// <param name="isFunction">Whether it is a function, <c>Truth Name(...) => ...</c>.</param>
    public static SnippetFault? CheckCode(string text, bool isFunction)
    {
        if (text.Length > MostCharacters) return TooLong();
        var scanner = new SnippetScanner(text, isFunction);
        return scanner.Code(text.Length, inHole: false) ?? scanner.AtEnd();
    }

    /// <summary>What is wrong with a message, a text with holes; null when nothing is.</summary>
    public static SnippetFault? CheckMessage(string text)
    {
        if (text.Length > MostCharacters) return TooLong();
        var scanner = new SnippetScanner(text, isFunction: false);
        for (; scanner.at < text.Length; scanner.at++)
        {
            if (text[scanner.at] == '}') return Fault(scanner.at, "This } closes nothing. Write a hole as {resource.Name}; a message cannot hold a brace otherwise.");
            if (text[scanner.at] == '{' && scanner.Hole(1) is { } fault) return fault;
        }

        return null;
    }

    private static SnippetFault Fault(int at, string message) => new("SOC3001", at, message);

    private static SnippetFault TooLong() => new("SOC3002", 0, $"It has more than {MostCharacters} characters. Move parts of it to functions: or let:.");

    private SnippetFault? AtEnd() =>
        open.TryPeek(out var left) ? Fault(left.At, $"This {left.Bracket} is never closed. Close it inside of the expression.")
        : isFunction && !hasArrow ? Fault(0, NotFunction)
        : null;

    /// <summary>Reads code up to the end, or up to the brace that closes a hole.</summary>
    private SnippetFault? Code(int end, bool inHole)
    {
        var depth = open.Count;
        while (at < end)
        {
            var c = text[at];
            var before = at;
            if (char.IsLetter(c) || c == '_')
            {
                signs = 0;
                while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
                var word = text[before..at];
                if (word == "from" && (arrows += ArrowsOfQuery) > MostArrows) return TooManyLambdas(before);
                if (patterns.Word(word, at, open.TryPeek(out var around) && around.Bracket == '{')) return Pattern(before);
                continue;
            }

            if (inHole && open.Count == depth && (c is '}' or ':')) return null;
            if (!char.IsWhiteSpace(c) && !(c == '/' && (Next(1) is '/' or '*')) && patterns.Sign(c)) return Pattern(at);
            if (c == '#') return Fault(at, "A # begins a directive to the compiler. Comment with //.");
            var fault = c switch
            {
                '"' or '\'' or '$' or '@' => new SnippetText(text, at).Read(this),
                '/' when Next(1) is '/' or '*' => Comment(),
                '(' or '[' or '{' => Open(c),
                ')' or ']' or '}' => Close(c),
                ';' when !IsInBraces() => Fault(at, "A ; ends the expression: there is only one. Combine with && and ||, or name a value with let:."),
                _ => Other(c),
            };
            if (fault is not null) return fault;
            if (at == before) at++;
        }

        return inHole ? Fault(Math.Max(0, end - 1), "This hole is never closed. Close it with }.") : null;
    }

    /// <summary>Reads a hole of an interpolated text, from its first brace to its last.</summary>
    /// <param name="braces">How many braces open and close it.</param>
    internal SnippetFault? Hole(int braces)
    {
        var start = at;
        at += braces;
        if (open.Count >= DeepestNesting) return TooDeep();
        open.Push(('{', start));
        var fault = Code(text.Length, inHole: true);
        if (fault is not null) return fault;
        // A format, which a hole may not have; the compiler says so.
        while (at < text.Length && text[at] != '}') at++;
        open.Pop();
        if (at + braces > text.Length || text.AsSpan(at, braces).ContainsAnyExcept('}')) return Fault(start, "This hole is never closed. Close it with }.");
        at += braces - 1;
        return null;
    }

    /// <summary>Goes on behind a text that was read.</summary>
    internal void GoTo(int index) => at = index;

    internal int Position => at;

    private SnippetFault? Other(char c)
    {
        signs = c is '!' or '-' or '+' or '~' or '&' or '*' or '^' or '?' or '<' ? signs + 1 : char.IsWhiteSpace(c) ? signs : 0;
        if (c == '.' && ++steps > MostSteps) return TooManySteps();
        if (c == '<' && ++angles > MostAngles) return new("SOC3002", at, $"It has more than {MostAngles} signs <. Simplify the expression.");
        if (signs > MostSigns) return new("SOC3002", at, $"More than {MostSigns} signs stand in a row. Simplify the expression.");
        var isHead = isFunction && !hasArrow && open.Count == 0;
        if (isHead && c == '=' && (Next(1) != '>' || !hasParameters)) return Fault(0, NotFunction);
        if (c != '=' || Next(1) != '>') return null;
        at++;
        hasArrow |= open.Count == 0;
        return ++arrows > MostArrows ? TooManyLambdas(at - 1) : null;
    }

    private static SnippetFault Pattern(int at) =>
        new("SOC3013", at, "A pattern on the type or the properties of a value ({ }, is Value) is true of every value, of missing and unknown ones, too. Ask .Exists, or compare with ==.");

    private static SnippetFault TooManyLambdas(int at) => new("SOC3002", at, $"It has more than {MostArrows} lambdas. Move parts of it to functions:.");

    private SnippetFault? Open(char c)
    {
        signs = 0;
        if (isFunction && !hasArrow && c == '{' && open.Count == 0) return Fault(at, "A function is one expression with its parameters in parentheses: Truth Name(Value value) => .... Write => instead of {.");
        if (open.Count >= DeepestNesting) return TooDeep();
        if (++steps > MostSteps) return TooManySteps();
        hasParameters |= c == '(' && open.Count == 0;
        open.Push((c, at));
        return null;
    }

    private SnippetFault TooManySteps() => new("SOC3002", at, $"It has more than {MostSteps} brackets and dots. Move parts of it to functions: or let:.");

    private SnippetFault TooDeep() => new("SOC3002", at, $"Brackets are nested more than {DeepestNesting} deep. Move parts of it to functions: or let:.");

    private SnippetFault? Close(char c)
    {
        var wanted = c == ')' ? '(' : c == ']' ? '[' : '{';
        if (!open.TryPeek(out var left) || left.Bracket != wanted) return Fault(at, $"This {c} closes nothing. Open it inside of the expression, or leave it out.");
        open.Pop();
        return null;
    }

    private SnippetFault? Comment()
    {
        if (Next(1) == '/')
        {
            while (at < text.Length && !IsLineEnd(text[at])) at++;
            return null;
        }

        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end < 0) return Fault(at, "This comment never ends. End it with */.");
        at = end + 2;
        return null;
    }

    private bool IsInBraces() => open.Any(one => one.Bracket == '{');

    /// <summary>Where C# ends a line: more than YAML's line breaks.</summary>
    internal static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private char Next(int distance) => at + distance < text.Length ? text[at + distance] : '\0';
}
