using SocPolicy.Diagnostics;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

/// <summary>NIST's OSCAL schemas, which are draft-07: large, real, and what the exports are judged by.</summary>
internal sealed class OscalTests
{
    private const string Uuid = "01234567-89ab-4cde-8f01-23456789abcd";

    [Test]
    public void EverySchema_IsRead()
    {
        foreach (var path in Directory.EnumerateFiles(Folder(), "*.json"))
            Assert.That(() => Parse(path), Throws.Nothing, path);
    }

    [Test]
    public void SmallestCatalog_Fits() => Assert.That(Catalog($$"""
        { "catalog": { "uuid": "{{Uuid}}", "metadata": { "title": "T", "last-modified": "2026-01-31T00:00:00Z", "version": "1.0", "oscal-version": "1.2.1" } } }
        """), Is.Empty);

    [Test]
    public void WrongCatalog_IsNamedByPlace() => Assert.That(Catalog("""
        { "catalog": { "uuid": "x",
          "metadata": { "title": "T\n", "last-modified": "2026-01-31", "version": "1.0", "props": [] },
          "group": [] } }
        """), Is.EqualTo(new[]
    {
        "test.json(1,24): Uuid 'x' does not have the right form. Match ^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0....",
        "test.json(2,15): Key 'oscal-version' is missing in catalog.metadata. Add it.",
        "test.json(2,26): Title 'T ' does not have the right form. Match ^[^ ]+$.",
        "test.json(2,50): last-modified '2026-01-31' does not have the right form. Match ^(((2000|2400|2800|(19|2[0-9](0[48]|[2468][048]|[13579][26])....",
        "test.json(2,91): Props has no items. Write at least 1.",
        "test.json(3,3): Key 'group' is not known here. Did you mean 'groups'?",
    }));

    private static IEnumerable<string> Catalog(string json) =>
        Parse(Path.Combine(Folder(), "oscal_catalog_schema.json")).Validate(Yaml.ReadJson(json)).Select(error => error.ToString());

    private static JsonSchema Parse(string path) => JsonSchema.Parse(new SourceText(Path.GetFileName(path), File.ReadAllText(path)));

    private static string Folder()
    {
        var corpus = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS") ?? Path.Combine(RepositoryRoot.Folder, "../shared/corpus");
        var folder = Path.Combine(corpus, "oscal");
        if (!Directory.Exists(folder)) Assert.Ignore($"There is no {folder}: set SOCPOLICY_CORPUS.");
        return folder;
    }
}
