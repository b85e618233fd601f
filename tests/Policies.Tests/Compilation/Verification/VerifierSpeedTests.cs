using System.Diagnostics;
using SocPolicy.Compilation.Verification;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture]
internal sealed class VerifierSpeedTests
{
    [Test]
    [Explicit("A measurement: on a machine that does other work it says nothing.")]
    public void HundredRules_TakeFewMilliseconds()
    {
        var rule = Corpus.Snippet("resource[\"a\"].Any(a => a[\"b\"] == true && a[\"c\", \"d\"].IsAnyOf(\"x\", \"y\")) || resource[\"e\"].Exists");
        var generated = Corpus.Generate(Enumerable.Range(0, 100).Select(number => rule with { Number = number }));
        var (image, _) = CompileRoute.Compile(CompileRoute.InProcess, generated);
        var least = double.MaxValue;
        for (var i = 0; i < 200; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.That(PolicyVerifier.Check(image!, generated.Sources), Is.Empty);
            least = Math.Min(least, watch.Elapsed.TotalMilliseconds);
        }

        TestContext.Out.WriteLine($"100 rules, {image!.Length} bytes: {least:0.0} ms");
        Assert.That(least, Is.LessThan(10));
    }
}
