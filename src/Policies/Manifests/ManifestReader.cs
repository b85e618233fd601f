using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Language;

namespace SocPolicy.Manifests;

/// <summary>Reads manifests, several at a time, in an order that does not depend on it.</summary>
public static class ManifestReader
{
    /// <summary>Reads files. Those that cannot be read add diagnostics; the others are read all the same.</summary>
    public static ReadManifests ReadAll(IReadOnlyList<ManifestFile> files, DiagnosticBag diagnostics, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var manifests = new Manifest?[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            if (SourceText.Read(files[i].Path, files[i].FullPath, diagnostics) is { } text
                && ManifestFormats.ForFile(text, files[i].Candidates) is { } format)
            {
                manifests[i] = format.Read(text, diagnostics);
            }

            progress?.Report(new("Reading manifests", Interlocked.Increment(ref done), files.Count));
        });
        return Combine([.. manifests.OfType<Manifest>()], diagnostics);
    }

    /// <summary>Reads texts, each as the format that is given with it.</summary>
    public static ReadManifests Read(IReadOnlyList<(IManifestFormat Format, SourceText Text)> texts, DiagnosticBag diagnostics) =>
        Combine([.. texts.Select(one => one.Format.Read(one.Text, diagnostics))], diagnostics);

    private static ReadManifests Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var sorted = manifests.OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        var resources = new List<ResourceDescription>();
        foreach (var format in ManifestFormats.All)
        {
            var own = sorted.Where(manifest => manifest.Format == format.Name).ToList();
            if (own.Count > 0) resources.AddRange(format.Combine(own, diagnostics));
        }

        if (sorted.Count > 0) resources.Add(RunSubject.Of(sorted));
        return new(sorted, resources);
    }
}
