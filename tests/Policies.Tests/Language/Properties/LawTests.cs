using SocPolicy.Language;
using static SocPolicy.Language.Functions;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>What holds between members of the language.</summary>
internal sealed class LawTests
{
    private const int Cases = 500;

    private static readonly State[] States = [State.Unknown, State.False, State.True];

    private static int run;

    private static IEnumerable<string> Laws => Equations.Keys;

    /// <summary>Both sides give the same answer, whatever the values are.</summary>
    private static readonly Dictionary<string, Func<Value, Value, Func<Value, Truth>, (Truth Left, Truth Right)>> Equations = new()
    {
        ["a != b is !(a == b)"] = (a, b, _) => (a != b, !(a == b)),
        ["a != text is !(a == text)"] = (a, _, _) => (a != "80", !(a == "80")),
        ["a != bool is !(a == bool)"] = (a, _, _) => (a != true, !(a == true)),
        ["a != long is !(a == long)"] = (a, _, _) => (a != 80, !(a == 80)),
        ["a != double is !(a == double)"] = (a, _, _) => (a != 1.5, !(a == 1.5)),
        ["a == b is b == a"] = (a, b, _) => (a == b, b == a),
        ["a < b is b > a"] = (a, b, _) => (a < b, b > a),
        ["a <= b is b >= a"] = (a, b, _) => (a <= b, b >= a),
        ["a == null is !Exists"] = (a, _, _) => (a == (string?)null, !a.Exists),
        ["Any is !None"] = (a, _, test) => (a.Any(test), !a.None(test)),
        ["All is !Any(!)"] = (a, _, test) => (a.All(test), !a.Any(x => !test(x))),
        ["All is None(!)"] = (a, _, test) => (a.All(test), a.None(x => !test(x))),
        ["Any() is !None()"] = (a, _, _) => (a.Any(), !a.None()),
        ["Any(test) is Where(test).Any()"] = (a, _, test) => (a.Any(test), a.Where(test).Any()),
        ["None(test) is Where(test).None()"] = (a, _, test) => (a.None(test), a.Where(test).None()),
        ["Any is Each().Any of a list"] = (a, _, test) => (a.Where(x => x.Exists).Any(test), a.Where(x => x.Exists).Select(x => x).Any(test)),
        ["Any is Count > 0"] = (a, _, test) => (a.Any(test), a.Count(test) > 0),
        ["Count(test) is Where(test).Count()"] = (a, _, test) => (a.Count(test) == 1, a.Where(test).Count() == 1),
        ["Contains is Any(==)"] = (a, b, _) => (a.Contains(b), a.Any(x => x == b)),
        ["IsAnyOf is || of =="] = (a, _, _) => (a.IsAnyOf("a", "80"), a == "a" | a == "80"),
        ["Implies is !a || b"] = (a, b, _) => (a.Exists.Implies(b.Exists), !a.Exists || b.Exists),
        ["the union holds what either holds"] = (a, b, test) => (a.Where(test).Union(b.Where(test)).Any(), a.Any(test) | b.Any(test)),
        ["Default of what exists is itself"] = (a, b, _) => (a.Exists & a.Default(b).Exists, a.Exists),
        ["Default of what is absent is the other"] = (a, b, _) => (!a.Exists & a.Default(b).Exists, !a.Exists & (a == "never" | b.Exists)),
    };

    [OneTimeTearDown]
    public void PrintNumbers() => Numbers.Print($"Language properties: {Equations.Count} laws, {run:N0} cases.");

    [TestCaseSource(nameof(Laws))]
    public void Law_Holds(string law) => Case.Check(Cases, law.Length, one =>
    {
        Interlocked.Increment(ref run);
        Budget.Spent = 0;
        var test = (Func<Value, Truth>)Operations.Make(typeof(Func<Value, Truth>), null, new Dice(one.Choices), isTraced: false)!;
        var (left, right) = Equations[law](new(one.First.Node), new(one.Second.Node), test);
        // One side may know less, but neither may say the opposite.
        if (left.State != right.State) throw new InvalidOperationException($"{law}: {left.State} and {right.State}, where test is {Operations.Name(test)}");
    });

    [Test]
    public void Text_OfWhatIsUnknown_AllowsForEveryText() => Case.Check(Cases, 1, one =>
    {
        Interlocked.Increment(ref run);
        var refinement = new Refinement(one.Facts);
        var before = Both(new(one.First.Node), new(one.Second.Node));
        var after = Both(new(refinement.Of(one.First.Node)), new(refinement.Of(one.Second.Node)));
        if (!Knowledge.Allows(before, after)) throw new InvalidOperationException($"{Case.Show(before)} became {Case.Show(after)}");

        static Value Both(Value a, Value b) => Text($"x{a}-{b}");
    });

    [Test]
    public void Message_TellsNoSecret() => Case.Check(Cases, 2, one =>
    {
        Interlocked.Increment(ref run);
        var message = Message($"{new Value(one.First.Node)} {new Value(one.Second.Node).Items}");
        if (message.Contains(Trees.Secret, StringComparison.Ordinal)) throw new InvalidOperationException(message);
    });

    [Test]
    public void Truth_IsADeMorganAlgebra()
    {
        foreach (var a in States.Select(state => new Truth(state)))
        {
            foreach (var b in States.Select(state => new Truth(state)))
            {
                Same(!(a & b), !a | !b);
                Same(!(a | b), !a & !b);
                Same(a & b, b & a);
                Same(a | b, b | a);
                Same(a & (a | b), a);
                Same(a | (a & b), a);
                foreach (var c in States.Select(state => new Truth(state)))
                {
                    Same(a & (b & c), a & b & c);
                    Same(a | b | c, a | (b | c));
                    Same(a & (b | c), (a & b) | (a & c));
                    Same(a | (b & c), (a | b) & (a | c));
                }
            }

            Same(!!a, a);
            Same(a & a, a);
            Same(a | false, a);
            Same(a & true, a);
        }

        static void Same(Truth left, Truth right) => Assert.That(left.State, Is.EqualTo(right.State));
    }
}
