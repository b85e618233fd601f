using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Syntax;

/// <summary>The property that the text at an expression's range, read alone, is the same expression.</summary>
internal static class RoundTrip
{
    /// <summary>Checks every expression of a file; gives how many there were.</summary>
    public static int Check(HclFile file)
    {
        var count = 0;
        foreach (var root in Roots(file.Body))
        {
            foreach (var expression in SyntaxChildren.Descend(root))
            {
                if (!StandsAlone(expression)) continue;
                count++;
                var diagnostics = new DiagnosticBag();
                var again = HclParser.ParseExpression(new SourceText("again", expression.Span.Text), diagnostics);
                Assert.That(again is null ? diagnostics.ToSortedList()[0].ToString() : Shape(again), Is.EqualTo(Shape(expression)), expression.Span.ToString());
            }
        }

        return count;
    }

    public static IEnumerable<Expression> Roots(BodySyntax body) =>
        body.Attributes.Select(attribute => attribute.Value).Concat(body.Blocks.SelectMany(block => Roots(block.Body)));

    /// <summary>The expression without positions.</summary>
    public static string Shape(Expression expression)
    {
        var built = new StringBuilder();
        Append(built, expression);
        return built.ToString();
    }

    private static void Append(StringBuilder built, Expression expression)
    {
        built.Append('(').Append(expression.GetType().Name).Append(' ').Append(expression switch
        {
            LiteralExpression literal => literal.Text,
            TemplateLiteral literal => literal.Text,
            VariableExpression variable => variable.Name,
            AttributeExpression attribute => attribute.Name,
            CallExpression call => call.Name,
            BinaryExpression binary => binary.Operator.ToString(),
            UnaryExpression unary => unary.Operator.ToString(),
            _ => "",
        });
        foreach (var child in SyntaxChildren.Of(expression)) Append(built, child);
        built.Append(')');
    }

    /// <summary>What begins with a splat's item, a piece of a template or a bare key is no expression by itself.</summary>
    private static bool StandsAlone(Expression expression) => expression switch
    {
        TemplateLiteral or TemplateConditional or TemplateLoop or SplatItem => false,
        TemplateExpression template => template.SourceText is ['"', ..] or ['<', ..],
        LiteralExpression { Kind: LiteralKind.Text } => false,
        AttributeExpression attribute => !BeginsWithItem(attribute.Target),
        IndexExpression index => !BeginsWithItem(index.Target),
        SplatExpression splat => !BeginsWithItem(splat.Target),
        _ => true,
    };

    private static bool BeginsWithItem(Expression expression) => expression switch
    {
        SplatItem => true,
        AttributeExpression attribute => BeginsWithItem(attribute.Target),
        IndexExpression index => BeginsWithItem(index.Target),
        SplatExpression splat => BeginsWithItem(splat.Target),
        _ => false,
    };
}
