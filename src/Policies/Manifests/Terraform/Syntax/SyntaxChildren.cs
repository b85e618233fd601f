namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>The expressions directly inside of an expression, in the order of the source.</summary>
internal static class SyntaxChildren
{
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        TemplateExpression template => template.Parts,
        TemplateWrapExpression wrap => [wrap.Inner],
        TemplateConditional conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        TemplateLoop loop => [loop.Collection, loop.Body],
        TupleExpression tuple => tuple.Items,
        ObjectExpression @object => @object.Items.SelectMany(item => new[] { item.Key, item.Value }),
        ForExpression loop => new[] { loop.Collection, loop.Key, loop.Value, loop.Condition }.OfType<Expression>(),
        AttributeExpression attribute => [attribute.Target],
        IndexExpression index => [index.Target, index.Key],
        SplatExpression splat => [splat.Target, splat.Each],
        CallExpression call => call.Arguments,
        ConditionalExpression conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        BinaryExpression binary => [binary.Left, binary.Right],
        UnaryExpression unary => [unary.Operand],
        ParenthesesExpression parentheses => [parentheses.Inner],
        _ => [],
    };

    /// <summary>The expression and everything inside of it; needs no stack however deep it is.</summary>
    public static IEnumerable<Expression> Descend(Expression root)
    {
        var pending = new Stack<Expression>();
        pending.Push(root);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Of(next).Reverse()) pending.Push(child);
        }
    }
}
