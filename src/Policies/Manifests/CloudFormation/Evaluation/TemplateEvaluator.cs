using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Stacks;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>Evaluates the values of one stack: intrinsic functions become what they give, as far as the template tells.</summary>
internal sealed class TemplateEvaluator(Stack stack, EvaluationBudget budget)
{
    private const string ForEach = "Fn::ForEach::";

    /// <summary>The stack whose values are evaluated.</summary>
    public Stack Stack => stack;

    /// <summary>What is left to do.</summary>
    public EvaluationBudget Budget => budget;

    /// <summary>The value of a node; null for what is removed.</summary>
    public Node? Evaluate(Node node, Scope scope)
    {
        if (!budget.Take(1)) return Unknown(EvaluationBudget.Cause, node);
        switch (node)
        {
            case TextNode text:
                return EvaluateText(text, scope);
            case ListNode list:
                return EvaluateList(list, scope);
            case MapNode { Entries: [var call] } map when Intrinsics.Find(call.Key) is { } function:
                return function(new IntrinsicCall(this, call.Value, map, scope));
            case MapNode { Entries: [{ Key: "Fn::Transform" }] } macro:
                return Unknown("it is what a macro makes", macro);
            case MapNode { Entries: [{ Key: var name }] } call when name.StartsWith("Fn::", StringComparison.Ordinal) && !name.StartsWith(ForEach, StringComparison.Ordinal):
                return Unknown($"the function {Printable.Shorten(name)} is not evaluated", call);
            case MapNode map:
                return EvaluateMap(map, scope);
            default:
                return node;
        }
    }

    /// <summary>An unknown that is surely there, in a node's place.</summary>
    public static UnknownNode Unknown(string cause, Node place) => new(cause, Placed.Plain(place.Source), place.Start, place.End) { IsPresent = true };

    /// <summary>Gives every entry of a map with a scope, the ones that loops make among them.</summary>
    /// <param name="map">Not evaluated.</param>
    /// <param name="scope">The scope of the map.</param>
    /// <param name="add">Takes the entry under its final key, its scope, and, where the collection of its loop is unknown, why.</param>
    public void ForEntries(MapNode map, Scope scope, Action<MapEntry, Scope, string?> add)
    {
        foreach (var entry in map.Entries) ForEntry(entry, scope, null, add);
    }

    private void ForEntry(MapEntry entry, Scope scope, string? uncertain, Action<MapEntry, Scope, string?> add)
    {
        var key = entry.Key;
        if (!key.StartsWith(ForEach, StringComparison.Ordinal) || entry.Value is not ListNode { Items: [ScalarNode identifier, var collection, MapNode body] })
        {
            add(entry with { Key = LoopVariable.Replace(key, scope.Loops) ?? key }, scope, uncertain);
            return;
        }

        var items = Evaluate(collection, scope);
        if (items is ListNode { OpenBecause: null } known)
        {
            foreach (var item in known.Items) Repeat(item, uncertain);
            return;
        }

        var cause = items is UnknownNode unknown ? unknown.Cause : (items as ListNode)?.OpenBecause ?? "its collection is no list";
        Repeat(Unknown(cause, collection), uncertain ?? key[ForEach.Length..]);

        void Repeat(Node item, string? why)
        {
            foreach (var inner in body.Entries)
            {
                if (!budget.Take(1)) return;
                ForEntry(inner, scope with { Loops = new LoopVariable(identifier.Text, item, scope.Loops) }, why, add);
            }
        }
    }

    private Node EvaluateText(TextNode text, Scope scope)
    {
        if (scope.Loops is not null)
        {
            if (LoopVariable.Replace(text.Text, scope.Loops) is not { } replaced) return new UnknownNode("the collection of a Fn::ForEach is unknown", text.Source, text.Start, text.End) { IsPresent = true, IsText = true };
            if (replaced != text.Text)
            {
                budget.Take(replaced.Length / 8);
                text = new TextNode(replaced, text.Source, text.Start, text.End);
            }
        }

        return DynamicReference.Read(text);
    }

    private ListNode EvaluateList(ListNode list, Scope scope)
    {
        var items = new List<Node>(list.Items.Count);
        var open = list.OpenBecause;
        var isSame = true;
        foreach (var item in list.Items)
        {
            var value = Evaluate(item, scope);
            isSame &= ReferenceEquals(value, item);
            // An item that may be removed is not surely there.
            if (value is UnknownNode { IsPresent: false } maybe) open ??= maybe.Cause;
            else if (value is not null) items.Add(value);
        }

        return isSame ? list : new ListNode([.. items], list.Source, list.Start, list.End) { OpenBecause = open };
    }

    private MapNode EvaluateMap(MapNode map, Scope scope)
    {
        var entries = new List<MapEntry>(map.Entries.Count);
        var open = map.OpenBecause;
        var isSame = true;
        ForEntries(map, scope, (entry, inner, uncertain) =>
        {
            if (entry.Key == "Fn::Transform")
            {
                isSame = false;
                open ??= "a macro adds to it";
                return;
            }

            var value = Evaluate(entry.Value, inner);
            isSame &= ReferenceEquals(value, entry.Value) && ReferenceEquals(inner, scope);
            if (uncertain is not null) open ??= $"the collection of Fn::ForEach::{uncertain} is unknown";
            else if (value is not null) entries.Add(entry with { Value = value });
        });
        return isSame && open == map.OpenBecause ? map : new MapNode([.. entries], map.Source, map.Start, map.End) { OpenBecause = open };
    }
}
