using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The value of a variable: what it is assigned, else its default, converted to its type.</summary>
internal static class Variables
{
    public static HclValue Evaluate(string name, BlockSyntax block, HclValue? assigned, ModuleInstance module)
    {
        var type = block.Body.Find("type") is { } written ? TypeReader.Read(written, expression => module.Run.Evaluator.Evaluate(expression, new Scope(module))) : HclType.Any;
        var mayBeNull = block.Body.Find("nullable") is not LiteralExpression { Text: "false" };
        var value = assigned;
        if (value is null || (value is NullValue && !mayBeNull))
            value = block.Body.Find("default") is { } fallback ? module.Run.Evaluator.Evaluate(fallback, new Scope(module)) : null;
        if (value is null) return new UnknownValue($"{module.Prefix}var.{name} has no default", block) { IsPresent = !mayBeNull, IsText = !mayBeNull && type is HclType.Text };
        var (converted, problem) = TypeConverter.Convert(value, type);
        if (problem is null) return converted;
        module.Run.Diagnostics.Warning("SOC4109", Place(value), $"The value of \"{name}\" does not fit its type: {problem}. Correct the value or the type.");
        return new UnknownValue($"the value of var.{name} does not fit its type", value.Origin) { IsPresent = true };
    }

    private static Diagnostics.SourceSpan Place(HclValue value) => value.Origin.Source.Text.Span(value.Origin.Start, value.Origin.End);
}
