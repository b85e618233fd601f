using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

// Collections: a scalar or a map is a list of one; missing and null are empty; unknown is open.
public readonly partial struct Value
{
    /// <summary>Whether there is any item.</summary>
    public Truth Any() => Quantify(ReasonKind.Any, static _ => true);

    /// <summary>Whether some item holds. False for an empty list.</summary>
    public Truth Any(Func<Value, Truth> test) => Quantify(ReasonKind.Any, test);

    /// <summary>Whether every item holds. True for an empty list.</summary>
    public Truth All(Func<Value, Truth> test) => Quantify(ReasonKind.All, test);

    /// <summary>Whether there is no item.</summary>
    public Truth None() => Quantify(ReasonKind.None, static _ => true);

    /// <summary>Whether no item holds: exactly <c>!Any(test)</c>, with the offending item as its reason.</summary>
    public Truth None(Func<Value, Truth> test) => Quantify(ReasonKind.None, test);

    /// <summary>How many items there are: a number, or a range of numbers when that is uncertain.</summary>
    public Value Count() => Items.Count();

    /// <summary>How many items hold.</summary>
    public Value Count(Func<Value, Truth> test) => Items.Count(test);

    /// <summary>The items that hold; one whose answer is unknown stays as a maybe.</summary>
    public Values Where(Func<Value, Truth> test) => Items.Where(test);

    /// <summary>The values that the items are mapped to.</summary>
    public Values Select(Func<Value, Value> map) => Items.Select(map);

    /// <summary>Whether some item equals this value: membership, not substring (that is <see cref="HasText"/>).</summary>
    public Truth Contains(Value item) => Quantify(ReasonKind.Any, member => member == item);

    /// <summary>Whether some item is one of these texts.</summary>
    public Truth ContainsAny(params ReadOnlySpan<string> items) => Items.ContainsAny(items);

    /// <summary>Whether some item equals one of these values.</summary>
    public Truth ContainsAny(Values items) => Items.ContainsAny(items);

    /// <summary>The first item; missing when there is none.</summary>
    public Value First() => Items.First();

    /// <summary>The last item; missing when there is none.</summary>
    public Value Last() => Items.Last();

    /// <summary>The items as a collection.</summary>
    internal Values Items
    {
        get
        {
            switch (node)
            {
                case null or NullNode:
                    return new([], null, trail);
                case UnknownNode { IsText: false } unknown:
                    return new([], unknown.Cause, trail);
                case ListNode list:
                    var members = new List<Member<Value>>(list.Items.Count);
                    for (var i = 0; i < list.Items.Count; i++) members.Add(new(ItemAt(list, i), true));
                    return new(members, list.OpenBecause, trail);
                default:
                    return new([new(this, true)], null, trail);
            }
        }
    }

    private Truth Quantify(ReasonKind kind, Func<Value, Truth> test)
    {
        var quantifier = new Quantifier(kind, trail);
        switch (node)
        {
            case null or NullNode:
                return quantifier.Finish(null);
            case UnknownNode { IsText: false } unknown:
                return quantifier.Finish(unknown.Cause);
            case ListNode list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (!Budget.Spend()) return quantifier.Finish(list.OpenBecause ?? Budget.StepsCause);
                    if (quantifier.Add(test(ItemAt(list, i)), isCertain: true)) break;
                }

                return quantifier.Finish(list.OpenBecause);
            default:
                quantifier.Add(test(this), isCertain: true);
                return quantifier.Finish(null);
        }
    }
}
