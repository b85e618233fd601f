using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>Gives an expression that was read from a text beside the file the one place in the file where that text stands.</summary>
internal static class Relocation
{
    public static Expression Move(Expression expression, NodeSource source, int start, int end)
    {
        return Go(expression);

        Expression Go(Expression from) => from switch
        {
            LiteralExpression literal => new LiteralExpression(literal.Kind, literal.Text, source, start, end),
            TemplateLiteral literal => new TemplateLiteral(literal.Text, source, start, end),
            TemplateExpression template => GoTemplate(template),
            TemplateWrapExpression wrap => new TemplateWrapExpression(Go(wrap.Inner), source, start, end),
            TemplateConditional conditional => new TemplateConditional(Go(conditional.Condition), GoTemplate(conditional.Then), GoTemplate(conditional.Otherwise), source, start, end),
            TemplateLoop loop => new TemplateLoop(loop.KeyName, loop.ValueName, Go(loop.Collection), GoTemplate(loop.Body), source, start, end),
            TupleExpression tuple => new TupleExpression(GoAll(tuple.Items), source, start, end),
            ObjectExpression @object => new ObjectExpression([.. @object.Items.Select(item => new ObjectItem(Go(item.Key), Go(item.Value)))], source, start, end),
            ForExpression loop => new ForExpression(source, start, end)
            {
                KeyName = loop.KeyName,
                ValueName = loop.ValueName,
                Collection = Go(loop.Collection),
                Key = loop.Key is null ? null : Go(loop.Key),
                Value = Go(loop.Value),
                Condition = loop.Condition is null ? null : Go(loop.Condition),
                Groups = loop.Groups,
            },
            VariableExpression variable => new VariableExpression(variable.Name, source, start, end),
            AttributeExpression attribute => new AttributeExpression(Go(attribute.Target), attribute.Name, source, start, end),
            IndexExpression index => new IndexExpression(Go(index.Target), Go(index.Key), source, start, end),
            SplatExpression splat => new SplatExpression(Go(splat.Target), Go(splat.Each), source, start, end),
            SplatItem => new SplatItem(source, start, end),
            CallExpression call => new CallExpression(call.Name, GoAll(call.Arguments), call.ExpandsLast, source, start, end),
            ConditionalExpression conditional => new ConditionalExpression(Go(conditional.Condition), Go(conditional.Then), Go(conditional.Otherwise), source, start, end),
            BinaryExpression binary => new BinaryExpression(binary.Operator, Go(binary.Left), Go(binary.Right), source, start, end),
            UnaryExpression unary => new UnaryExpression(unary.Operator, Go(unary.Operand), source, start, end),
            ParenthesesExpression parentheses => new ParenthesesExpression(Go(parentheses.Inner), source, start, end),
            _ => throw new InvalidOperationException($"A {from.GetType().Name} cannot be moved."),
        };

        TemplateExpression GoTemplate(TemplateExpression from) => new(GoAll(from.Parts), from.IsHeredoc, source, start, end);

        Expression[] GoAll(IReadOnlyList<Expression> from) => [.. from.Select(Go)];
    }
}
