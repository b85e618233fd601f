using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>Finds the waivers that stand in the comments of manifests.</summary>
internal static class InlineWaivers
{
    private const int MostInOneFile = 1000;

    /// <summary>All of them, in the order of files and comments.</summary>
    public static IEnumerable<WaiverCandidate> Find(ManifestSet read, WaiverSettings limits)
    {
        ILookup<SourceText, ResourceDescription>? resources = null;
        foreach (var manifest in read.Manifests)
        {
            if (!manifest.Text.Content.Contains(InlineWaiverReader.Mark, StringComparison.OrdinalIgnoreCase)) continue;
            if (ManifestFormats.Named(manifest.Format) is not { } format) continue;
            // The whole run stands at the first line of its first file, but does not belong to it; nor does a header without any text.
            resources ??= read.Resources.Where(resource => resource.Header.Source is not null && resource.Header.End > resource.Header.Start).ToLookup(resource => resource.Header.Source!);
            foreach (var found in Find(manifest, format, [.. resources[manifest.Text]], limits)) yield return found;
        }
    }

    private static IEnumerable<WaiverCandidate> Find(Manifest manifest, IManifestFormat format, IReadOnlyList<ResourceDescription> resources, WaiverSettings limits)
    {
        var comments = format.Comments(manifest.Text).Find(manifest.Text);
        var written = comments.SelectMany(comment => InlineWaiverReader.Read(manifest.Text, comment).Select(candidate => (comment, candidate))).Take(MostInOneFile + 1).ToList();
        CoveredLines? lines = null;
        for (var i = 0; i < written.Count; i++)
        {
            var (comment, candidate) = written[i];
            if (i == MostInOneFile)
            {
                yield return candidate with { Problems = [$"it is one of more than {MostInOneFile} in this file, of which only so many are read"] };
                yield break;
            }

            lines ??= new(manifest, comments, resources);
            yield return candidate with { Covered = lines.Of(comment), IsInUnreadFile = manifest.Documents.Count == 0, Problems = limits.AllowsInline ? candidate.Problems : [.. candidate.Problems, "comments may not waive here"] };
        }
    }
}
