using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>
/// A three-valued collection: a member may be only maybe in, and there may be members that nobody can tell (it is open). It is
/// not enumerable on purpose: LINQ would drop what is unknown.
/// </summary>
/// <typeparam name="T">What the members are.</typeparam>
public abstract class Many<T>
{
    private protected Many(List<Member<T>> members, string? openBecause, Trail? trail)
    {
        Members = members;
        OpenBecause = openBecause;
        Trail = trail;
    }

    internal virtual List<Member<T>> Members { get; }

    /// <summary>Why there may be further members; null when these are all.</summary>
    internal string? OpenBecause { get; }

    /// <summary>Where the collection would be; null when nothing is traced.</summary>
    internal Trail? Trail { get; }

    /// <summary>Whether there is any member.</summary>
    public Truth Any() => Any(_ => true);

    /// <summary>Whether some member holds. False for an empty collection.</summary>
    public Truth Any(Func<T, Truth> test) => Quantify(ReasonKind.Any, test);

    /// <summary>Whether every member holds. True for an empty collection.</summary>
    public Truth All(Func<T, Truth> test) => Quantify(ReasonKind.All, test);

    /// <summary>Whether there is no member.</summary>
    public Truth None() => None(_ => true);

    /// <summary>Whether no member holds: exactly <c>!Any(test)</c>, with the offending member as its reason.</summary>
    public Truth None(Func<T, Truth> test) => Quantify(ReasonKind.None, test);

    /// <summary>How many members there are: a number, or a range of numbers when that is uncertain.</summary>
    public Value Count() => Count(_ => true);

    /// <summary>How many members hold.</summary>
    public Value Count(Func<T, Truth> test)
    {
        var sure = 0;
        var maybe = 0;
        var open = OpenBecause;
        foreach (var member in Members)
        {
            if (!Budget.Spend())
            {
                open ??= Budget.StepsCause;
                break;
            }

            var state = test(member.Item).State;
            if (state == State.True && member.IsCertain) sure++;
            else if (state != State.False) maybe++;
        }

        Node count = maybe == 0 && open is null
            ? NumberNode.Literal(sure)
            : new IntervalNode(sure, open is null ? sure + maybe : null, open ?? "some members are uncertain");
        return new(count, Trail?.ToView("number", count));
    }

    /// <summary>The values that the members are mapped to.</summary>
    public Values Select(Func<T, Value> map)
    {
        var mapped = new List<Member<Value>>(Members.Count);
        var open = OpenBecause;
        foreach (var member in Members)
        {
            if (!Budget.Spend())
            {
                open ??= Budget.StepsCause;
                break;
            }

            mapped.Add(new(map(member.Item), member.IsCertain));
        }

        return new(mapped, open, Trail);
    }

    /// <summary>All values that the members are mapped to, in one collection.</summary>
    public Values SelectMany(Func<T, Values> map)
    {
        var mapped = new List<Member<Value>>(Members.Count);
        var open = OpenBecause;
        foreach (var member in Members)
        {
            if (!Budget.Spend())
            {
                open ??= Budget.StepsCause;
                break;
            }

            var inner = map(member.Item);
            open ??= inner.OpenBecause;
            if (mapped.Count + inner.Members.Count > Budget.Members)
            {
                open ??= Budget.MembersCause;
                break;
            }

            foreach (var one in inner.Members) mapped.Add(new(one.Item, one.IsCertain && member.IsCertain));
        }

        return new(mapped, open, Trail);
    }

    /// <summary>The members that hold or may hold, and why there may be more.</summary>
    private protected (List<Member<T>> Kept, string? OpenBecause) Keep(Func<T, Truth> test)
    {
        var kept = new List<Member<T>>();
        foreach (var member in Members)
        {
            if (!Budget.Spend()) return (kept, OpenBecause ?? Budget.StepsCause);
            var state = test(member.Item).State;
            if (state != State.False) kept.Add(member with { IsCertain = member.IsCertain && state == State.True });
        }

        return (kept, OpenBecause);
    }

    private Truth Quantify(ReasonKind kind, Func<T, Truth> test)
    {
        var quantifier = new Quantifier(kind, Trail);
        foreach (var member in Members)
        {
            if (!Budget.Spend()) return quantifier.Finish(OpenBecause ?? Budget.StepsCause);
            if (quantifier.Add(test(member.Item), member.IsCertain)) break;
        }

        return quantifier.Finish(OpenBecause);
    }
}
