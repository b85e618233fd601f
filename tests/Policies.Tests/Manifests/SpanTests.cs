using System.Text.RegularExpressions;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>The text at the span of any scalar is its own source text: read alone, it gives the scalar again.</summary>
public sealed partial class SpanTests
{
    [Test]
    public void JsonScalars_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Json))] string content) => Assert.That(CheckJson(content), Is.Positive);

    [Test]
    public void XmlTexts_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Xml))] string content) =>
        Check(Scalars("a.xml", content).Where(scalar => IsOfOnePiece(scalar.Span.Text)), scalar => $"<a>{scalar.Span.Text}</a>", "a.xml", "a");

    [Test]
    public void TomlScalars_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Toml))] string content) =>
        Check(Scalars("a.toml", content), scalar => $"a = {scalar.Span.Text}", "a.toml", "a");

    [Test]
    public void IniTexts_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Ini))] string content) =>
        Check(Scalars("a.ini", content), scalar => $"a = {scalar.Span.Text}", "a.ini", "a");

    [Test]
    public void EnvTexts_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Env))] string content) =>
        Check(Scalars(".env", content).Where(scalar => !scalar.Span.Text.Contains('$', StringComparison.Ordinal)), scalar => $"a={scalar.Span.Text}", ".env", "a");

    [Test]
    public void JsonOfTheCorpus_IsItsSourceText() => Assert.That(Corpus("*.json").Sum(CheckJson), Is.Positive);

    [Test]
    public void YamlOfTheCorpus_IsItsSourceText()
    {
        foreach (var content in Corpus("*.yaml"))
        {
            CheckYaml(content, isKubernetes: true);
            CheckYaml(content, isKubernetes: false);
        }
    }

    [Test]
    public void DockerfilesOfTheCorpus_AreTheirSourceText()
    {
        foreach (var content in Corpus("Dockerfile")) CheckDockerfile(content);
    }

    [Test]
    public void YamlScalars_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Yaml))] string content, [Values] bool isKubernetes) => CheckYaml(content, isKubernetes);

    [Test]
    public void DockerfileTexts_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Dockerfile))] string content) => Assert.That(CheckDockerfile(content), Is.Positive);

    private static int CheckJson(string content)
    {
        var scalars = Scalars("a.json", content).ToList();
        Assert.That(scalars.Select(Describe), Is.EqualTo(scalars.Select(scalar => Describe(Reading.Document("a.json", scalar.Span.Text)))), content);
        return scalars.Count;
    }

    private static void CheckYaml(string content, bool isKubernetes)
    {
        var header = isKubernetes ? "apiVersion: v1\nkind: X\n" : "";
        // A block scalar with a digit counts from an indentation that it does not have alone; a scalar with a tag has it before its span.
        var scalars = Scalars("a.yaml", content)
            .Where(scalar => scalar.Dialect == Dialect.Strict && !BlockWithDigit().IsMatch(scalar.Span.Text) && !IsTagged(scalar) && Reading.Of("a.yaml", content).Format == (isKubernetes ? "kubernetes" : "yaml"))
            .ToList();
        Assert.That(
            scalars.Select(Describe),
            Is.EqualTo(scalars.Select(scalar => Describe(Reading.At(Reading.Of("a.yaml", $"{header}a: {scalar.Span.Text}\n").Documents.Single(), "a")))), content);
    }

    private static int CheckDockerfile(string content)
    {
        var plain = Scalars("Dockerfile", content).OfType<TextNode>().Where(scalar => !Special().IsMatch(scalar.Span.Text) && scalar.Span.Text.Length == scalar.Text.Length).ToList();
        Assert.That(plain.Select(scalar => scalar.Text), Is.EqualTo(plain.Select(scalar => scalar.Span.Text)).IgnoreCase, content);
        return plain.Count;
    }

    private static void Check(IEnumerable<ScalarNode> scalars, Func<ScalarNode, string> alone, string path, string key)
    {
        var list = scalars.ToList();
        Assert.That(list.Select(scalar => (scalar.GetType(), Flat(scalar.Text))), Is.EqualTo(list.Select(scalar => Reading.At(Reading.Document(path, alone(scalar)), key) is ScalarNode again ? (again.GetType(), Flat(again.Text)) : default)));
    }

    /// <summary>A line break in an attribute is a blank, in a text it is none.</summary>
    private static string Flat(string text) => text.Replace('\n', ' ');

    /// <summary>Text with an element in the middle is not of one piece.</summary>
    private static bool IsOfOnePiece(string written) => written.Length > 0 && (!written.Contains('<', StringComparison.Ordinal) || written.StartsWith("<![CDATA[", StringComparison.Ordinal));

    private static IEnumerable<string> Corpus(string pattern)
    {
        var folder = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS");
        if (string.IsNullOrEmpty(folder)) Assert.Ignore("SOCPOLICY_CORPUS is not set: the corpus is not tested.");
        return Directory.EnumerateFiles(Path.Combine(folder!, "checkov"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }

    private static IEnumerable<ScalarNode> Scalars(string path, string content) =>
        Reading.Of(path, content).Documents.SelectMany(Reading.All).OfType<ScalarNode>();

    private static bool IsTagged(ScalarNode scalar)
    {
        var text = scalar.Source.Text;
        return text.Line(scalar.Span.StartLine).AsSpan(0, scalar.Span.StartColumn - 1).Contains("!!", StringComparison.Ordinal);
    }

    private static (Type Type, string? Text) Describe(Node node) => (node.GetType(), (node as ScalarNode)?.Text.TrimEnd('\n'));

    [GeneratedRegex("[\"'`\\\\$<\n]")]
    private static partial Regex Special();

    [GeneratedRegex("^[|>][-+]?[0-9]")]
    private static partial Regex BlockWithDigit();
}
