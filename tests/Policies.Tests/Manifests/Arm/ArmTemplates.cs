using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Arm;

/// <summary>Reads templates as a run would.</summary>
internal static class ArmTemplates
{
    private const string Schema = "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"contentVersion\": \"1.0.0.0\"";

    /// <summary>A template of these sections.</summary>
    public static string Of(string sections) => $"{{{Schema},\n{sections}\n}}";

    public static string ParameterFile(string parameters) => $"{{{Schema.Replace("deploymentTemplate", "deploymentParameters", StringComparison.Ordinal)},\n\"parameters\": {parameters}\n}}";

    /// <summary>Resources of several files, which must be read without a diagnostic.</summary>
    public static IReadOnlyList<ResourceDescription> ReadAll(params ReadOnlySpan<(string Path, string Content)> files)
    {
        var bag = new DiagnosticBag();
        var read = Combine(bag, files);
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.Empty);
        return read;
    }

    public static IReadOnlyList<ResourceDescription> Read(string sections) => ReadAll(("main.json", Of(sections)));

    public static IEnumerable<string> Diagnostics(string sections)
    {
        var bag = new DiagnosticBag();
        Combine(bag, ("main.json", Of(sections)));
        return bag.ToSortedList().Select(item => item.ToString());
    }

    /// <summary>The value of a property of a resource, with sections before.</summary>
    public static Node Property(string json, string sections = "\"parameters\": {}") =>
        Reading.At(Read($"{sections},\n\"resources\": [{{ \"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"store\" }}, {{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {{ \"p\": {json} }} }}]")[^1].Body, "properties", "p");

    public static IReadOnlyList<ResourceDescription> Combine(DiagnosticBag bag, params ReadOnlySpan<(string Path, string Content)> files)
    {
        var manifests = new List<Manifest>();
        foreach (var (path, content) in files) manifests.Add(ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), bag)!);
        return [.. ManifestReader.Combine([.. manifests.OrderBy(one => one.Text.Path, StringComparer.Ordinal)], bag)];
    }
}
