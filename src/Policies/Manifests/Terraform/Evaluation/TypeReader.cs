using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Reads type constraints: <c>map(object({ name = string, size = optional(number, 1) }))</c>. What is no type is any type.</summary>
internal static class TypeReader
{
    /// <param name="type">The constraint.</param>
    /// <param name="evaluate">Evaluates the defaults of optional attributes.</param>
    public static HclType Read(Expression type, Func<Expression, HclValue> evaluate) => type switch
    {
        // Before 0.12 types were written in quotes, and "list" and "map" were lists and maps of anything.
        TemplateExpression { Literal: { } old } => Word(old),
        VariableExpression word => Word(word.Name),
        CallExpression { Name: "list", Arguments: [var item] } => new HclType.List(Read(item, evaluate), ListKind.List),
        CallExpression { Name: "set", Arguments: [var item] } => new HclType.List(Read(item, evaluate), ListKind.Set),
        CallExpression { Name: "map", Arguments: [var value] } => new HclType.Map(Read(value, evaluate)),
        CallExpression { Name: "tuple", Arguments: [TupleExpression items] } => new HclType.Tuple([.. items.Items.Select(item => Read(item, evaluate))]),
        CallExpression { Name: "object", Arguments: [ObjectExpression members] } => new HclType.Object([.. members.Items.Select(item => Member(item, evaluate))]),
        _ => HclType.Any,
    };

    private static HclType Word(string word) => word switch
    {
        "string" => HclType.String,
        "number" => HclType.Num,
        "bool" => HclType.Bool,
        "list" => new HclType.List(HclType.Any, ListKind.List),
        "set" => new HclType.List(HclType.Any, ListKind.Set),
        "map" => new HclType.Map(HclType.Any),
        _ => HclType.Any,
    };

    private static HclType.Member Member(ObjectItem item, Func<Expression, HclValue> evaluate)
    {
        var name = item.Key is LiteralExpression literal ? literal.Text : MetaArguments.Written(item.Key);
        return item.Value is CallExpression { Name: "optional", Arguments: { Count: 1 or 2 } optional }
            ? new(name, Read(optional[0], evaluate), true, optional.Count == 2 ? evaluate(optional[1]) : null)
            : new(name, Read(item.Value, evaluate), false, null);
    }
}
