using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests.Rules;

internal sealed class SOC1030Tests
{
    private const string Code = """
        namespace Shop;
        public class Accounts { public void Delete() { } }
        public static class Trail { public static void Write() { } }
        """;

    [TestCase("3,5 audit Shop.Trail.Write", "Call 'Shop.Trail.Write' there.")]
    [TestCase("", "Call a method that the policy names as audit there.")]
    public void Finding_NamesTheActionAndWhatToCall(string audit, string cure)
    {
        var found = Analysis.Run(Snippet.Compile(("Code.cs", Code)), $"socpolicy-classification 1\nfile /app/data.yaml\n2,5 action Shop.Accounts.Delete\n{audit}\n").Single();
        Assert.That(found.GetMessage(), Is.EqualTo("'Accounts.Delete' (an action, declared in data.yaml(2)) leaves no record: 'Accounts.Delete' reaches no audit method. " + cure));
    }

    /// <summary>A chain of calls longer than what is followed, and a ring: no hang, and the limit is the one that the page names.</summary>
    [TestCase(8, 0)]
    [TestCase(9, 1)]
    public void Chain_IsFollowedEightCallsDeep(int length, int expected)
    {
        var steps = string.Join('\n', Enumerable.Range(1, length).Select(i => $"static void Step{i}() => {(i == length ? "Trail.Write" : $"Step{i + 1}")}();"));
        var code = $$"""
            namespace Shop;
            public class Accounts
            {
                public void Delete() { Step1(); Ring1(); }
                {{steps}}
                static void Ring1() => Ring2();
                static void Ring2() => Ring1();
            }
            public static class Trail { public static void Write() { } }
            """;
        var found = Analysis.Run(Snippet.Compile(("Code.cs", code)), "socpolicy-classification 1\n2,5 action Shop.Accounts.Delete\n3,5 audit Shop.Trail.Write\n");
        Assert.That(found.Count(d => d.Id == "SOC1030"), Is.EqualTo(expected));
    }
}
