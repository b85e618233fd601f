using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Tests.Policy;

/// <summary>Reads the text of docs/rules/classification.md, which the engine's own tests write from the YAML of docs/policy-format.md.</summary>
internal sealed class PolicyPageTests
{
    private static readonly string Page = Read();

    [Test]
    public void Example_IsUnderstoodWhole()
    {
        var policy = PolicyReader.Read(PolicyReader.FileName, SourceText.From(Regex.Match(Page, "^```\n(socpolicy-.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value));
        Assert.Multiple(() =>
        {
            Assert.That(policy.Errors, Is.Empty);
            Assert.That(policy.Symbols.Select(one => $"{one.Key} {one.Value.DataClass} {one.Value.Place}"), Is.EquivalentTo(["Shop.Customer.Remark Personal data-classification.yaml(7)", "Shop.Customer.Email  data-classification.yaml(8)"]));
            Assert.That(policy.Types.Select(one => $"{one.Key} {one.Value.DataClass} {one.Value.Place}"), Is.EqualTo(["Shop.Dossier SensitivePersonal data-classification.yaml(10)"]));
            Assert.That(policy.Namespaces.Keys, Is.EqualTo(["Shop.Payments"]));
            Assert.That(policy.Names.Keys, Is.EqualTo(["loyaltynumber"]));
            Assert.That(policy.Sanitizers, Is.EqualTo(["Shop.Privacy.Blur"]));
            Assert.That(policy.Sinks.Select(sink => $"{sink.Type} {sink.Kind} {sink.Matches("Write")}"), Is.EqualTo(["Shop.Journal Log True"]));
            Assert.That(policy.Processors, Is.EqualTo(["sentry"]));
        });
    }

    /// <summary>The engine writes these words, no others.</summary>
    [Test]
    public void Words_AreUnderstoodAll()
    {
        var flat = Regex.Replace(Page, @"\s+", " ");
        var classes = Regex.Match(flat, "Classes: ([^.]+)\\.").Groups[1].Value.Replace("`", "").Split(", ");
        var kinds = Regex.Match(flat, "and one of: ([^.]+)\\.").Groups[1].Value.Split(", ");
        Assert.That((classes.Length, kinds.Length), Is.EqualTo((6, 10)));
        var lines = classes.Select((word, i) => $"1,1 type T{i} {word}").Concat(kinds.Select(word => $"1,1 sink Shop.Journal.Write * {word}"));
        var policy = PolicyReader.Read(PolicyReader.FileName, SourceText.From("socpolicy-classification 1\n" + string.Join('\n', lines)));
        Assert.Multiple(() =>
        {
            Assert.That(policy.Errors, Is.Empty);
            Assert.That(policy.Types.Values.Select(entry => entry.DataClass).Distinct().Count(), Is.EqualTo(6));
            Assert.That(policy.Sinks.Select(sink => sink.Kind).Distinct().Count(), Is.EqualTo(10));
        });
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PolicyPageTests).Assembly.GetManifestResourceStream("rules/classification.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
