using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Compose;

/// <summary>One file as it is written, all versions of the format in the shape of the latest.</summary>
/// <param name="Text">The file.</param>
/// <param name="Root">All of it; <c>services</c> is there.</param>
internal sealed record ComposeFile(SourceText Text, MapNode Root)
{
    private static readonly YamlOptions Options = YamlOptions.Plain with { ReadTag = ComposeTags.Read };

    /// <summary>Its services, those that are no map left out.</summary>
    public IEnumerable<MapEntry> Services => Root.Find("services") is MapNode services ? services.Entries.Where(entry => entry.Value is MapNode) : [];

    /// <summary>The file's tree; null after a diagnostic.</summary>
    public static MapNode? Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Converting), Options, diagnostics);
        if (documents is not [var first, ..]) return null;
        if (first.Root is MapNode root && root.Find("services") is (null or MapNode or NullNode)) return root;
        diagnostics.Error("SOC4240", first.Root is MapNode map ? map.Find("services")!.Span : Headers.FirstLine(first.Root), "There is no map of services, so Compose cannot read the file. Write 'services:' with a service below it.");
        return null;
    }

    /// <summary>The file of a tree that was read.</summary>
    public static ComposeFile Of(SourceText text, MapNode root)
    {
        // Version 1 of the format had the services at the top.
        var isFirstVersion = root.Find("services") is null && root.Find("version") is null
            && root.Entries.Any(entry => entry.Value is MapNode service && (service.Find("image") ?? service.Find("build")) is not null);
        return new(text, isFirstVersion ? new MapNode([new("services", 0, 0, root)], root.Source, root.Start, root.End) : root);
    }

    /// <summary>The same file with its variables replaced and its services in long form.</summary>
    public ComposeFile Shaped(ComposeInterpolation interpolation)
    {
        var root = (MapNode)interpolation.Expand(Root);
        if (root.Find("services") is not MapNode services) return this with { Root = root };
        var draft = new MapDraft(root);
        var inner = new MapDraft(services);
        inner.Map((_, value) => value is MapNode service ? ComposeShapes.Of(service) : value);
        draft.Set("services", inner.ToNode());
        return this with { Root = draft.ToNode() };
    }
}
