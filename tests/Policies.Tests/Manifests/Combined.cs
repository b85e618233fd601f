using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Reads several texts as one run would, and gives their resources.</summary>
internal static class Combined
{
    /// <summary>The resources of texts that are read without a diagnostic; that of the run is left out.</summary>
    public static IReadOnlyList<ResourceDescription> Resources(params ReadOnlySpan<(string Path, string Content)> texts)
    {
        var bag = new DiagnosticBag();
        var resources = Read(texts, bag);
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.Empty);
        return resources;
    }

    /// <summary>What is wrong with the texts, alone and together.</summary>
    public static IEnumerable<string> Diagnostics(params ReadOnlySpan<(string Path, string Content)> texts)
    {
        var bag = new DiagnosticBag();
        Read(texts, bag);
        return bag.ToSortedList().Select(item => item.ToString());
    }

    /// <summary>The body of the resource with an address, or one of its values.</summary>
    public static string Show(IEnumerable<ResourceDescription> resources, string address, params ReadOnlySpan<object> path) =>
        Reading.Show(Reading.At(resources.Single(resource => resource.Address == address).Body, path));

    private static List<ResourceDescription> Read(ReadOnlySpan<(string Path, string Content)> texts, DiagnosticBag bag)
    {
        var read = new List<(IManifestFormat, SourceText)>();
        foreach (var (path, content) in texts)
        {
            var text = new SourceText(path, content);
            read.Add((ManifestFormats.ForFile(text)!, text));
        }

        return [.. ManifestReader.ReadAll(read, bag).Resources.Where(resource => resource.Kind is not ("run" or "repository"))];
    }
}
