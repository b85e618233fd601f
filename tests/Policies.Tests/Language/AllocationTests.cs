using SocPolicy.Language;
using static SocPolicy.Policies.Tests.Language.Make;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>What passes allocates nothing: reasons are made only once a rule does not pass.</summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    private static readonly Value Text = Of("payments-api");

    private static readonly (string Name, Func<Truth> Test)[] Tests =
    [
        ("==", static () => Text == "payments-api"),
        ("!=", static () => Text != "other"),
        ("== true", static () => Text == true),
        (">", static () => Text > 3),
        ("Exists", static () => Text.Exists),
        ("IsEmpty", static () => Text.IsEmpty),
        ("IsAnyOf", static () => Text.IsAnyOf("web", "payments-api")),
        ("StartsWith", static () => Text.StartsWith("pay")),
        ("EndsWith", static () => Text.EndsWith("api")),
        ("HasText", static () => Text.HasText("ments")),
        ("Like", static () => Text.Like("PAY*")),
        ("Matches", static () => Text.Matches("^pay")),
        ("&& || !", static () => Text == "payments-api" && (Text == "web" || !(Text != "payments-api"))),
        ("missing key", static () => Missing["key"] != true),
    ];

    [TestCaseSource(nameof(Names))]
    public void PassingComparison_AllocatesNothing(string name)
    {
        var test = Tests.Single(one => one.Name == name).Test;
        for (var i = 0; i < 100; i++) test();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) test();
        // What a thousand runs allocate once is no comparison's: a cache that grew, a method compiled anew.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8_000));
    }

    private static IEnumerable<string> Names => Tests.Select(one => one.Name);
}
