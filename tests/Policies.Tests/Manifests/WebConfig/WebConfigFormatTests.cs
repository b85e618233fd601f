using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.WebConfig;

public sealed class WebConfigFormatTests
{
    private const string Base = """<configuration><system.web><compilation debug="true" /><customErrors mode="Off" /></system.web></configuration>""";

    [TestCase("Web.config", true)]
    [TestCase("web.Release.config", true)]
    [TestCase("app.config", false)]
    public void Names_AreKnown(string path, bool expected) => Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "webconfig"), Is.EqualTo(expected));

    [Test]
    public void File_IsItsSections() =>
        Assert.That(Bodies(("web.config", Base)), Is.EqualTo(new[] { "{system.web: {compilation: {debug: 'true'}, customErrors: {mode: 'Off'}}}" }));

    [Test]
    public void WhatATransformationChanges_IsUnknown() =>
        Assert.That(
            Bodies(("Web.config", Base), ("Web.Release.config", """<configuration xmlns:xdt="http://x"><system.web><compilation xdt:Transform="RemoveAttributes(debug)" /></system.web></configuration>""")),
            Is.EqualTo(new[] { "{system.web: {compilation: <Web.Release.config transforms it when the application is published>, customErrors: {mode: 'Off'}}}" }));

    [Test]
    public void ATransformationOfAnotherFolder_ChangesNothing() =>
        Assert.That(
            Bodies(("a/Web.config", Base), ("b/Web.Release.config", """<configuration><system.web xdt:Transform="Remove" /></configuration>""")),
            Is.EqualTo(new[] { "{system.web: {compilation: {debug: 'true'}, customErrors: {mode: 'Off'}}}" }));

    [Test]
    public void ManyChangesOfManyElements_TakeLinearTime() =>
        Assert.That(
            Bodies(
                ("web.config", $"<configuration><a>{string.Concat(Enumerable.Repeat("<add k='1'><x/></add>", 20_000))}</a></configuration>"),
                ("web.release.config", $"<configuration><a>{string.Concat(Enumerable.Repeat("<add><x xdt:Transform='Remove'/></add>", 20_000))}</a></configuration>")),
            Is.EqualTo(new[] { "{a: {add: <web.release.config transforms it when the application is published>}}" }));

    private static IEnumerable<string> Bodies(params (string Path, string Content)[] files)
    {
        var bag = new DiagnosticBag();
        var manifests = files.Select(file => Reading.Of(file.Path, file.Content, bag)).OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        Assert.That(bag.ToSortedList(), Is.Empty);
        return [.. ManifestReader.Combine(manifests, bag).Select(resource => Reading.Show(resource.Body))];
    }
}
