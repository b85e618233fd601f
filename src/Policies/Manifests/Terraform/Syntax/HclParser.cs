using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// Reads HCL 2 native syntax (github.com/hashicorp/hcl, hclsyntax/spec.md). After an error the rest of the file is read all the
/// same: a broken attribute or block costs only itself. Never throws for the input's sake.
/// </summary>
internal sealed partial class HclParser
{
    /// <summary>How deep blocks and expressions may nest: far beyond what a person writes, far below what a stack takes.</summary>
    public const int MaximumDepth = 200;

    private readonly NodeSource source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;

    private HclToken token;
    private int lastEnd;
    private bool skipsNewlines;
    private bool isUnclosed;
    private int depth;
    private SourceSpan lastError;

    private HclParser(NodeSource source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        text = source.Text.Content;
        token = HclLexer.Next(text, 0);
    }

    /// <summary>Reads a whole file.</summary>
    public static HclFile ParseFile(SourceText text, DiagnosticBag diagnostics)
    {
        var parser = new HclParser(new NodeSource(text, Dialect.Converting), diagnostics);
        var attributes = new List<AttributeSyntax>();
        var blocks = new List<BlockSyntax>();
        SourceSpan? broken = null;
        while (true)
        {
            broken = parser.ParseItems(attributes, blocks) ?? broken;
            if (parser.token.Kind == HclTokenKind.EndOfFile) break;
            parser.Error(parser.token, "A closing brace has no opening one. Remove it, or open the block that it should close.");
            broken ??= parser.lastError;
            parser.Take();
        }

        return new(new BodySyntax([.. attributes], [.. blocks], parser.source, 0, text.Content.Length) { Broken = broken });
    }

    /// <summary>Reads one expression that is the whole text; null when it is none.</summary>
    public static Expression? ParseExpression(SourceText text, DiagnosticBag diagnostics)
    {
        var parser = new HclParser(new NodeSource(text, Dialect.Converting), diagnostics) { skipsNewlines = true };
        if (parser.ParseExpression() is not { } expression) return null;
        if (parser.Peek().Kind == HclTokenKind.EndOfFile) return expression;
        parser.Error(parser.token, $"The expression ends before {parser.Show(parser.token)}. Remove what follows it.");
        return null;
    }

    /// <summary>Reads a text as the inside of a template, as the strings of the JSON syntax are.</summary>
    /// <param name="source">The file; positions are those of its text.</param>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset after its last one.</param>
    /// <param name="quote">How long the quotes around the template are, 1 or 0.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Expression? ParseTemplate(NodeSource source, int start, int end, int quote, DiagnosticBag diagnostics) =>
        new HclParser(source, diagnostics).ParseBareTemplate(start, end, quote);

    /// <summary>Reads what stands between braces, and tells where the first thing is that cannot be read; null when all can.</summary>
    private SourceSpan? ParseItems(List<AttributeSyntax> attributes, List<BlockSyntax> blocks)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ownDepth = depth;
        SourceSpan? broken = null;
        while (true)
        {
            switch (token.Kind)
            {
                case HclTokenKind.Newline:
                    Take();
                    continue;
                case HclTokenKind.EndOfFile or HclTokenKind.CloseBrace:
                    return broken;
                case HclTokenKind.Identifier:
                    var start = token.Start;
                    if (!ParseItem(attributes, blocks, names))
                    {
                        broken ??= lastError;
                        Recover(start);
                    }

                    depth = ownDepth;
                    continue;
                default:
                    Error(token, $"An argument or a block is expected, not {Show(token)}. Begin it with a name.");
                    broken ??= lastError;
                    Recover(token.Start);
                    continue;
            }
        }
    }

    private bool ParseItem(List<AttributeSyntax> attributes, List<BlockSyntax> blocks, HashSet<string> names)
    {
        var name = Take();
        switch (token.Kind)
        {
            case HclTokenKind.Assign:
                if (ParseAttribute(name) is not { } attribute) return false;
                Add(attributes, attribute, names);
                return EndLine();
            case HclTokenKind.Identifier or HclTokenKind.Quote or HclTokenKind.OpenBrace:
                if (ParseBlock(name) is not { } block) return false;
                blocks.Add(block);
                return EndLine();
            default:
                Error(token, $"\"{Text(name)}\" is followed by {Show(token)}. Write = and a value, or the labels and the brace of a block.");
                return false;
        }
    }

    private AttributeSyntax? ParseAttribute(HclToken name)
    {
        Take();
        skipsNewlines = false;
        return ParseExpression() is { } value ? new AttributeSyntax(Text(name), name.End, value, source, name.Start, value.End) : null;
    }

    private void Add(List<AttributeSyntax> attributes, AttributeSyntax attribute, HashSet<string> names)
    {
        if (names.Add(attribute.Name))
        {
            attributes.Add(attribute);
            return;
        }

        var first = attributes.First(one => one.Name == attribute.Name);
        Error("SOC4101", source.Text.Span(attribute.Start, attribute.NameEnd), $"\"{attribute.Name}\" is set twice, first in line {first.Span.StartLine}. Keep one of them.");
    }

    private bool EndLine()
    {
        if (token.Kind is HclTokenKind.Newline or HclTokenKind.EndOfFile) return true;
        Error(token, $"A line break is expected before {Show(token)}. Write each argument and each block on a line of its own.");
        return false;
    }

    private BlockSyntax? ParseBlock(HclToken type)
    {
        var labels = new List<LabelSyntax>();
        while (token.Kind != HclTokenKind.OpenBrace)
        {
            if (ParseLabel(type) is not { } label) return null;
            labels.Add(label);
        }

        var headerEnd = lastEnd;
        var open = Take();
        if (depth >= MaximumDepth) return TooDeep<BlockSyntax>(open);
        depth++;
        var body = token.Kind == HclTokenKind.Newline ? ParseLongBody(open) : ParseShortBody(open);
        depth--;
        return body is null ? null : new BlockSyntax(Text(type), [.. labels], body, headerEnd, source, type.Start, lastEnd);
    }

    private LabelSyntax? ParseLabel(HclToken type)
    {
        switch (token.Kind)
        {
            case HclTokenKind.Identifier:
                var word = Take();
                return new(Text(word), word.Start, word.End);
            case HclTokenKind.Quote:
                var start = token.Start;
                if (ParseQuoted() is not { } label) return null;
                if (label is TemplateExpression { Literal: { } literal }) return new(literal, start, lastEnd);
                Error("SOC4101", label.Span, "A label cannot be computed. Write a plain text between the quotes.");
                return null;
            default:
                Error(token, $"The block \"{Text(type)}\" is followed by {Show(token)}. Write its labels, then {{.");
                return null;
        }
    }

    private BodySyntax? ParseLongBody(HclToken open)
    {
        var attributes = new List<AttributeSyntax>();
        var blocks = new List<BlockSyntax>();
        var broken = ParseItems(attributes, blocks);
        if (token.Kind != HclTokenKind.CloseBrace)
        {
            // The blocks around it are not closed either; the innermost says enough.
            if (!isUnclosed) Error(open, "This brace is not closed before the end of the file. Close the block with }.");
            isUnclosed = true;
            return null;
        }

        var close = Take();
        return new([.. attributes], [.. blocks], source, open.End, close.Start) { Broken = broken };
    }

    /// <summary><c>type { }</c> or <c>type { name = value }</c>: on one line there is room for one argument.</summary>
    private BodySyntax? ParseShortBody(HclToken open)
    {
        var attributes = new List<AttributeSyntax>();
        if (token.Kind == HclTokenKind.Identifier)
        {
            var name = Take();
            if (token.Kind is HclTokenKind.OpenBrace or HclTokenKind.Quote or HclTokenKind.Identifier)
            {
                Error(new(HclTokenKind.Identifier, name.Start, token.End), "A block on one line cannot hold another block. Put the inner block on lines of its own.");
                return null;
            }

            if (token.Kind != HclTokenKind.Assign)
            {
                Error(token, $"\"{Text(name)}\" is followed by {Show(token)}. Write = and a value.");
                return null;
            }

            if (ParseAttribute(name) is not { } attribute) return null;
            attributes.Add(attribute);
        }

        switch (token.Kind)
        {
            case HclTokenKind.CloseBrace:
                var close = Take();
                return new([.. attributes], [], source, open.End, close.Start);
            case HclTokenKind.EndOfFile:
                Error(open, "This brace is not closed before the end of the file. Close the block with }.");
                return null;
            case HclTokenKind.Newline when attributes.Count > 0:
                Error(token, "A block that begins with an argument on the line of its brace must end on that line. Put } there, or begin the argument on a new line.");
                return null;
            case HclTokenKind.Comma:
                Error(token, "A block on one line holds one argument, and no comma. Put each argument on a line of its own.");
                return null;
            default:
                Error(token, $"}} is expected, not {Show(token)}. Close the block, or put its arguments on lines of their own.");
                return null;
        }
    }

    /// <summary>Moves behind the line on which a broken item ends, counting brackets from its start.</summary>
    private void Recover(int itemStart)
    {
        skipsNewlines = false;
        var broken = token.Start;
        var open = new Stack<HclTokenKind>();
        var at = itemStart;
        while (true)
        {
            token = HclLexer.Next(text, at);
            at = token.End;
            switch (token.Kind)
            {
                case HclTokenKind.EndOfFile:
                    return;
                case HclTokenKind.OpenBrace or HclTokenKind.OpenBracket or HclTokenKind.OpenParenthesis:
                    open.Push(token.Kind);
                    break;
                case HclTokenKind.CloseBrace when !open.Contains(HclTokenKind.OpenBrace) && token.Start >= broken:
                    // It closes the block around the item, whatever the item left open.
                    return;
                case HclTokenKind.CloseBrace:
                    while (open.TryPop(out var opened) && opened != HclTokenKind.OpenBrace)
                    {
                    }

                    break;
                case HclTokenKind.CloseBracket when open.TryPeek(out var opened) && opened == HclTokenKind.OpenBracket:
                case HclTokenKind.CloseParenthesis when open.TryPeek(out var other) && other == HclTokenKind.OpenParenthesis:
                    open.Pop();
                    break;
                case HclTokenKind.Newline when open.Count == 0 && token.Start >= broken:
                    Take();
                    return;
                case HclTokenKind.Quote:
                    at = EndOfQuoted(at);
                    break;
                case HclTokenKind.Heredoc:
                    at = EndOfHeredoc(token);
                    break;
            }
        }
    }

    private int EndOfQuoted(int at)
    {
        while (at < text.Length && text[at] is not ('"' or '\n')) at += text[at] == '\\' ? 2 : 1;
        return Math.Min(text.Length, at < text.Length && text[at] == '"' ? at + 1 : at);
    }

    private int EndOfHeredoc(HclToken heredoc)
    {
        var marker = Marker(heredoc);
        for (var line = heredoc.End; line < text.Length; line = HclLexer.EndOfLine(text, line) + 1)
        {
            if (EndsHeredoc(line, marker) is { } end) return end;
        }

        return text.Length;
    }

    /// <summary>The next token, line breaks skipped where they mean nothing.</summary>
    private HclToken Peek()
    {
        while (skipsNewlines && token.Kind == HclTokenKind.Newline) token = HclLexer.Next(text, token.End);
        return token;
    }

    private HclToken Take()
    {
        var taken = token;
        lastEnd = taken.End;
        token = HclLexer.Next(text, taken.End);
        return taken;
    }

    private void Jump(int at)
    {
        lastEnd = at;
        token = HclLexer.Next(text, at);
    }

    private string Text(HclToken of) => text[of.Start..of.End];

    private bool Is(HclToken word, string name) => word.Kind == HclTokenKind.Identifier && text.AsSpan(word.Start, word.Length).SequenceEqual(name);

    private void Error(HclToken at, string message) => Error("SOC4101", source.Text.Span(at.Start, at.End), message);

    private void Error(string id, SourceSpan at, string message)
    {
        lastError = at;
        diagnostics.Error(id, at, message);
    }

    private T? TooDeep<T>(HclToken at)
        where T : class
    {
        Error("SOC4102", source.Text.Span(at.Start, at.End), $"Blocks or expressions nest more than {MaximumDepth} deep. Split them, with locals for example.");
        return null;
    }

    private string Show(HclToken of) => of.Kind switch
    {
        HclTokenKind.EndOfFile => "the end of the file",
        HclTokenKind.Newline => "the end of the line",
        HclTokenKind.Quote => "a text",
        HclTokenKind.Heredoc => "a heredoc",
        HclTokenKind.Invalid when of.Length > 2 => "a comment that is not closed",
        HclTokenKind.Invalid when of.Length == 1 && char.IsControl(text[of.Start]) => Printable.Code(text[of.Start]),
        _ => of.Length > 40 ? Text(of with { End = of.Start + 40 }) + "..." : Text(of),
    };
}
