using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// Writes a syntax tree as JSON in the shape that hcl2json made common: blocks nest by their labels and end in a list of bodies,
/// literals are themselves, and an expression that is no literal is <c>"${...}"</c> with its source text. Nothing is evaluated.
/// </summary>
public static class TerraformSyntaxJson
{
    /// <summary>Blocks and values nest as deep as the parser allows, each level being up to three in JSON.</summary>
    private const int MaximumDepth = 4096;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = MaximumDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The syntax of a file as JSON, texts that look like secrets masked; null when the file is no Terraform.</summary>
    /// <param name="text">The file: its name tells whether it is one of Terraform's, and in which of its syntaxes.</param>
    /// <param name="diagnostics">Takes what is wrong with it; what could be parsed is written all the same.</param>
    public static string? Write(SourceText text, DiagnosticBag diagnostics)
    {
        if (TerraformFiles.KindOf(text.Path) is TerraformFileKind.None or TerraformFileKind.Plan) return null;
        var written = Body(TerraformFiles.Parse(text, diagnostics).Body);
        Mask(written, null);
        return written.ToJsonString(Options);
    }

    /// <summary>As it is, for comparisons.</summary>
    internal static string Write(HclFile file) => Body(file.Body).ToJsonString(Options);

    private static void Mask(JsonNode? node, string? name)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToList())
                {
                    if (value is JsonValue scalar && IsSecret(scalar, key, map)) map[key] = Secrets.Mask;
                    else Mask(value, key);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue scalar && IsSecret(scalar, name, null)) list[i] = Secrets.Mask;
                    else Mask(list[i], name);
                }

                break;
        }
    }

    private static bool IsSecret(JsonValue value, string? name, JsonObject? map)
    {
        if (name == "value" && map?["name"] is JsonValue beside && beside.TryGetValue<string>(out var other)) name = other;
        return value.TryGetValue<string>(out var text) && Secrets.IsSecret(name, text);
    }

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
            : double.Parse(text, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(text);

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
