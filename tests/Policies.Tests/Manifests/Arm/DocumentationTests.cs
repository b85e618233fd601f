using System.Reflection;
using System.Text.RegularExpressions;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Arm;

/// <summary>docs/manifests/arm.md says what is so.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "manifests", "arm.md")).ReplaceLineEndings("\n");

    [Test]
    public void Example_HasTheBodyOfThePage()
    {
        var read = ArmTemplates.ReadAll(("main.json", Example().Match(Page).Groups["template"].Value)).Where(one => one.Type.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.That(Reading.Show(read[0].Body), Is.EqualTo("{type: 'Microsoft.Storage/storageAccounts', name: <logs... parameter stage has no default>, properties: {minimumTlsVersion: 'TLS1_2'}}"));
        Assert.That(read[1].Type, Is.EqualTo("Microsoft.Storage/storageAccounts/blobServices"));
        Assert.That(((ScalarNode)Reading.At(read[1].Body, "parent")).Text, Is.EqualTo(read[0].Address));
    }

    [Test]
    public void Functions_AreThoseOfThePage()
    {
        var listed = Functions().Match(Page).Groups["names"].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] unknown = ["guid", "newGuid", "uniqueString", "utcNow", "dateTimeAdd", "deployment", "deployer", "environment", "subscription", "resourceGroup", "managementGroup", "tenant"];
        var types = typeof(IManifestFormat).Assembly.GetTypes().Where(type => type.Namespace == "SocPolicy.Manifests.Arm.Functions" && type.Name != "ResourceFunctions");
        var names = types.Select(type => type.GetProperty("Table", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)).OfType<System.Collections.IDictionary>().SelectMany(table => table.Keys.Cast<string>());
        Assert.That(names.Except(unknown), Is.EquivalentTo(listed));
    }

    [Test]
    public void Diagnostics_AreOnThePage()
    {
        var folder = Path.Combine(RepositoryRoot.Folder, "src", "Policies", "Manifests", "Arm");
        var ids = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).SelectMany(path => Id().Matches(File.ReadAllText(path)).Select(match => match.Value)).Distinct().ToList();
        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids.Where(id => !Page.Contains($"| {id} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("```json\n(?<template>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("These functions: `(?<names>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Functions();

    [GeneratedRegex("SOC42[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
