using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Appsettings;

public sealed class AppsettingsFormatTests
{
    [TestCase("appsettings.json", true)]
    [TestCase("src/AppSettings.Development.json", true)]
    [TestCase("my-appsettings.json", false)]
    [TestCase("appsettings.json.bak", false)]
    public void Names_AreKnown(string path, bool expected) =>
        Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "appsettings"), Is.EqualTo(expected));

    [Test]
    public void ColonsInKeys_AreSections() =>
        Assert.That(
            Reading.Tree("appsettings.json", """
                {
                  // .NET reads comments
                  "Logging:LogLevel:Default": "Warning",
                  "logging": { "LogLevel": { "System": "Error" }, "X": [1, 2] },
                  "Empty": {},
                }
                """),
            Is.EqualTo("{Logging: {LogLevel: {Default: 'Warning', System: 'Error'}, X: [1, 2]}, Empty: {}}"));

    [Test]
    public void PartsOfAKey_HaveTheirPlace()
    {
        var root = (SocPolicy.Language.Nodes.MapNode)Reading.Document("appsettings.json", "{ \"A:Bc\": 1 }");
        var section = root.Entries[0];
        var value = ((SocPolicy.Language.Nodes.MapNode)section.Value).Entries[0];
        var text = root.Source.Text;
        Assert.That((text.Span(section.KeyStart, section.KeyEnd).Text, text.Span(value.KeyStart, value.KeyEnd).Text), Is.EqualTo(("A", "\"A:Bc\"")));
    }

    [TestCase("""{"A:B": 1, "a": {"b": 2}}""", "appsettings.json(1,23): error SOC4031: The key \"a:b\" stands in line 1, column 9 already. Keep one of the two: .NET ignores the case of keys, and \"A:B\" is the key B inside of A.")]
    [TestCase("""{"A": [1], "A:0": 2}""", "appsettings.json(1,19): error SOC4031: The key \"A:0\" stands in line 1, column 8 already. Keep one of the two: .NET ignores the case of keys, and \"A:B\" is the key B inside of A.")]
    [TestCase("""[1]""", "appsettings.json(1,1): error SOC4060: Settings are no JSON object. Put them between '{' and '}'.")]
    [TestCase("""{"A": 1, "A:B": 2}""", "appsettings.json(1,7): warning SOC4061: \"A\" is set to a value here and is a section elsewhere; rules read the section. Set one of the two.")]
    public void WhatDotNetRefusesOrHides_IsOneDiagnostic(string content, string expected) =>
        Assert.That(Reading.Diagnostics("appsettings.json", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void ColonsWithoutEnd_AreOneError() =>
        Assert.That(
            Reading.Diagnostics("appsettings.json", "{\"" + new string(':', 100_000) + "\": 1}"),
            Is.EqualTo(new[] { "appsettings.json(1,2): error SOC4032: Settings nest more than 128 deep. Flatten them, or exclude the file from the run." }));

    [Test]
    public void Environments_AreTheBaseWithTheirOverlay()
    {
        var resources = Environments(
            ("src/appsettings.json", """{ "A": { "x": 1, "y": 2 }, "L": ["a", "b", "c"], "N": "n" }"""),
            ("src/appsettings.Staging.json", """{ "a": { "Y": 3, "z": 4 }, "L": ["d"], "N": null }"""));
        Assert.Multiple(() =>
        {
            Assert.That(
                resources.Select(resource => $"{resource.Name} {Reading.Show(resource.Body)}"),
                Is.EqualTo(new[]
                {
                    "Staging {A: {x: 1, y: 3, z: 4}, L: ['d', 'b', 'c'], N: null}",
                    "Production {A: {x: 1, y: 2}, L: ['a', 'b', 'c'], N: 'n'}",
                }));
            Assert.That(resources.Select(resource => (resource.Unit, resource.Header.ToString())), Is.EqualTo(new[] { ("src", "src/appsettings.Staging.json(1,1)"), ("src", "src/appsettings.json(1,1)") }));
            Assert.That(Reading.At(resources[0].Body, "A", "x").Span.ToString(), Is.EqualTo("src/appsettings.json(1,15)"));
            Assert.That(Reading.At(resources[0].Body, "A", "y").Span.ToString(), Is.EqualTo("src/appsettings.Staging.json(1,15)"));
            Assert.That(Reading.At(resources[0].Body, "L", 1).Span.ToString(), Is.EqualTo("src/appsettings.json(1,39)"));
        });
    }

    [Test]
    public void Production_IsThereAlways() =>
        Assert.Multiple(() =>
        {
            Assert.That(Environments(("appsettings.json", "{}")).Select(resource => resource.Name), Is.EqualTo(new[] { "Production" }));
            Assert.That(Environments(("appsettings.json", "{}"), ("appsettings.Production.json", """{ "A": 1 }""")).Select(resource => Reading.Show(resource.Body)), Is.EqualTo(new[] { "{A: 1}" }));
        });

    [Test]
    public void AnEmptyList_TakesNothingBack() =>
        Assert.That(
            Reading.Show(Environments(("appsettings.Test.json", """{ "L": [], "M": {} }"""), ("appsettings.json", """{ "L": [1], "M": { "a": 1 } }"""))[0].Body),
            Is.EqualTo("{L: [1], M: {a: 1}}"));

    [Test]
    public void ABrokenFile_MakesNoHalfEnvironment() =>
        Assert.Multiple(() =>
        {
            Assert.That(Environments(("appsettings.json", "{"), ("appsettings.Test.json", "{}")), Is.Empty);
            Assert.That(Environments(("appsettings.json", "{}"), ("appsettings.Test.json", "{")).Select(resource => resource.Name), Is.EqualTo(new[] { "Production" }));
        });

    [Test]
    public void Folders_AreApart() =>
        Assert.That(
            Environments(("a/appsettings.json", "{}"), ("b/appsettings.Test.json", "{}")).Select(resource => $"{resource.Unit} {resource.Name}"),
            Is.EqualTo(new[] { "a Production", "b Test" }));

    [Test]
    public void Files_AreResourcesToo()
    {
        var resource = Reading.Of("src/appsettings.Test.json", "// x\n{ \"A\": 1\n}").Resources.Single();
        Assert.That((resource.Kind, resource.Type, resource.Name, resource.Unit, resource.Header.Text), Is.EqualTo(("appsettings", "file", "appsettings.Test.json", "src", "{ \"A\": 1")));
    }

    private static List<ResourceDescription> Environments(params (string Path, string Content)[] files)
    {
        var bag = new DiagnosticBag();
        var manifests = files.Select(file => Reading.Of(file.Path, file.Content, bag)).OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        return [.. ManifestReader.Combine(manifests, bag).Where(resource => resource.Type == "environment")];
    }
}
