using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.CloudFormation;

/// <summary>Reads templates as a run would.</summary>
internal static class Templates
{
    public static IReadOnlyList<ResourceDescription> Read(string content, string path = "template.yaml") => ReadAll((path, content));

    /// <summary>Resources of several files, which must be read without a diagnostic.</summary>
    public static IReadOnlyList<ResourceDescription> ReadAll(params ReadOnlySpan<(string Path, string Content)> files)
    {
        var bag = new DiagnosticBag();
        var read = Combine(bag, files);
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.Empty);
        return read;
    }

    public static IEnumerable<string> Diagnostics(string content, string path = "template.yaml")
    {
        var bag = new DiagnosticBag();
        Combine(bag, (path, content));
        return bag.ToSortedList().Select(item => item.ToString());
    }

    /// <summary>The property P of the resource R of a template that declares them, and other sections before.</summary>
    public static Node Property(string value, string sections = "")
    {
        var resource = Read($"AWSTemplateFormatVersion: 2010-09-09\n{sections}\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n  R:\n    Type: AWS::X::Y\n    Properties:\n      P: {value}\n").Single(one => one.Name == "R");
        return Reading.At(resource.Body, "Properties") is MapNode map ? map.Find("P") ?? new NullNode(map.Source, 0, 0) : throw new AssertionException("no properties");
    }

    public static string Shown(string value, string sections = "") => Reading.Show(Property(value, sections));

    public static IReadOnlyList<ResourceDescription> Combine(DiagnosticBag bag, params ReadOnlySpan<(string Path, string Content)> files)
    {
        var manifests = new List<Manifest>();
        foreach (var (path, content) in files) manifests.Add(ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), bag)!);
        return [.. ManifestReader.Combine([.. manifests.OrderBy(one => one.Text.Path, StringComparer.Ordinal)], bag)];
    }
}
