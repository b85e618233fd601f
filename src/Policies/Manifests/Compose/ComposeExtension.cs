using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>Puts services over those that they extend, in the same file or another of the run's folder.</summary>
/// <param name="known">Files that were read, by path.</param>
/// <param name="interpolation">Replaces variables in files that are read for it.</param>
/// <param name="diagnostics">Takes what cannot be extended.</param>
internal sealed class ComposeExtension(IReadOnlyDictionary<string, ComposeFile> known, ComposeInterpolation interpolation, DiagnosticBag diagnostics)
{
    private const int MaximumDepth = 32;

    private readonly Dictionary<string, ComposeFile?> read = new(StringComparer.Ordinal);

    /// <summary>The file with its services whole.</summary>
    public ComposeFile Of(ComposeFile file)
    {
        if (file.Root.Find("services") is not MapNode services) return file;
        var inner = new MapDraft(services);
        inner.Map((name, value) => value is MapNode service ? Whole(file, name, service, 0) : value);
        var draft = new MapDraft(file.Root);
        draft.Set("services", inner.ToNode());
        return file with { Root = draft.ToNode() };
    }

    private MapNode Whole(ComposeFile file, string name, MapNode service, int depth)
    {
        if (service.Find("extends") is not { } extends) return service;
        var other = extends is MapNode map ? (map.Find("service") as ScalarNode)?.Text ?? name : (extends as ScalarNode)?.Text;
        if (other is null) return Open(service, "the service that it extends is not known");
        if (depth == MaximumDepth)
        {
            diagnostics.Error("SOC4242", extends.Span, $"The service \"{Printable.Shorten(name)}\" extends others in a circle, or more than {MaximumDepth} of them. Take one link out.");
            return Open(service, "it extends others in a circle");
        }

        var origin = file;
        if ((extends as MapNode)?.Find("file") is { } path)
        {
            if (path is not ScalarNode written) return Open(service, "the file that it extends is not known");
            if (Find(file, written) is not { } found) return Open(service, $"{Printable.Shorten(written.Text)} is not read");
            origin = found;
        }

        if (origin.Services.FirstOrDefault(entry => entry.Key == other) is not { Value: MapNode below })
        {
            diagnostics.Error("SOC4242", extends.Span, $"The service \"{Printable.Shorten(other)}\" to extend is not in {origin.Text.Path}. Correct its name.");
            return Open(service, $"the service {Printable.Shorten(other)} is not there");
        }

        return ComposeMerge.Of(Whole(origin, other, below, depth + 1), service);
    }

    private ComposeFile? Find(ComposeFile from, ScalarNode written)
    {
        var path = RelativePaths.Resolve(PathNames.Folder(from.Text.Path), written.Text);
        if (path is not null && known.TryGetValue(path, out var file)) return file.Shaped(interpolation);
        if (path is null)
        {
            diagnostics.Warning("SOC4241", written.Span, $"{Printable.Shorten(written.Text)} lies outside of the run's root and is not read. Run from a folder above it.");
            return null;
        }

        if (read.TryGetValue(path, out var before)) return before;
        var full = Path.GetFullPath(written.Text, Path.GetDirectoryName(from.Text.FullPath) is { Length: > 0 } folder ? folder : Path.GetTempPath());
        var found = from.Text.FullPath.Length > 0 && File.Exists(full) && SourceText.Read(path, full, diagnostics) is { } text && ComposeFile.Read(text, diagnostics) is { } root
            ? ComposeFile.Of(text, root).Shaped(interpolation)
            : null;
        if (found is null) diagnostics.Warning("SOC4241", written.Span, $"{Printable.Shorten(written.Text)} cannot be read, so what is extended is unknown. Correct the path.");
        return read[path] = found;
    }

    private static MapNode Open(MapNode service, string cause) => new MapDraft(service).ToNode(cause);
}
