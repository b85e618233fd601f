using SocPolicy.Language;
using SocPolicy.Policies.Tests.Manifests;
using static SocPolicy.Policies.Tests.Language.Make;

namespace SocPolicy.Policies.Tests.Language;

internal sealed class ConformsTests
{
    private const string Service =
        """
        { "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": { "name": { "type": "string" }, "port": { "type": "integer", "maximum": 9000 }, "tags": { "enum": [["a", "b"], ["c"]] }, "password": { "maxLength": 3 }, "more": { "type": "object" } } }
        """;

    private static readonly (string, object)[] Fitting = [("name", "web"), ("port", 80)];

    [Test]
    public void WholeDocument_IsDecided()
    {
        Assert.That(State_(Of(Fitting)), Is.EqualTo(State.True));
        Assert.That(State_(Of(new (string, object)[] { ("port", 80) })), Is.EqualTo(State.False));
        Assert.That(State_(Of(new (string, object)[] { ("name", "web"), ("port", 9001) })), Is.EqualTo(State.False));
        Assert.That(State_(Missing), Is.EqualTo(State.False));
        Assert.That(State_(Null), Is.EqualTo(State.False));
        Assert.That(Null.Conforms(new Schema("s", """{ "type": "null" }""")).State, Is.EqualTo(State.True));
    }

    [Test]
    public void UnknownPart_LeavesItUnknown_UnlessAnotherIsAnError()
    {
        Assert.That(State_(Unknown()), Is.EqualTo(State.Unknown));
        Assert.That(State_(Of(new (string, object)[] { ("name", Present()) })), Is.EqualTo(State.Unknown));
        // It may be missing, and then it is.
        Assert.That(State_(Of(new (string, object)[] { ("name", Unknown()) })), Is.EqualTo(State.Unknown));
        Assert.That(State_(Of(new (string, object)[] { ("name", Present()), ("port", "x") })), Is.EqualTo(State.False));
        Assert.That(State_(Of(new (string, object)[] { ("port", Present()) })), Is.EqualTo(State.False));
        // What is not allowed may not be there.
        Assert.That(State_(Of(new (string, object)[] { ("name", "web"), ("other", Unknown()) })), Is.EqualTo(State.Unknown));
        Assert.That(State_(Of(new (string, object)[] { ("name", "web"), ("other", Present()) })), Is.EqualTo(State.False));
        Assert.That(State_(Of(new (string, object)[] { ("name", "web"), ("tags", new object[] { "a", Present() }) })), Is.EqualTo(State.Unknown));
    }

    [Test]
    public void TurningKeyword_MakesNoErrorOfWhatIsUnknown()
    {
        var schema = new Schema("s", """{ "not": { "properties": { "a": { "const": 1 } } } }""");
        Assert.That(Of(new (string, object)[] { ("a", Present()) }).Conforms(schema).State, Is.EqualTo(State.Unknown));
        Assert.That(Of(new (string, object)[] { ("a", 1) }).Conforms(schema).State, Is.EqualTo(State.False));
        var places = new Schema("s", """{ "prefixItems": [{ "type": "string" }, { "type": "integer" }] }""");
        Assert.That(OpenList("a", "b").Conforms(places).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Reason_NamesThePlaceAndWhatIsAllowed()
    {
        var sentence = Traced(new (string, object)[] { ("name", "web"), ("port", "http") }).Conforms(new Schema("service.schema.json", Service)).Reason!.Sentence();
        Assert.That(sentence, Is.EqualTo("port is \"http\", expected what service.schema.json allows: Port must be a whole number, not the text 'http'. Write a whole number"));
        var secret = Traced(new (string, object)[] { ("name", "web"), ("password", "hunter2-Long-One") }).Conforms(new Schema("service.schema.json", Service)).Reason!.Sentence();
        Assert.That(secret, Is.EqualTo("password is (secret), expected what service.schema.json allows"));
        var unknown = Traced(new (string, object)[] { ("name", Present("var.name has no default")) }).Conforms(new Schema("service.schema.json", Service)).Reason!.Sentence();
        Assert.That(unknown, Is.EqualTo("thing/one is unknown: var.name has no default"));
    }

    [Test]
    public void BrokenSchema_IsUnknown() => Assert.That(Of(Fitting).Conforms(new Schema("s", "{")).State, Is.EqualTo(State.Unknown));

    [Test]
    public void Rule_JudgesByTheFileBesideIt_AndNoticesItsChange()
    {
        using var folder = new TemporaryFolder();
        WritePolicy(folder, "shapes/doc.schema.json");
        folder.Write("policies/shapes/doc.schema.json", """{ "properties": { "replicas": { "type": "integer" } } }""");
        folder.Write("app.json", """{ "replicas": "three" }""");
        Assert.That(Run(folder), Is.EqualTo(new[] { "app.json fail replicas is \"three\", expected what shapes/doc.schema.json allows: Replicas must be a whole number, not the text 'three'. Write a whole number" }));
        folder.Write("policies/shapes/doc.schema.json", """{ "properties": { "replicas": { "type": "string" } } }""");
        Assert.That(Run(folder), Is.EqualTo(new[] { "app.json pass " }));
        Assert.That(Run(folder), Is.EqualTo(new[] { "app.json pass " }));
    }

    [TestCase("none.schema.json", "SOC2019: Schema file \"none.schema.json\" cannot be read. Put it beside p.yaml, or correct the path.")]
    [TestCase("../app.json", "SOC2020: The path \"../app.json\" may lead out of the policy's folder. Write a relative path with forward slashes and without \"..\", to a file beside the policy or below.")]
    [TestCase("/etc/passwd", "SOC2020: The path \"/etc/passwd\" may lead out of the policy's folder. Write a relative path with forward slashes and without \"..\", to a file beside the policy or below.")]
    [TestCase("a/link.json", "SOC2020: \"link.json\" in the path of the schema is a link, which may lead out of the policy's folder. Put the file itself there.")]
    [TestCase("bad.json", "SOC2021: \"bad.json\" is no JSON Schema (draft 2020-12): bad.json(1,11): ")]
    [TestCase("broken.json", "SOC2021: \"broken.json\" is no JSON Schema (draft 2020-12): broken.json(1,1): ")]
    [TestCase("far.json", "SOC2021: \"far.json\" is no JSON Schema (draft 2020-12): far.json(1,11): Reference 'https://example.com/x' leads nowhere.")]
    public void SchemaThatCannotBeUsed_IsAnErrorAtItsPath(string path, string message)
    {
        using var folder = new TemporaryFolder();
        WritePolicy(folder, path);
        folder.Write("app.json", "{}");
        folder.Write("policies/bad.json", """{ "type": "texte" }""");
        folder.Write("policies/broken.json", "{");
        folder.Write("policies/far.json", """{ "$ref": "https://example.com/x" }""");
        folder.Write("policies/a/x", "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "policies/a/link.json"), Path.Combine(folder.Path, "app.json"));
        var said = PolicyRun.Execute(new() { Root = folder.Path, PolicyPaths = ["policies"] }).Diagnostics.Single(one => one.Id.StartsWith("SOC2", StringComparison.Ordinal));
        Assert.That(said.ToString(), Does.StartWith($"policies/p.yaml(9,8): error {message}"));
    }

    [Test]
    public void MisspeltSchema_DoesNotCompile()
    {
        using var folder = new TemporaryFolder();
        WritePolicy(folder, "s.json", "resource.Conforms(schemas.doku)");
        folder.Write("policies/s.json", "true");
        folder.Write("app.json", "{}");
        Assert.That(PolicyRun.Execute(new() { Root = folder.Path, PolicyPaths = ["policies"] }).Diagnostics.Select(one => $"{one.Span} {one.Id}"), Does.Contain("policies/p.yaml(13,39) CS1061"));
    }

    private static State State_(Value value) => value.Conforms(new Schema("service.schema.json", Service)).State;

    private static void WritePolicy(TemporaryFolder folder, string path, string assert = "resource.Conforms(schemas.doc)") => folder.Write(
        "policies/p.yaml",
        $"""
        apiVersion: socpolicy/v1
        id: ACME0001
        version: 1.0.0
        title: Documents have their shape
        criteria: [CC6.1]
        severity: error
        remediation: Mend it.
        schemas:
          doc: {path}
        rules:
          - id: shape
            on: json/document
            assert: {assert}
        """);

    private static string[] Run(TemporaryFolder folder)
    {
        var result = PolicyRun.Execute(new() { Root = folder.Path, PolicyPaths = ["policies"], Paths = ["app.json"], CacheFolder = Path.Combine(folder.Path, "cache") });
        Assert.That(result.Diagnostics, Is.Empty);
        return [.. result.Verdicts.Select(verdict => $"{verdict.Span.Path} {verdict.State.ToString().ToLowerInvariant()} {verdict.Message}")];
    }
}
