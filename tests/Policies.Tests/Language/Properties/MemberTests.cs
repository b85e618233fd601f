using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>What must hold of every public member of the language, whatever it is given.</summary>
internal sealed class MemberTests
{
    private const int Cases = 150;

    private static int run;

    public static IEnumerable<TestCaseData> Members => Operations.All.Select((one, i) => new TestCaseData(one, i).SetArgDisplayNames(one.ToString()));

    [OneTimeTearDown]
    public void PrintNumbers() => Numbers.Print($"Language properties: {Operations.All.Count} members, {run:N0} cases.");

    /// <summary>The most important one: what was surely true or false stays so, whatever the unknown turns out to be.</summary>
    [TestCaseSource(nameof(Members))]
    public void Refining_NeverContradicts(Operation member, int seed) => Case.Check(Cases, seed, one =>
    {
        Interlocked.Increment(ref run);
        var before = one.Run(member, isRefined: false);
        var after = one.Run(member, isRefined: true);
        for (var step = 0; step < Math.Min(before.Count, after.Count); step++)
        {
            // What is of another kind takes other members from here on.
            if (before[step].Call.Split('(')[0] != after[step].Call.Split('(')[0]) break;
            // The one member that decides what unknown means.
            if (before[step].Call.StartsWith("Truth.IfUnknown(", StringComparison.Ordinal)) break;
            // What short-circuits is no answer: after it comes the whole operator.
            if (step > 0 && before[step - 1].Result is bool) break;
            if (Knowledge.Allows(before[step].Result, after[step].Result)) continue;
            var above = step == 0 ? "" : $"{before[step - 1].Call} = {Case.Show(before[step - 1].Result)} became {Case.Show(after[step - 1].Result)}; ";
            throw new InvalidOperationException(
                $"{above}{before[step].Call} = {Case.Show(before[step].Result)} became {after[step].Call} = {Case.Show(after[step].Result)} of {Tree.Show(new Refinement(one.Facts).Of(one.First.Node))}");
        }
    });

    /// <summary>Rules run without reasons first: those must not change an answer, nor throw, nor tell a secret.</summary>
    [TestCaseSource(nameof(Members))]
    public void Tracing_ChangesNothing(Operation member, int seed) => Case.Check(Cases, seed, one =>
    {
        Interlocked.Increment(ref run);
        var plain = one.Run(member, isRefined: false);
        var traced = one.Run(member, isRefined: false, isTraced: true);
        for (var step = 0; step < plain.Count; step++)
        {
            if (Case.Show(plain[step].Result) != Case.Show(traced[step].Result))
                throw new InvalidOperationException($"{plain[step].Call} = {Case.Show(plain[step].Result)} is {Case.Show(traced[step].Result)} with reasons");
        }

        foreach (var (call, result) in traced)
        {
            if (result is not Truth { Reason: { } reason }) continue;
            var said = reason.Sentence() + reason.Sentence(wanted: false);
            if (said.Contains(Trees.Secret, StringComparison.Ordinal)) throw new InvalidOperationException($"{call} tells a secret: {said}");
        }
    });
}
