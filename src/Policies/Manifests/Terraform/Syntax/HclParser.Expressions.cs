using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

// Expressions. A method that gives null has reported why.
internal sealed partial class HclParser
{
    private Expression? ParseExpression()
    {
        if (depth >= MaximumDepth) return TooDeep<Expression>(Peek());
        depth++;
        var expression = ParseConditional();
        depth--;
        return expression;
    }

    private Expression? ParseConditional()
    {
        var condition = ParseBinary(1);
        if (condition is null || Peek().Kind != HclTokenKind.Question) return condition;
        Take();
        if (ParseExpression() is not { } then) return null;
        if (Peek().Kind != HclTokenKind.Colon)
        {
            Error(token, $"A conditional lacks its : before {Show(token)}. Write condition ? one : other.");
            return null;
        }

        Take();
        return ParseExpression() is { } otherwise ? new ConditionalExpression(condition, then, otherwise, source, condition.Start, otherwise.End) : null;
    }

    private Expression? ParseBinary(int lowest)
    {
        var left = ParseUnary();
        while (left is not null)
        {
            var kind = Peek().Kind;
            var precedence = Precedence(kind);
            if (precedence < lowest) return left;
            Take();
            if (ParseBinary(precedence + 1) is not { } right) return null;
            left = new BinaryExpression(kind, left, right, source, left.Start, right.End);
        }

        return null;
    }

    private static int Precedence(HclTokenKind kind) => kind switch
    {
        HclTokenKind.Or => 1,
        HclTokenKind.And => 2,
        HclTokenKind.Equal or HclTokenKind.NotEqual => 3,
        HclTokenKind.Less or HclTokenKind.LessOrEqual or HclTokenKind.Greater or HclTokenKind.GreaterOrEqual => 4,
        HclTokenKind.Plus or HclTokenKind.Minus => 5,
        HclTokenKind.Star or HclTokenKind.Slash or HclTokenKind.Percent => 6,
        _ => 0,
    };

    private Expression? ParseUnary()
    {
        if (Peek().Kind is not (HclTokenKind.Not or HclTokenKind.Minus)) return ParseTerm() is { } term ? ParseSteps(term, attributesOnly: false) : null;
        var sign = Take();
        if (depth >= MaximumDepth) return TooDeep<Expression>(sign);
        depth++;
        var operand = ParseUnary();
        depth--;
        return operand is null ? null : new UnaryExpression(sign.Kind, operand, source, sign.Start, operand.End);
    }

    /// <summary>The attributes, indexes and splats behind a term.</summary>
    private Expression? ParseSteps(Expression expression, bool attributesOnly)
    {
        for (var steps = 0; ; steps++)
        {
            var kind = Peek().Kind;
            if (kind != HclTokenKind.Dot && (attributesOnly || kind != HclTokenKind.OpenBracket)) return expression;
            if (steps >= MaximumDepth) return TooDeep<Expression>(token);
            var next = kind == HclTokenKind.Dot ? ParseDot(expression, attributesOnly) : ParseIndex(expression);
            if (next is null) return null;
            expression = next;
        }
    }

    private Expression? ParseDot(Expression target, bool insideSplat)
    {
        Take();
        switch (Peek().Kind)
        {
            case HclTokenKind.Identifier:
                var name = Take();
                return new AttributeExpression(target, Text(name), source, target.Start, name.End);
            case HclTokenKind.Number:
                return ParseLegacyIndex(target);
            case HclTokenKind.Star when !insideSplat:
                var star = Take();
                return ParseSteps(new SplatItem(source, star.Start, star.End), attributesOnly: true) is { } each
                    ? new SplatExpression(target, each, source, target.Start, lastEnd)
                    : null;
            default:
                Error(token, $"A dot is followed by {Show(token)}. Write the name of an attribute behind it.");
                return null;
        }
    }

    /// <summary><c>list.0</c>; in <c>list.0.1</c> the two numbers are one token.</summary>
    private Expression? ParseLegacyIndex(Expression target)
    {
        var number = Take();
        var start = number.Start;
        foreach (var part in Text(number).Split('.'))
        {
            if (!part.All(char.IsAsciiDigit))
            {
                Error(number, $"{Text(number)} is no index. Write a whole number, best in brackets: [0].");
                return null;
            }

            var key = new LiteralExpression(LiteralKind.Number, part, source, start, start + part.Length);
            target = new IndexExpression(target, key, source, target.Start, key.End);
            start = key.End + 1;
        }

        return target;
    }

    private Expression? ParseIndex(Expression target)
    {
        if (depth >= MaximumDepth) return TooDeep<Expression>(token);
        var saved = skipsNewlines;
        Take();
        skipsNewlines = true;
        if (Peek().Kind == HclTokenKind.Star)
        {
            var star = Take();
            if (!Close(HclTokenKind.CloseBracket, "]", saved)) return null;
            depth++;
            var each = ParseSteps(new SplatItem(source, star.Start, star.End), attributesOnly: false);
            depth--;
            return each is null ? null : new SplatExpression(target, each, source, target.Start, lastEnd);
        }

        if (ParseExpression() is not { } key || !Close(HclTokenKind.CloseBracket, "]", saved)) return null;
        return new IndexExpression(target, key, source, target.Start, lastEnd);
    }

    private Expression? ParseTerm()
    {
        switch (Peek().Kind)
        {
            case HclTokenKind.Number:
                var number = Take();
                return new LiteralExpression(LiteralKind.Number, Text(number), source, number.Start, number.End);
            case HclTokenKind.Identifier:
                return ParseWord();
            case HclTokenKind.Quote:
                return ParseQuoted();
            case HclTokenKind.Heredoc:
                return ParseHeredoc();
            case HclTokenKind.OpenParenthesis:
                return ParseParentheses();
            case HclTokenKind.OpenBracket:
                return ParseTuple();
            case HclTokenKind.OpenBrace:
                return ParseObject();
            default:
                Error(token, $"A value is expected, not {Show(token)}. Write an expression here.");
                return null;
        }
    }

    private Expression? ParseWord()
    {
        var word = Take();
        if (token.Kind is HclTokenKind.OpenParenthesis or HclTokenKind.DoubleColon) return ParseCall(word);
        if (Is(word, "true") || Is(word, "false")) return new LiteralExpression(LiteralKind.Boolean, Text(word), source, word.Start, word.End);
        if (Is(word, "null")) return new LiteralExpression(LiteralKind.Null, "null", source, word.Start, word.End);
        return new VariableExpression(Text(word), source, word.Start, word.End);
    }

    private CallExpression? ParseCall(HclToken word)
    {
        var end = word.End;
        while (token.Kind == HclTokenKind.DoubleColon)
        {
            Take();
            if (token.Kind != HclTokenKind.Identifier)
            {
                Error(token, $":: is followed by {Show(token)}. Write the name of a function behind it.");
                return null;
            }

            end = Take().End;
        }

        if (token.Kind != HclTokenKind.OpenParenthesis)
        {
            Error(token, $"The function {text[word.Start..end]} is followed by {Show(token)}. Write its arguments in parentheses.");
            return null;
        }

        var saved = skipsNewlines;
        Take();
        skipsNewlines = true;
        var arguments = new List<Expression>();
        var expands = false;
        while (Peek().Kind != HclTokenKind.CloseParenthesis && !expands)
        {
            if (ParseExpression() is not { } argument) return null;
            arguments.Add(argument);
            if (Peek().Kind == HclTokenKind.Ellipsis)
            {
                Take();
                expands = true;
            }

            if (Peek().Kind != HclTokenKind.Comma) break;
            Take();
        }

        if (!Close(HclTokenKind.CloseParenthesis, ")", saved)) return null;
        return new CallExpression(text[word.Start..end], [.. arguments], expands, source, word.Start, lastEnd);
    }

    private ParenthesesExpression? ParseParentheses()
    {
        var saved = skipsNewlines;
        var open = Take();
        skipsNewlines = true;
        if (ParseExpression() is not { } inner || !Close(HclTokenKind.CloseParenthesis, ")", saved)) return null;
        return new ParenthesesExpression(inner, source, open.Start, lastEnd);
    }

    private Expression? ParseTuple()
    {
        var saved = skipsNewlines;
        var open = Take();
        skipsNewlines = true;
        if (Is(Peek(), "for")) return ParseFor(open, saved);
        var items = new List<Expression>();
        while (Peek().Kind != HclTokenKind.CloseBracket)
        {
            if (ParseExpression() is not { } item) return null;
            items.Add(item);
            if (Peek().Kind != HclTokenKind.Comma) break;
            Take();
        }

        return Close(HclTokenKind.CloseBracket, "a comma or ]", saved) ? new TupleExpression([.. items], source, open.Start, lastEnd) : null;
    }

    private Expression? ParseObject()
    {
        var saved = skipsNewlines;
        var open = Take();
        skipsNewlines = true;
        if (Is(Peek(), "for")) return ParseFor(open, saved);
        skipsNewlines = false;
        var items = new List<ObjectItem>();
        while (true)
        {
            while (token.Kind == HclTokenKind.Newline) Take();
            if (token.Kind == HclTokenKind.CloseBrace) break;
            if (token.Kind == HclTokenKind.EndOfFile)
            {
                Error(open, "This brace is not closed before the end of the file. Close the object with }.");
                return null;
            }

            if (ParseObjectItem() is not { } item) return null;
            items.Add(item);
            if (token.Kind == HclTokenKind.Comma) Take();
            else if (token.Kind is not (HclTokenKind.Newline or HclTokenKind.CloseBrace))
            {
                Error(token, $"A comma, a line break or }} is expected, not {Show(token)}. Separate the entries of the object.");
                return null;
            }
        }

        Take();
        skipsNewlines = saved;
        return new ObjectExpression([.. items], source, open.Start, lastEnd);
    }

    private ObjectItem? ParseObjectItem()
    {
        if (ParseExpression() is not { } key) return null;
        if (key is AttributeExpression)
        {
            Error("SOC4101", key.Span, "A key with a dot is ambiguous. Write it in quotes for a literal key, in parentheses for a reference.");
            return null;
        }

        if (key is VariableExpression bare) key = new LiteralExpression(LiteralKind.Text, bare.Name, source, bare.Start, bare.End);
        if (token.Kind is not (HclTokenKind.Assign or HclTokenKind.Colon))
        {
            Error(token, $"The key is followed by {Show(token)}. Write = between a key and its value.");
            return null;
        }

        Take();
        return ParseExpression() is { } value ? new ObjectItem(key, value) : null;
    }

    private ForExpression? ParseFor(HclToken open, bool saved)
    {
        var isObject = open.Kind == HclTokenKind.OpenBrace;
        if (ParseForHeader() is not var (keyName, valueName, collection)) return null;
        if (Peek().Kind != HclTokenKind.Colon)
        {
            Error(token, $"\"for\" lacks its : before {Show(token)}. Write for x in collection : value.");
            return null;
        }

        Take();
        Expression? key = null;
        if (isObject)
        {
            key = ParseExpression();
            if (key is null) return null;
            if (Peek().Kind != HclTokenKind.Arrow)
            {
                Error(token, $"\"for\" in braces lacks its => before {Show(token)}. Write for k, v in collection : k => v.");
                return null;
            }

            Take();
        }

        if (ParseExpression() is not { } value) return null;
        var groups = isObject && Peek().Kind == HclTokenKind.Ellipsis;
        if (groups) Take();
        Expression? condition = null;
        if (Is(Peek(), "if"))
        {
            Take();
            condition = ParseExpression();
            if (condition is null) return null;
        }

        if (!Close(isObject ? HclTokenKind.CloseBrace : HclTokenKind.CloseBracket, isObject ? "}" : "]", saved)) return null;
        return new ForExpression(source, open.Start, lastEnd)
        {
            KeyName = keyName,
            ValueName = valueName,
            Collection = collection,
            Key = key,
            Value = value,
            Condition = condition,
            Groups = groups,
        };
    }

    /// <summary><c>for k, v in collection</c>, from the word on.</summary>
    private (string? KeyName, string ValueName, Expression Collection)? ParseForHeader()
    {
        Take();
        string? first = null;
        if (Peek().Kind != HclTokenKind.Identifier) return Fail();
        var second = Text(Take());
        if (Peek().Kind == HclTokenKind.Comma)
        {
            Take();
            if (Peek().Kind != HclTokenKind.Identifier) return Fail();
            (first, second) = (second, Text(Take()));
        }

        if (!Is(Peek(), "in")) return Fail();
        Take();
        return ParseExpression() is { } collection ? (first, second, collection) : null;

        (string?, string, Expression)? Fail()
        {
            Error(token, $"\"for\" is followed by {Show(token)}. Write for x in collection, or for k, v in collection.");
            return null;
        }
    }

    private bool Close(HclTokenKind kind, string expected, bool restore)
    {
        if (Peek().Kind != kind)
        {
            Error(token, $"{expected} is expected, not {Show(token)}. Close the bracket, or separate what is inside.");
            return false;
        }

        Take();
        skipsNewlines = restore;
        return true;
    }
}
