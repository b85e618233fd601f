using FsCheck;
using FsCheck.Fluent;
using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Language;

internal sealed class TruthTests
{
    private static readonly State[] States = [State.Unknown, State.False, State.True];

    [Test]
    public void Default_IsUnknown() => Assert.That(default(Truth).State, Is.EqualTo(State.Unknown));

    [TestCase(State.True, State.True, State.True)]
    [TestCase(State.True, State.False, State.False)]
    [TestCase(State.True, State.Unknown, State.Unknown)]
    [TestCase(State.False, State.Unknown, State.False)]
    [TestCase(State.Unknown, State.Unknown, State.Unknown)]
    public void And_FollowsKleene(State left, State right, State expected)
    {
        Assert.That((new Truth(left) & new Truth(right)).State, Is.EqualTo(expected));
        Assert.That((new Truth(right) & new Truth(left)).State, Is.EqualTo(expected));
    }

    [TestCase(State.True, State.Unknown, State.True)]
    [TestCase(State.False, State.Unknown, State.Unknown)]
    [TestCase(State.False, State.False, State.False)]
    [TestCase(State.Unknown, State.Unknown, State.Unknown)]
    public void Or_FollowsKleene(State left, State right, State expected)
    {
        Assert.That((new Truth(left) | new Truth(right)).State, Is.EqualTo(expected));
        Assert.That((new Truth(right) | new Truth(left)).State, Is.EqualTo(expected));
    }

    [Test]
    public void ShortCircuit_AgreesWithTheFullOperators()
    {
        foreach (var left in States)
        {
            foreach (var right in States)
            {
                Truth a = new(left), b = new(right);
                Assert.That((a && b).State, Is.EqualTo((a & b).State), $"{left} && {right}");
                Assert.That((a || b).State, Is.EqualTo((a | b).State), $"{left} || {right}");
            }
        }
    }

    [Test]
    public void Laws_HoldForAllStates()
    {
        var triples = Gen.Elements(States).Select(state => new Truth(state)).Three().ToArbitrary();
        Prop.ForAll(triples, triple =>
        {
            var (a, b, c) = triple;
            return Same(!(a & b), !a | !b)
                && Same(!(a | b), !a & !b)
                && Same(!!a, a)
                && Same(a & (b | c), (a & b) | (a & c))
                && Same(a | (b & c), (a | b) & (a | c))
                && Same(a & (a | b), a)
                && Same(a.Implies(b), !a | b);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void IfUnknown_DecidesOnlyTheUnknown()
    {
        Assert.That(new Truth(State.Unknown).IfUnknown(true).State, Is.EqualTo(State.True));
        Assert.That(new Truth(State.Unknown).IfUnknown(false).State, Is.EqualTo(State.False));
        Assert.That(new Truth(State.False).IfUnknown(true).State, Is.EqualTo(State.False));
    }

    private static bool Same(Truth left, Truth right) => left.State == right.State;
}
