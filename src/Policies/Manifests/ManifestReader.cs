using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Manifests;

/// <summary>Reads manifests, several at a time; the result does not depend on which one is done first.</summary>
public static class ManifestReader
{
    /// <summary>Reads all files and combines what spans several of them.</summary>
    /// <param name="files">What to read.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    /// <param name="progress">Told of every file; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ManifestSet ReadAll(IReadOnlyList<ManifestFile> files, DiagnosticBag diagnostics, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var read = new Manifest?[files.Count];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, files.Count, options, i =>
        {
            read[i] = Read(files[i], diagnostics);
            progress?.Report(new("Reading manifests", Interlocked.Increment(ref done), files.Count));
        });
        return ToSet(read.OfType<Manifest>(), diagnostics);
    }

    /// <summary>Reads texts, each as the format that is given with it, and combines what spans several of them.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static ManifestSet ReadAll(IReadOnlyList<(IManifestFormat Format, SourceText Text)> texts, DiagnosticBag diagnostics) =>
        ToSet(texts.Select(one => one.Format.Read(one.Text, diagnostics)), diagnostics);

    /// <summary>Reads one file with the first of its formats that takes its content; null when it cannot be read or no format does.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Manifest? Read(ManifestFile file, DiagnosticBag diagnostics)
    {
        if (SourceText.Read(file.Path, file.FullPath, diagnostics) is not { } text) return null;
        return FormatOf(file, text)?.Read(text, diagnostics);
    }

    /// <summary>The format that reads a file with this content; null when none does, or when the file is one of SocPolicy's own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its content.</param>
    public static IManifestFormat? FormatOf(ManifestFile file, SourceText text)
    {
        if (file.IsForced) return file.Formats[0];
        return OwnFiles.Includes(text) ? null : file.Formats.FirstOrDefault(format => format.MatchesContent(text));
    }

    /// <summary>Reads a text with the first of some formats that takes its content; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formats">The formats, the one to ask first in front.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Manifest? Read(SourceText text, IReadOnlyList<IManifestFormat> formats, DiagnosticBag diagnostics)
    {
        foreach (var format in formats)
        {
            if (format.MatchesContent(text)) return format.Read(text, diagnostics);
        }

        return null;
    }

    /// <summary>The resources of some manifests, each format's together.</summary>
    /// <param name="manifests">The manifests, sorted by path.</param>
    /// <param name="diagnostics">Takes what is wrong between files.</param>
    public static IEnumerable<Language.ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        foreach (var group in manifests.GroupBy(manifest => manifest.Format, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var format = ManifestFormats.All.First(one => one.Name == group.Key);
            foreach (var resource in format.Combine([.. group], diagnostics)) yield return resource;
        }
    }

    private static ManifestSet ToSet(IEnumerable<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var sorted = manifests.OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        var resources = Combine(sorted, diagnostics).ToList();
        if (sorted.Count > 0) resources.AddRange([RunSubject.Of(sorted, "run"), RunSubject.Of(sorted, "repository")]);
        return new ManifestSet(sorted, resources);
    }
}
