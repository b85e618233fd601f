using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Reads <c>count</c> and <c>for_each</c>.</summary>
internal static class Instances
{
    public static InstanceSet Of(BlockSyntax block, Scope scope)
    {
        var evaluator = scope.Module.Run.Evaluator;
        if (block.Body.Find("count") is { } count) return Count(evaluator.Evaluate(count, scope), count, scope);
        if (block.Body.Find("for_each") is { } forEach) return ForEach(evaluator.Evaluate(forEach, scope), forEach, scope);
        return InstanceSet.Single;
    }

    /// <summary>The instances when what they range over could not be evaluated.</summary>
    public static InstanceSet Of(BlockSyntax block, HclValue unknown, Expression at, Scope scope) =>
        Symbolic(block.Body.Find("count") is null ? InstanceSetKind.ForEach : InstanceSetKind.Count, [], Cause(unknown, "it is not known"), unknown, at, scope);

    private static InstanceSet Count(HclValue value, Expression at, Scope scope)
    {
        if (Conversions.ToNumber(value)?.ToInt() is not ({ } count and >= 0))
            return IsAtMostOne(count: at, scope) ? AtMostOne(value, at, scope) : Symbolic(InstanceSetKind.Count, [], Cause(value, "count takes a whole number"), value, at, scope);
        if (count > TerraformRun.MaximumInstances) return TooMany(InstanceSetKind.Count, count, value, at, scope);
        return new(InstanceSetKind.Count, [.. Enumerable.Range(0, count).Select(i => new InstanceKey($"[{i}]") { CountIndex = new NumberValue(i, at) })]);
    }

    /// <summary>Whether it is <c>condition ? 1 : 0</c>, in either order.</summary>
    private static bool IsAtMostOne(Expression count, Scope scope)
    {
        while (count is ParenthesesExpression parentheses) count = parentheses.Inner;
        return count is ConditionalExpression conditional && IsZeroOrOne(conditional.Then) && IsZeroOrOne(conditional.Otherwise);

        bool IsZeroOrOne(Expression branch) => Conversions.ToNumber(scope.Module.Run.Evaluator.Evaluate(branch, scope))?.ToInt() is 0 or 1;
    }

    /// <summary>The instance is known, though not whether it is there.</summary>
    private static InstanceSet AtMostOne(HclValue value, Expression at, Scope scope)
    {
        var set = Symbolic(InstanceSetKind.Count, [], Cause(value, "count takes a whole number"), value, at, scope);
        return set with { Keys = [set.Keys[0] with { Suffix = "[0]", CountIndex = new NumberValue(0, at) }] };
    }

    private static InstanceSet ForEach(HclValue value, Expression at, Scope scope)
    {
        if (value is not (MapValue or ListValue)) return Symbolic(InstanceSetKind.ForEach, [], Cause(value, "for_each takes a map or a set of texts"), value, at, scope);
        var keys = new List<InstanceKey>();
        var (items, open) = Loops.Items(value, at);
        foreach (var (index, item) in items)
        {
            var key = value is MapValue ? index : item;
            if (key is TextValue text) keys.Add(new($"[\"{text.Text}\"]") { EachKey = text, EachValue = item });
            else open ??= Cause(key, "for_each takes a map or a set of texts");
        }

        if (keys.Count > TerraformRun.MaximumInstances) return TooMany(InstanceSetKind.ForEach, keys.Count, value, at, scope);
        return open is null ? new(InstanceSetKind.ForEach, [.. keys.DistinctBy(key => key.Suffix)]) : Symbolic(InstanceSetKind.ForEach, keys, open, value, at, scope);
    }

    private static InstanceSet Symbolic(InstanceSetKind kind, List<InstanceKey> known, string cause, HclValue value, Expression at, Scope scope)
    {
        var over = Over(value, at, scope);
        var unknown = new UnknownValue(cause, at) { IsPresent = true, KeyOver = over };
        var each = value is SymbolicValue { Instances.Kind: InstanceSetKind.ForEach } others ? others.At(unknown) : unknown with { IsPresent = false, KeyOver = null };
        var symbolic = new InstanceKey("")
        {
            SymbolicOver = over,
            CountIndex = kind == InstanceSetKind.Count ? unknown : null,
            EachKey = kind == InstanceSetKind.ForEach ? unknown with { IsText = true } : null,
            EachValue = kind == InstanceSetKind.ForEach ? each : null,
        };
        return new(kind, [.. known, symbolic]) { UnknownBecause = cause };
    }

    /// <summary>What names the collection: equal for resources that exist for the same keys.</summary>
    private static string Over(HclValue value, Expression at, Scope scope) =>
        value is SymbolicValue { Instances.Keys: [.., { SymbolicOver: { } over }] } ? over : scope.Module.Prefix + string.Join(' ', at.Span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static InstanceSet TooMany(InstanceSetKind kind, int count, HclValue value, Expression at, Scope scope)
    {
        scope.Module.Run.Diagnostics.Warning("SOC4108", at.Span, $"{count} instances are too many to tell apart; the limit is {TerraformRun.MaximumInstances}. They are judged as one.");
        return Symbolic(kind, [], $"there are {count} instances", value, at, scope);
    }

    private static string Cause(HclValue value, string otherwise) => value switch
    {
        UnknownValue unknown => unknown.Cause,
        SymbolicValue symbolic => symbolic.Instances.UnknownBecause!,
        _ => $"{otherwise}, not a {value.TypeName}",
    };
}
