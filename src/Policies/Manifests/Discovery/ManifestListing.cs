using SocPolicy.Configuration;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Discovery;

/// <summary>What a run would read, without judging anything.</summary>
public sealed record ManifestListing
{
    /// <summary>The files, each with the name of the format that reads it, sorted by path.</summary>
    public required IReadOnlyList<ManifestKind> Files { get; init; }

    /// <summary>What is left out, and why, sorted by path.</summary>
    public required IReadOnlyList<SkippedPath> Skipped { get; init; }

    /// <summary>How many other files there are, which no format reads.</summary>
    public required int OtherFiles { get; init; }

    /// <summary>What the tool has to say about its input, sorted.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether something could not be found out.</summary>
    public bool IsIncomplete => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Finds the manifests of a run, and opens each to see what it is.</summary>
    /// <param name="request">The run.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ManifestListing Of(RunRequest request, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var settings = SettingsFile.Read(request.Root, request.SettingsPath, diagnostics);
        var found = ManifestDiscovery.Find(request.Root, request.Paths, diagnostics, ManifestSelectionOptions.Of(settings, request.Root, request.ManifestKinds, diagnostics));
        var kinds = new string?[found.Files.Count];
        var reasons = new string?[found.Files.Count];
        Parallel.For(0, kinds.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var problems = new DiagnosticBag();
            if (SourceText.Read(found.Files[i].Path, found.Files[i].FullPath, problems) is not { } text)
            {
                reasons[i] = "it cannot be read";
                diagnostics.AddRange(problems.ToSortedList());
                return;
            }

            kinds[i] = ManifestReader.FormatOf(found.Files[i], text)?.Name;
            if (kinds[i] is null) reasons[i] = OwnFiles.Includes(text) ? OwnFiles.Reason : "no format knows its content";
        });
        var files = new List<ManifestKind>(kinds.Length);
        var skipped = found.Skipped.ToList();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is { } kind) files.Add(new(kind, found.Files[i].Path));
            else skipped.Add(new(found.Files[i].Path, reasons[i]!));
        }

        return new()
        {
            Files = files,
            Skipped = [.. skipped.OrderBy(path => path.Path, StringComparer.Ordinal)],
            OtherFiles = found.OtherFiles,
            Diagnostics = diagnostics.ToSortedList(),
        };
    }
}
