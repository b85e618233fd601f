using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>One item.</summary>
/// <param name="Type">The name of its element: <c>PackageReference</c>.</param>
/// <param name="Include">What it includes.</param>
/// <param name="Element">Where it is written.</param>
/// <param name="File">The file of that.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="Condition">What that depends on; empty when it is surely there.</param>
internal sealed record MSBuildItem(string Type, Node Include, XmlElement Element, MSBuildDocument File, State State, string Condition)
{
    private const int MostMetadata = 100;

    /// <summary>Its metadata by name, in order; keys lie in their value's file.</summary>
    public List<MapEntry> Metadata { get; } = [];

    /// <summary>Sets metadata; a later one of the same name wins. No item of a real project has a hundred.</summary>
    public void Set(MapEntry entry)
    {
        var at = Metadata.FindIndex(one => one.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase));
        if (at >= 0) Metadata[at] = entry;
        else if (Metadata.Count < MostMetadata) Metadata.Add(entry);
    }

    /// <summary>The item as a map.</summary>
    public MapNode ToNode() => new([new("Include", Element.NameStart, Element.NameEnd, Include), .. Metadata], File.Source, Element.Start, Element.End);
}
