using FsCheck;
using FsCheck.Fluent;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Two trees, and what to do with them.</summary>
/// <param name="First">What a member is called on.</param>
/// <param name="Second">Where a member takes another value.</param>
/// <param name="Choices">Of the arguments, and of what comes next.</param>
/// <param name="Facts">How what is unknown turns out.</param>
internal sealed record Case(Tree First, Tree Second, int Choices, int Facts)
{
    public static Arbitrary<Case> Arbitrary { get; } = Arb.From(
        from first in Trees.Arbitrary.Generator
        from second in Trees.Arbitrary.Generator
        from choices in Gen.Choose(0, int.MaxValue - 1)
        from facts in Gen.Choose(0, int.MaxValue - 1)
        select new Case(first, second, choices, facts),
        one => Trees.Arbitrary.Shrinker(one.First).Select(smaller => one with { First = smaller })
            .Concat(Trees.Arbitrary.Shrinker(one.Second).Select(smaller => one with { Second = smaller })));

    /// <summary>Calls a member, and perhaps others on what it gives: what came out at each step.</summary>
    /// <param name="operation">The first member.</param>
    /// <param name="isRefined">Whether unknowns are filled in.</param>
    /// <param name="isTraced">Whether reasons are kept.</param>
    /// <param name="steps">How many calls at most.</param>
    public IReadOnlyList<(string Call, object? Result)> Run(Operation operation, bool isRefined, bool isTraced = false, int steps = 3)
    {
        SocPolicy.Language.Budget.Spent = 0;
        var refinement = new Refinement(Facts);
        var dice = new Dice(Choices);
        var results = new List<(string, object?)>();
        var receiver = operation.Method.IsStatic ? null : Operations.Make(operation.Receiver, Fill(First), dice, isTraced);
        for (var step = 0; step < steps; step++)
        {
            var own = operation;
            var arguments = own.Types.Select((type, i) => i == 0 && receiver is not null ? receiver : Operations.Make(type, Fill(i == 0 ? First : Second), dice, isTraced, own.IsNullableText[i])).ToArray();
            receiver = own.Call(arguments);
            results.Add(($"{own}({string.Join(", ", arguments.Skip(1).Select(Show))})", receiver));
            var next = Operations.All.Where(one => one.Types.Count > 0 && one.Types[0] == receiver?.GetType()).ToList();
            if (next.Count == 0) break;
            operation = next[dice.Next(next.Count)];
        }

        return results;

        SocPolicy.Language.Nodes.Node? Fill(Tree tree) => isRefined ? refinement.Of(tree.Node) : tree.Node;
    }

    /// <summary>Runs a property of one operation on many cases.</summary>
    public static void Check(int count, int seed, Action<Case> property) =>
        Check(Arbitrary, count, seed, property);

    public static void Check<T>(Arbitrary<T> arbitrary, int count, int seed, Action<T> property) =>
        Prop.ForAll(arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay((ulong)seed, (ulong)((2 * seed) + 1), -1).WithQuietOnSuccess(true).WithEndSize(40));

    public static string Show(object? value) => value switch
    {
        SocPolicy.Language.Truth truth => truth.State.ToString(),
        SocPolicy.Language.Value one => Tree.Show(one.Node),
        SocPolicy.Language.Values many => $"({string.Join(", ", many.Members.Select(member => Tree.Show(member.Item.Node) + (member.IsCertain ? "" : "?")))}{(many.OpenBecause is null ? "" : ", ...")})",
        Delegate lambda => Operations.Name(lambda),
        SocPolicy.Language.Resource resource => resource.Description.Address,
        string[] texts => string.Join(", ", texts.Select(text => $"\"{text}\"")),
        _ => $"{value}",
    };
}
