using SocPolicy.Catalog;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class BuiltInSchemasTests
{
    [TestCaseSource(typeof(BuiltInSchemas), nameof(BuiltInSchemas.Names))]
    public void Schema_FitsItsMetaSchema(string name) =>
        Assert.That(() => JsonSchema.Parse(BuiltInSchemas.Source(name)), Throws.Nothing);

    [TestCaseSource(typeof(BuiltInSchemas), nameof(BuiltInSchemas.Names))]
    public void Schema_IsPublishedUnderItsName(string name) =>
        Assert.That(Text(Root(name), "$id"), Is.EqualTo($"https://socpolicy.dev/schemas/v1/{name}"));

    [TestCaseSource(typeof(BuiltInSchemas), nameof(BuiltInSchemas.Names))]
    public void EveryKey_IsDescribedForEditors(string name)
    {
        var root = Root(name);
        Assert.That(Undescribed(root, ""), Is.Empty);

        IEnumerable<string> Undescribed(Node node, string path)
        {
            if (node is ListNode list) return list.Items.SelectMany((item, i) => Undescribed(item, $"{path}/{i}"));
            if (node is not MapNode map) return [];
            var below = map.Entries.SelectMany(entry => Undescribed(entry.Value, $"{path}/{entry.Key}"));

            // Conditions repeat keys to narrow them: what describes the key stands elsewhere.
            var isCondition = $"{path}/".Contains("/if/", StringComparison.Ordinal) || $"{path}/".Contains("/then/", StringComparison.Ordinal);
            if (isCondition || map.Find("properties") is not MapNode properties) return below;
            return below.Concat(properties.Entries.Where(entry => !IsDescribed(entry.Value)).Select(entry => $"{path}/properties/{entry.Key}"));
        }

        bool IsDescribed(Node node) => node is MapNode map
            && (Text(map, "description") is { Length: > 10 }
                || (Text(map, "$ref") is { } reference && IsDescribed(((MapNode)root.Find("$defs")!).Find(reference["#/$defs/".Length..])!)));
    }

    [Test]
    public void Criteria_AreThoseOfTheCatalogue() => Assert.That(Enum("policy.schema.json", "criterion"), Is.EqualTo(CriteriaCatalog.Ids));

    [Test]
    public void Severities_AreThoseOfTheModel() =>
        Assert.That(Enum("socpolicy.schema.json", "severity"), Is.EquivalentTo(System.Enum.GetValues<Severity>().Select(severity => severity.Word())));

    [Test]
    public void BuiltInControls_FitTheirSchema()
    {
        var files = Directory.EnumerateFiles(Library, "*.yaml", SearchOption.AllDirectories).ToList();
        Assert.That(files, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in files) Assert.That(BuiltInSchemas.Policy.Validate(Yaml.Read(File.ReadAllText(file))), Is.Empty, file);
        }
    }

    [Test]
    public void Families_AreTheFoldersOfBuiltInControls() => Assert.That(
        Directory.EnumerateFiles(Library, "SP*.yaml", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file))).Distinct(),
        Is.SubsetOf(Enum("socpolicy.schema.json", "family")));

    [Test]
    public void Text_OfAnUnknownSchema_NamesTheKnownOnes() => Assert.That(
        () => BuiltInSchemas.Text("x.json"),
        Throws.ArgumentException.With.Message.StartsWith("There is no schema 'x.json'. Use one of: policy.schema.json, socpolicy.schema.json, waivers.schema.json."));

    private static string Library => Path.Combine(RepositoryRoot.Folder, "src", "Policies", "Library");

    private static MapNode Root(string name) => (MapNode)Yaml.ReadJson(BuiltInSchemas.Text(name));

    private static string? Text(MapNode map, string key) => (map.Find(key) as TextNode)?.Text;

    private static IEnumerable<string> Enum(string name, string definition)
    {
        var schema = (MapNode)((MapNode)Root(name).Find("$defs")!).Find(definition)!;
        return ((ListNode)schema.Find("enum")!).Items.Cast<TextNode>().Select(item => item.Text);
    }
}
