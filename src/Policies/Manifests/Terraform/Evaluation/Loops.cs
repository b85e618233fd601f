using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary><c>for</c> expressions, and the items of what is looped over.</summary>
internal static class Loops
{
    /// <summary>The keys and values of a collection in Terraform's order, and why there may be more.</summary>
    public static (IReadOnlyList<(HclValue Key, HclValue Value)> Items, string? Open) Items(HclValue collection, Origin at)
    {
        switch (collection)
        {
            case ListValue { Kind: ListKind.Set } set:
                return ([.. set.Items.Select(item => (item, item))], set.OpenBecause);
            case ListValue list:
                return ([.. list.Items.Select((item, i) => ((HclValue)new NumberValue(i, at), item))], list.OpenBecause);
            case MapValue map:
                return ([.. map.Sorted.Select(entry => ((HclValue)new TextValue(entry.Key, new(entry.Value.Origin.Source, entry.KeyStart, entry.KeyEnd)), entry.Value))], map.OpenBecause);
            case UnknownValue unknown:
                return ([], unknown.Cause);
            case SymbolicValue symbolic:
                return ([], symbolic.Instances.UnknownBecause);
            case ResourceValue resource:
                return ([], $"{resource.Instance.Address} is known only after apply");
            default:
                return ([], $"a {collection.TypeName} has no items");
        }
    }

    public static HclValue Evaluate(ForExpression loop, ExpressionEvaluator evaluator, Scope scope)
    {
        var collection = evaluator.Evaluate(loop.Collection, scope);
        var (items, open) = Items(collection, loop.Collection);
        var kept = new List<(HclValue? Key, HclValue Value)>();
        foreach (var (key, value) in items)
        {
            if (evaluator.IsExhausted)
            {
                open ??= "the root module takes too many steps to evaluate";
                break;
            }

            var inner = (loop.KeyName is null ? scope : scope.Bind(loop.KeyName, key)).Bind(loop.ValueName, value);
            if (loop.Condition is not null)
            {
                var condition = evaluator.Evaluate(loop.Condition, inner);
                var holds = Conversions.ToBoolean(condition);
                if (holds is null) open ??= (condition as UnknownValue)?.Cause ?? $"a condition cannot be a {condition.TypeName}";
                if (holds != true) continue;
            }

            kept.Add((loop.Key is null ? null : evaluator.Evaluate(loop.Key, inner), evaluator.Evaluate(loop.Value, inner)));
        }

        if (loop.Key is not null) return Map(loop, kept, open);
        return new ListValue([.. kept.Select(one => one.Value)], ListKind.Tuple, loop)
        {
            OpenBecause = open,
            References = open is null ? [] : References.Of([collection], Language.Nodes.ReferenceKind.Possible),
        };
    }

    private static MapValue Map(ForExpression loop, List<(HclValue? Key, HclValue Value)> kept, string? open)
    {
        var entries = new List<HclEntry>();
        foreach (var (key, value) in kept)
        {
            if (Conversions.ToText(key!) is { } name) entries.Add(new(name, loop.Key!.Start, loop.Key.End, value));
            else open ??= key is UnknownValue unknown ? unknown.Cause : $"a key cannot be a {key!.TypeName}";
        }

        if (loop.Groups)
        {
            entries = [.. entries.GroupBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(group => new HclEntry(group.Key, loop.Key!.Start, loop.Key.End, new ListValue([.. group.Select(entry => entry.Value)], ListKind.Tuple, loop.Value)))];
        }

        var map = MapValue.Of(entries, true, loop);
        return map with { Entries = [.. map.Sorted], OpenBecause = open };
    }
}
