using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The arguments of Terraform itself that hold names, not values.</summary>
internal static class MetaArguments
{
    /// <summary>The value of an argument of a resource or a module call.</summary>
    public static HclValue Evaluate(string name, Expression expression, Scope scope) => name switch
    {
        "provider" => new TextValue(Written(expression), expression),
        "providers" when expression is ObjectExpression map => MapValue.Of(
            map.Items.Select(item => new HclEntry(Written(item.Key), item.Key.Start, item.Key.End, new TextValue(Written(item.Value), item.Value))), true, expression),
        "depends_on" when expression is TupleExpression list => new ListValue([.. list.Items.Select(item => Name(item, scope))], ListKind.Tuple, expression),
        _ => scope.Module.Run.Evaluator.Evaluate(expression, scope),
    };

    /// <summary>The value of an argument inside of a block: <c>lifecycle</c> holds names.</summary>
    public static HclValue EvaluateNested(string name, Expression expression, Scope scope) => (name, expression) switch
    {
        ("ignore_changes" or "replace_triggered_by", TupleExpression list) => new ListValue([.. list.Items.Select(item => new TextValue(Written(item), item))], ListKind.Tuple, list),
        ("ignore_changes", VariableExpression { Name: "all" } all) => new TextValue("all", all),
        _ => scope.Module.Run.Evaluator.Evaluate(expression, scope),
    };

    /// <summary>A name as it is written, whether in quotes, as of old, or not.</summary>
    public static string Written(Expression expression) => expression is TemplateExpression { Literal: { } quoted } ? quoted : expression.SourceText.ToString();

    private static TextValue Name(Expression item, Scope scope)
    {
        var written = Written(item);
        var references = item is AttributeExpression { Target: VariableExpression { Name: not ("module" or "var" or "local") } root } attribute
            && scope.Module.Source.Resources.ContainsKey($"{root.Name}.{attribute.Name}")
            ? References.Of([scope.Module.Run.Evaluator.Evaluate(item, scope)], Language.Nodes.ReferenceKind.Whole)
            : [];
        return new(written, item) { References = references };
    }
}
