using System.Text.RegularExpressions;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>The text at the span of any scalar is its own source text: read alone, it gives the scalar again.</summary>
public sealed partial class SpanTests
{
    [Test]
    public void JsonScalars_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Json))] string content)
    {
        var scalars = Scalars("a.json", content).ToList();
        Assert.That(scalars.Select(Describe), Is.EqualTo(scalars.Select(scalar => Describe(Reading.Document("a.json", scalar.Span.Text)))).And.Not.Empty);
    }

    [Test]
    public void YamlScalars_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Yaml))] string content, [Values] bool isKubernetes)
    {
        var header = isKubernetes ? "apiVersion: v1\nkind: X\n" : "";
        // A block scalar with a digit counts from an indentation that it does not have alone; a scalar with a tag has it before its span.
        var scalars = Scalars("a.yaml", content)
            .Where(scalar => scalar.Dialect == Dialect.Strict && !BlockWithDigit().IsMatch(scalar.Span.Text) && !IsTagged(scalar) && Reading.Of("a.yaml", content).Format == (isKubernetes ? "kubernetes" : "yaml"))
            .ToList();
        Assert.That(
            scalars.Select(Describe),
            Is.EqualTo(scalars.Select(scalar => Describe(Reading.At(Reading.Of("a.yaml", $"{header}a: {scalar.Span.Text}\n").Documents.Single(), "a")))));
    }

    [Test]
    public void DockerfileTexts_AreTheirSourceText([ValueSource(typeof(Samples), nameof(Samples.Dockerfile))] string content)
    {
        var plain = Scalars("Dockerfile", content).OfType<TextNode>().Where(scalar => !Special().IsMatch(scalar.Span.Text) && scalar.Span.Text.Length == scalar.Text.Length).ToList();
        Assert.That(plain.Select(scalar => scalar.Text), Is.EqualTo(plain.Select(scalar => scalar.Span.Text)).IgnoreCase.And.Not.Empty);
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
