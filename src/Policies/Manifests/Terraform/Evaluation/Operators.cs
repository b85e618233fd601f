using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The operators; logic is three-valued.</summary>
internal static class Operators
{
    public static HclValue Unary(UnaryExpression at, HclValue operand)
    {
        if (operand is UnknownValue unknown) return unknown.Elsewhere(at);
        if (at.Operator == HclTokenKind.Not)
            return Conversions.ToBoolean(operand) is { } boolean ? new BooleanValue(!boolean, at) : Wrong(at, "!", "a boolean", operand);
        return Conversions.ToNumber(operand) is { } number
            ? new NumberValue(-number, at) { Written = operand is NumberValue { Written: { } written } && at.Operand is LiteralExpression ? "-" + written : null }
            : Wrong(at, "-", "a number", operand);
    }

    public static HclValue Binary(BinaryExpression at, HclValue left, Func<HclValue> right) => at.Operator switch
    {
        HclTokenKind.And => Logic(at, left, right, decisive: false),
        HclTokenKind.Or => Logic(at, left, right, decisive: true),
        HclTokenKind.Equal or HclTokenKind.NotEqual => Equality(at, left, right()),
        _ => Arithmetic(at, left, right()),
    };

    private static HclValue Logic(BinaryExpression at, HclValue left, Func<HclValue> right, bool decisive)
    {
        if (Conversions.ToBoolean(left) == decisive) return new BooleanValue(decisive, at);
        var other = right();
        if (Conversions.ToBoolean(other) == decisive) return new BooleanValue(decisive, at);
        foreach (var operand in new[] { left, other })
        {
            if (operand is UnknownValue unknown) return unknown.Elsewhere(at);
            if (Conversions.ToBoolean(operand) is null) return Wrong(at, decisive ? "||" : "&&", "booleans", operand);
        }

        return new BooleanValue(!decisive, at);
    }

    private static HclValue Equality(BinaryExpression at, HclValue left, HclValue right) =>
        Conversions.AreEqual(left, right) is { } equal
            ? new BooleanValue(equal == (at.Operator == HclTokenKind.Equal), at)
            : new UnknownValue(Conversions.UnknownCause(left) ?? Conversions.UnknownCause(right) ?? "it compares what is not known", at) { IsPresent = true };

    private static HclValue Arithmetic(BinaryExpression at, HclValue left, HclValue right)
    {
        if ((left as UnknownValue ?? right as UnknownValue) is { } unknown) return unknown.Elsewhere(at);
        if (Conversions.ToNumber(left) is not { } a) return Wrong(at, Sign(at), "numbers", left);
        if (Conversions.ToNumber(right) is not { } b) return Wrong(at, Sign(at), "numbers", right);
        if (at.Operator is HclTokenKind.Slash or HclTokenKind.Percent && b.IsZero) return ExpressionEvaluator.Error(at, "it divides by zero");
        var number = at.Operator switch
        {
            HclTokenKind.Plus => a + b,
            HclTokenKind.Minus => a - b,
            HclTokenKind.Star => a * b,
            HclTokenKind.Slash => a / b,
            HclTokenKind.Percent => a % b,
            _ => default(HclNumber?),
        };
        if (number is { } result) return result.IsTooLong ? ExpressionEvaluator.Error(at, "the number is too long") : new NumberValue(result, at);
        return new BooleanValue(
            at.Operator switch
            {
                HclTokenKind.Less => a < b,
                HclTokenKind.LessOrEqual => a <= b,
                HclTokenKind.Greater => a > b,
                _ => a >= b,
            },
            at);
    }

    private static string Sign(BinaryExpression at) => at.Operator switch
    {
        HclTokenKind.Plus => "+",
        HclTokenKind.Minus => "-",
        HclTokenKind.Star => "*",
        HclTokenKind.Slash => "/",
        HclTokenKind.Percent => "%",
        HclTokenKind.Less => "<",
        HclTokenKind.LessOrEqual => "<=",
        HclTokenKind.Greater => ">",
        _ => ">=",
    };

    private static UnknownValue Wrong(SyntaxNode at, string sign, string wanted, HclValue operand) =>
        ExpressionEvaluator.Error(at, $"{sign} takes {wanted}, not a {operand.TypeName}");
}
