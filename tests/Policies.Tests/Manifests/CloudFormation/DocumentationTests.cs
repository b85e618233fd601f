using System.Text.RegularExpressions;

namespace SocPolicy.Policies.Tests.Manifests.CloudFormation;

/// <summary>docs/manifests/cloudformation.md says what is so.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "manifests", "cloudformation.md")).ReplaceLineEndings("\n");

    [Test]
    public void Example_HasTheBodyOfThePage()
    {
        var template = Example().Match(Page).Groups["template"].Value;
        var properties = Reading.At(Templates.Read(template)[^1].Body, "Properties");
        Assert.That(Reading.Show(properties), Is.EqualTo("{BucketName: <prod-logs-... parameter Suffix has no default>, Encrypted: true}"));
    }

    [Test]
    public void Diagnostics_AreOnThePage()
    {
        var folder = Path.Combine(RepositoryRoot.Folder, "src", "Policies", "Manifests", "CloudFormation");
        var ids = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).SelectMany(path => Id().Matches(File.ReadAllText(path)).Select(match => match.Value)).Distinct().ToList();
        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids.Where(id => !Page.Contains($"| {id} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("```yaml\n(?<template>AWSTemplateFormatVersion.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("SOC42[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
