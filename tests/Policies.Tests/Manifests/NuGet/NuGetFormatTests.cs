using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.NuGet;

public sealed class NuGetFormatTests
{
    [TestCase("NuGet.Config", true)]
    [TestCase("src/nuget.config", true)]
    [TestCase("src/packages.lock.json", true)]
    [TestCase("nuget.config.bak", false)]
    public void Names_AreKnown(string path, bool expected) => Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "nuget"), Is.EqualTo(expected));

    [Test]
    public void Sections_AreTheirItems()
    {
        var config = Configs(("nuget.config", """
            <configuration>
              <packageSources>
                <add key="before" value="https://before" />
                <clear />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """)).Single();
        Assert.That(Reading.Show(config.Body), Is.EqualTo("{packageSources: {clear: {}, add: [{key: 'nuget.org', value: 'https://api.nuget.org/v3/index.json', protocolVersion: '3'}]}, packageSourceMapping: {packageSource: [{key: 'nuget.org', package: {pattern: '*'}}]}}"));
        Assert.That(config.Header.Text, Is.EqualTo("<configuration>"));
    }

    [Test]
    public void NearerFiles_AddReplaceAndClear()
    {
        var configs = Configs(
            ("nuget.config", Sources("""<add key="a" value="https://a" /><add key="b" value="https://b" />""")),
            ("src/nuget.config", Sources("""<add key="B" value="https://b2" /><add key="c" value="https://c" />""")),
            ("src/app/nuget.config", Sources("""<clear /><add key="d" value="https://d" />""")));
        Assert.That(configs.Select(one => Reading.Show(Reading.At(one.Body, "packageSources", "add"))), Is.EqualTo(new[]
        {
            "[{key: 'a', value: 'https://a'}, {key: 'b', value: 'https://b'}]",
            "[{key: 'd', value: 'https://d'}]",
            "[{key: 'a', value: 'https://a'}, {key: 'B', value: 'https://b2'}, {key: 'c', value: 'https://c'}]",
        }));
        Assert.That(Reading.At(configs[2].Body, "packageSources", "add", 0, "value").Span.ToString(), Is.EqualTo("nuget.config(1,52)"));
        Assert.That(configs.Select(one => one.Unit), Is.EqualTo(new[] { "", "src/app", "src" }));
    }

    [Test]
    public void EnvironmentVariables_AreUnknown() =>
        Assert.That(
            Reading.Show(Configs(("nuget.config", Sources("""<add key="a" value="https://%HOST%/v3" />"""))).Single().Body),
            Is.EqualTo("{packageSources: {add: [{key: 'a', value: <https://.../v3 the environment variable HOST is not known>}]}}"));

    [Test]
    public void ApiKeys_GoByAName() =>
        Assert.That(
            Reading.Show(Configs(("nuget.config", """<configuration><apikeys><add key="https://x" value="abc" /></apikeys></configuration>""")).Single().Body),
            Is.EqualTo("{apikeys: {add: [{key: 'https://x', apiKey: 'abc'}]}}"));

    [TestCase("<packages />", "nuget.config(1,2): error SOC4325: The root element of a nuget.config is <configuration>, not <packages>. Correct it, or rename the file.")]
    [TestCase("<configuration>", "nuget.config(1,1): error SOC4322: The element <configuration> is not closed. Add </configuration>.")]
    public void WhatIsNoConfig_IsOneError(string content, string expected) => Assert.That(Reading.Diagnostics("nuget.config", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void LockFile_IsItsJson()
    {
        var manifest = Reading.Of("src/packages.lock.json", """{ "version": 1, "dependencies": { "net10.0": { "A": { "type": "Direct", "resolved": "1.2.3" } } } }""");
        var resource = manifest.Resources.Single();
        Assert.That((resource.Kind, resource.Type, resource.Unit), Is.EqualTo(("nuget", "lock", "src")));
        Assert.That(Reading.Show(Reading.At(resource.Body, "dependencies", "net10.0", "A", "resolved")), Is.EqualTo("'1.2.3'"));
    }

    private static string Sources(string items) => $"<configuration><packageSources>{items}</packageSources></configuration>";

    private static List<ResourceDescription> Configs(params (string Path, string Content)[] files)
    {
        var bag = new DiagnosticBag();
        var manifests = files.Select(file => Reading.Of(file.Path, file.Content, bag)).OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        Assert.That(bag.ToSortedList(), Is.Empty);
        return [.. ManifestReader.Combine(manifests, bag)];
    }
}
