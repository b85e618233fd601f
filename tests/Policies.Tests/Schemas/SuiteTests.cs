namespace SocPolicy.Policies.Tests.Schemas;

public sealed class SuiteTests
{
    [TestCaseSource(nameof(Cases))]
    public void Case_IsJudgedAsTheSuiteSays(SuiteCase one) => Assert.That(Suite.Passes(one), Is.True);

    [Test]
    public void Exceptions_AreAllNeeded()
    {
        var cases = Suite.Cases().ToList();
        var excepted = cases.Where(one => Suite.Exception(one) is not null).ToList();
        Numbers.Print($"JSON Schema suite, draft 2020-12: {cases.Count - excepted.Count} passed, {excepted.Count} excepted, {cases.Count} in all.");
        foreach (var reason in excepted.GroupBy(Suite.Exception)) Numbers.Print($"JSON Schema suite, excepted {reason.Count()}: {reason.Key}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(excepted.Where(Suite.Passes), Is.Empty, "These pass: take them out of exceptions.txt.");
            Assert.That(Suite.Exceptions.Where(line => !excepted.Exists(one => line == one.ToString() || line == $"{one.File} | {one.Group} | *")), Is.Empty, "No test has these names.");
        }
    }

    private static IEnumerable<TestCaseData> Cases() =>
        Suite.Cases().Where(one => Suite.Exception(one) is null).Select(one => new TestCaseData(one).SetArgDisplayNames(one.ToString()));
}
