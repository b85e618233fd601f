using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Code;

namespace SocPolicy.Policies.Tests.Manifests.Code;

/// <summary>The compiler's log: which rules ran, what they found, and where that is.</summary>
[TestFixture]
internal sealed class CodeFormatTests
{
    private const string Source = "class A\n{\n    string password;\n}\n";

    private string folder = "";

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("socpolicy-code-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        File.WriteAllText(Path.Combine(folder, "src", "A.cs"), Source);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Result_StandsInTheCode()
    {
        var result = Results(Log(new Uri(Path.Combine(folder, "src", "A.cs")).AbsoluteUri)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(result.Span.ToString(), Is.EqualTo("src/A.cs(3,12)"));
            Assert.That(result.Span.Text, Is.EqualTo("password"));
            Assert.That(Text(result, "file"), Is.EqualTo("src/A.cs"));
            Assert.That(Text(result, "message"), Is.EqualTo("a secret"));
            Assert.That(Text(result, "suppressed"), Is.EqualTo("false"));
        });
    }

    [TestCase("file:///etc/hostname")]
    [TestCase("../../../../etc/hostname")]
    [TestCase("file:///nowhere/A.cs")]
    [TestCase("src/B.cs")]
    [TestCase("%00")]
    [TestCase("")]
    [TestCase("https://example.org/A.cs")]
    public void FileOutsideOfTheRoot_OrNotThere_IsNotOpened(string uri)
    {
        var result = Results(Log(uri)).Single();
        Assert.That(result.Span.Path, Is.EqualTo("logs/compiler.sarif"));
        Assert.That(result.Span.Text, Is.EqualTo("\"a secret\""));
    }

    [Test]
    public void Link_ToAFileOutside_IsNotFollowed()
    {
        var link = Path.Combine(folder, "src", "L.cs");
        File.CreateSymbolicLink(link, "/etc/hostname");
        Assert.That(Results(Log("src/L.cs")).Single().Span.Path, Is.EqualTo("logs/compiler.sarif"));
    }

    [Test]
    public void Rules_AreThoseThatTheLogLists_EachOnce_WithWhetherTheyRan()
    {
        var resources = Read("""
            { "version": "2.1.0", "runs": [{
              "tool": { "driver": { "name": "csc", "rules": [
                { "id": "ON" }, { "id": "ON" },
                { "id": "OFF", "defaultConfiguration": { "enabled": false } },
                { "id": "SWITCHED_ON", "defaultConfiguration": { "enabled": false } },
                { "id": "SWITCHED_OFF" },
                { "id": "PARTLY" },
                { "id": "SILENCED", "properties": { "suppressionKinds": ["external"] } },
                { "id": "SUPPRESSED", "properties": { "suppressionKinds": ["inSource"] } }
              ] } },
              "invocations": [{ "executionSuccessful": true, "ruleConfigurationOverrides": [
                { "descriptor": { "id": "SWITCHED_ON" }, "configuration": { "level": "warning" } },
                { "descriptor": { "id": "SWITCHED_OFF" }, "configuration": { "enabled": false } },
                { "descriptor": { "id": "PARTLY" }, "configuration": { "enabled": false } },
                { "descriptor": { "id": "PARTLY" }, "configuration": { "level": "note" } }
              ] }]
            }] }
            """);
        Assert.That(resources.Select(one => $"{one.Address} {Text((MapNode)one.Body, "enabled")} {((ListNode)((MapNode)one.Body).Find("results")!).OpenBecause}".TrimEnd()), Is.EqualTo(new[]
        {
            "compiler.sarif/ON true",
            "compiler.sarif/OFF false OFF is switched off",
            "compiler.sarif/SWITCHED_ON true",
            "compiler.sarif/SWITCHED_OFF false SWITCHED_OFF is switched off, at least for some files",
            "compiler.sarif/PARTLY false PARTLY is switched off, at least for some files",
            "compiler.sarif/SILENCED false SILENCED is silenced, by NoWarn or by its severity, so what it found is not told",
            "compiler.sarif/SUPPRESSED true",
        }));
    }

    [Test]
    public void RunOfSocPolicyItself_IsPassedOver() =>
        Assert.That(Read("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "SocPolicy", "rules": [{ "id": "SP5101" }] } } }] }"""), Is.Empty);

    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{ "version": "1.0.0", "runs": [] }""")]
    [TestCase("""{ "version": "2.1.0", "runs": 1 }""")]
    public void OtherJson_IsAnError(string json)
    {
        var diagnostics = new DiagnosticBag();
        new CodeFormat().Read(new SourceText("a.sarif", json), diagnostics);
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Does.StartWith("a.sarif(1,1): error SOC4230: "));
    }

    [TestCase("""{ "version": "2.1.0", "runs": [1, null, { "tool": 1 }, { "tool": { "driver": { "name": "x", "rules": [1, {}, { "id": 1 }] } }, "results": [1, { "ruleId": 1 }] }] }""")]
    [TestCase("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "x", "rules": [{ "id": "A" }] } }, "results": [{ "ruleId": "A", "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "src/A.cs" }, "region": { "startLine": -1, "startColumn": 1e300, "endLine": 99999 } } }] }] }] }""")]
    public void HalfALog_IsReadAsFarAsItGoes(string json) => Assert.DoesNotThrow(() => Read(json));

    private static string Log(string uri) => $$"""
        { "version": "2.1.0", "runs": [{
          "tool": { "driver": { "name": "csc", "rules": [{ "id": "SOC1003" }] } },
          "results": [{ "ruleId": "SOC1003", "level": "warning", "message": { "text": "a secret" }, "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": {{JsonSerializer.Serialize(uri)}} }, "region": { "startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 20 } } }] }]
        }] }
        """;

    private IEnumerable<MapNode> Results(string log) => ((ListNode)((MapNode)Read(log).Single().Body).Find("results")!).Items.Cast<MapNode>();

    private IReadOnlyList<ResourceDescription> Read(string log)
    {
        var diagnostics = new DiagnosticBag();
        var manifest = new CodeFormat().Read(new SourceText("logs/compiler.sarif", log, Path.Combine(folder, "logs", "compiler.sarif")), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return manifest.Resources;
    }

    private static string? Text(MapNode map, string key) => (map.Find(key) as ScalarNode)?.Text;
}
