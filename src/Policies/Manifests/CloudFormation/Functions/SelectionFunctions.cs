using System.Globalization;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Functions;

/// <summary>Functions that pick one of several values.</summary>
internal static class SelectionFunctions
{
    public static Node? If(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: [var first, var whenTrue, var whenFalse] } || ConditionName(first) is not { } condition) return call.Wrong("a condition and two values");
        var conditions = call.Scope.Conditions;
        switch (conditions.Of(condition))
        {
            case State.True:
                return call.Evaluate(whenTrue);
            case State.False:
                return call.Evaluate(whenFalse);
            default:
                return Alternatives.Of(call.Evaluate(whenTrue), call.Evaluate(whenFalse), conditions.Cause(condition), call.Place);
        }
    }

    public static Node? FindInMap(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: { Count: 3 or 4 } arguments }) return call.Wrong("a mapping, a key and a second key");
        var found = Find(call, arguments);
        if (found is not null) return found;
        if (arguments is [_, _, _, MapNode { Entries: [{ Key: "DefaultValue" } fallback] }]) return call.Evaluate(fallback.Value);
        return call.Unknown("the mapping has no such key");
    }

    public static Node? Select(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: [var first, var second] }) return call.Wrong("an index and a list");
        var index = call.Evaluate(first);
        var list = call.Evaluate(second);
        if (index is UnknownNode unknown) return call.Unknown(unknown.Cause, list);
        if (list is UnknownNode values) return call.Unknown(values.Cause, list);
        if (!Comparer.TryNumber(index, out var number) || list is not ListNode items) return call.Wrong("an index and a list");
        if (number >= 0 && number < items.Items.Count && items.OpenBecause is null) return items.Items[(int)number];
        return call.Unknown(items.OpenBecause ?? $"the list has {items.Items.Count} items, and no index {number.ToString(CultureInfo.InvariantCulture)}");
    }

    public static Node? Length(IntrinsicCall call)
    {
        var list = call.Evaluate(call.Argument);
        if (list is ListNode { OpenBecause: null } known)
        {
            var count = known.Items.Count;
            return new NumberNode(count, count.ToString(CultureInfo.InvariantCulture), call.Place.Source, call.Place.Start, call.Place.End);
        }

        return call.Unknown((list as UnknownNode)?.Cause ?? (list as ListNode)?.OpenBecause ?? "Fn::Length takes a list");
    }

    private static Node? Find(IntrinsicCall call, IReadOnlyList<Node> arguments)
    {
        Node? place = call.Evaluator.Stack.Template.Mappings;
        for (var i = 0; i < 3; i++)
        {
            var key = call.Evaluate(arguments[i]);
            if (key is UnknownNode unknown) return OneOf(call, place, i, unknown);
            if (key is not ScalarNode name) return call.Wrong("a mapping, a key and a second key");
            place = (place as MapNode)?.Find(name.Text);
            if (place is null) return null;
        }

        if (!call.Evaluator.Budget.Take(Placed.Size(place!))) return call.Unknown(EvaluationBudget.Cause);
        return Placed.At(place!, call.Place);
    }

    /// <summary>A key is unknown: what all values that it may lead to have in common.</summary>
    private static Node OneOf(IntrinsicCall call, Node? from, int depth, UnknownNode key)
    {
        const int MostCandidates = 100;
        var candidates = new List<Node>();
        if (depth == 1 && from is MapNode top && call.Evaluate(((ListNode)call.Argument).Items[2]) is ScalarNode second)
        {
            foreach (var entry in top.Entries.Where(entry => Comparer.MayBe(key, entry.Key)))
            {
                if ((entry.Value as MapNode)?.Find(second.Text) is { } value) candidates.Add(value);
            }
        }
        else if (depth == 2 && from is MapNode inner)
        {
            candidates.AddRange(inner.Entries.Where(entry => Comparer.MayBe(key, entry.Key)).Select(entry => entry.Value));
        }

        if (candidates.Count is 0 or > MostCandidates || !call.Evaluator.Budget.Take(candidates.Sum(Placed.Size))) return call.Unknown(key.Cause, key);
        var result = candidates[0];
        foreach (var other in candidates.Skip(1)) result = Alternatives.Of(result, other, key.Cause, call.Place);
        return Placed.At(result, call.Place);
    }

    private static string? ConditionName(Node node) => node switch
    {
        ScalarNode name => name.Text,
        MapNode { Entries: [{ Key: "Condition", Value: ScalarNode name }] } => name.Text,
        _ => null,
    };
}
