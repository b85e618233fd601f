using System.Globalization;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A file's literals with the names they go by, as nodes: from these a display knows which parts of the text are secrets.</summary>
internal static class LiteralNodes
{
    private const int MaximumDepth = 300;

    public static MapNode Of(HclFile file) => Body(file.Body, null, 0);

    /// <param name="body">The body.</param>
    /// <param name="name">The name that a default or a value goes by: its variable's; else null.</param>
    /// <param name="depth">How deep it lies.</param>
    private static MapNode Body(BodySyntax body, string? name, int depth)
    {
        var entries = new List<MapEntry>(body.Attributes.Count + body.Blocks.Count);
        foreach (var attribute in body.Attributes)
        {
            var key = name is not null && attribute.Name is "default" or "value" ? name ?? attribute.Name : attribute.Name;
            entries.Add(new(key, attribute.Start, attribute.NameEnd, Value(attribute.Value, depth + 1)));
        }

        foreach (var block in body.Blocks)
        {
            var own = block is { Type: "variable" or "output", Labels: [var label] } ? label.Text : null;
            if (depth < MaximumDepth) entries.Add(new(block.Type, block.Start, block.HeaderEnd, Body(block.Body, own, depth + 1)));
        }

        return new([.. entries], body.Source, body.Start, body.End);
    }

    private static Node Value(Expression expression, int depth)
    {
        var (source, start, end) = (expression.Source, expression.Start, expression.End);
        if (depth > MaximumDepth) return Unknown(expression);
        return expression switch
        {
            LiteralExpression { Kind: LiteralKind.Null } => new NullNode(source, start, end),
            LiteralExpression { Kind: LiteralKind.Boolean } boolean => new BooleanNode(boolean.Text == "true", boolean.Text, source, start, end),
            LiteralExpression { Kind: LiteralKind.Number } number => new NumberNode(double.TryParse(number.Text, CultureInfo.InvariantCulture, out var value) ? value : 0, number.Text, source, start, end),
            LiteralExpression text => new TextNode(text.Text, source, start, end),
            TemplateLiteral text => new TextNode(text.Text, source, start, end),
            TemplateExpression { Parts: [] } => new TextNode("", source, start, end),
            TemplateExpression template when template.Parts.All(part => part is TemplateLiteral) => new TextNode(string.Concat(template.Parts.Select(part => ((TemplateLiteral)part).Text)), source, start, end),
            TupleExpression tuple => new ListNode([.. tuple.Items.Select(item => Value(item, depth + 1))], source, start, end),
            ObjectExpression @object => new MapNode([.. @object.Items.Select((item, i) => Entry(item, i, depth + 1))], source, start, end),
            ParenthesesExpression parentheses => Value(parentheses.Inner, depth + 1),
            BinaryExpression or AttributeExpression or IndexExpression or SplatExpression or VariableExpression => Unknown(expression),
            _ when SyntaxChildren.Of(expression).Any() => new ListNode([.. SyntaxChildren.Of(expression).Select(child => Value(child, depth + 1))], source, start, end),
            _ => Unknown(expression),
        };
    }

    private static MapEntry Entry(ObjectItem item, int index, int depth)
    {
        var key = item.Key switch
        {
            LiteralExpression literal => literal.Text,
            TemplateExpression { Literal: { } literal } => literal,
            _ => index.ToString(CultureInfo.InvariantCulture),
        };
        return new(key, item.Key.Start, item.Key.End, Value(item.Value, depth));
    }

    private static UnknownNode Unknown(Expression expression) => new("it is not evaluated", expression.Source, expression.Start, expression.End);
}
