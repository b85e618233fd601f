using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Yaml;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

/// <summary>Documents and schemas from texts, and errors as texts.</summary>
internal static class Yaml
{
    public static Node Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(new NodeSource(new SourceText("test.yaml", text), Dialect.Strict), YamlOptions.Plain, diagnostics).Single();
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return document.Root;
    }

    public static Node ReadJson(string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = JsonReader.Read(new NodeSource(new SourceText("test.json", text), Dialect.Strict), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return document!;
    }

    public static JsonSchema Schema(string json, FormatUse formats = FormatUse.Assertion) => JsonSchema.Parse(new SourceText("test.schema.json", json), formats);

    /// <summary>Checks that judging the document says just this.</summary>
    public static void Says(this JsonSchema schema, string yaml, params string[] messages) =>
        Assert.That(schema.Validate(Read(yaml)).Select(error => error.ToString()), Is.EqualTo(messages));
}
