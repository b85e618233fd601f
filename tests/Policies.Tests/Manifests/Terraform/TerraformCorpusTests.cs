using System.Diagnostics;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Terraform;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

[TestFixture]
internal sealed class TerraformCorpusTests
{
    [Test]
    public void Corpus_IsReadAndEvaluated()
    {
        var texts = TerraformCorpus.Files().ToList();
        var format = new TerraformFormat();
        var diagnostics = new DiagnosticBag();
        var clock = Stopwatch.StartNew();
        var manifests = texts.Select(text => format.Read(text, diagnostics)).ToList();
        var parsed = clock.Elapsed;
        var resources = ((IManifestFormat)format).Combine(manifests, diagnostics).ToList();
        TestContext.Out.WriteLine($"{texts.Count} files, {texts.Sum(text => text.Content.Length)} characters: parsed in {parsed.TotalMilliseconds:F0} ms, evaluated in {(clock.Elapsed - parsed).TotalMilliseconds:F0} ms, {resources.Count} resources");
        foreach (var group in diagnostics.ToSortedList().GroupBy(one => one.Id)) TestContext.Out.WriteLine($"{group.Key}: {group.Count()}, {group.First()}");
        Assert.That(texts, Is.Not.Empty);
        Assert.That(resources.Count, Is.GreaterThan(3_500));
    }
}
