using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// Writes a syntax tree as JSON in the shape that hcl2json made common: blocks nest by their labels and end in a list of bodies,
/// literals are themselves, and an expression that is no literal is <c>"${...}"</c> with its source text. Nothing is evaluated.
/// </summary>
internal static class TerraformSyntaxJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(HclFile file) => Body(file.Body).ToJsonString(Options);

    private static JsonObject Body(BodySyntax body)
    {
        var written = new JsonObject();
        foreach (var attribute in body.Attributes) written[attribute.Name] = Value(attribute.Value);
        foreach (var block in body.Blocks)
        {
            var at = written;
            var name = block.Type;
            foreach (var label in block.Labels)
            {
                if (at[name] is not JsonObject inner) at[name] = inner = [];
                at = inner;
                name = label.Text;
            }

            if (at[name] is not JsonArray bodies) at[name] = bodies = [];
            bodies.Add((JsonNode)Body(block.Body));
        }

        return written;
    }

    private static JsonNode? Value(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal),
        UnaryExpression { Operator: HclTokenKind.Minus, Operand: LiteralExpression { Kind: LiteralKind.Number } number } => Number("-" + number.Text),
        TemplateExpression template => Template(template),
        TemplateWrapExpression { Inner: LiteralExpression or TupleExpression or ObjectExpression or TemplateExpression or TemplateWrapExpression } wrap => Value(wrap.Inner),
        TemplateWrapExpression wrap => Source(wrap.Inner),
        TupleExpression tuple => new JsonArray([.. tuple.Items.Select(Value)]),
        ObjectExpression @object => Object(@object),
        _ => Source(expression),
    };

    private static JsonObject Object(ObjectExpression @object)
    {
        var written = new JsonObject();
        foreach (var item in @object.Items)
        {
            var key = item.Key switch
            {
                LiteralExpression literal => literal.Text,
                TemplateExpression template => Template(template),
                var computed => Source(computed),
            };
            written[key] = Value(item.Value);
        }

        return written;
    }

    private static JsonValue? Literal(LiteralExpression literal) => literal.Kind switch
    {
        LiteralKind.Null => null,
        LiteralKind.Boolean => JsonValue.Create(literal.Text == "true"),
        LiteralKind.Number => Number(literal.Text),
        _ => JsonValue.Create(literal.Text),
    };

    private static JsonValue Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? JsonValue.Create(whole)
            : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));

    private static string Template(TemplateExpression template)
    {
        var built = new StringBuilder();
        foreach (var part in template.Parts)
        {
            _ = part switch
            {
                TemplateLiteral literal => built.Append(literal.Text),
                TemplateConditional or TemplateLoop => built.Append(part.SourceText),
                TemplateExpression inner => built.Append(Template(inner)),
                _ => built.Append(Source(part)),
            };
        }

        return built.ToString();
    }

    private static string Source(Expression expression) => $"${{{expression.SourceText}}}";
}
