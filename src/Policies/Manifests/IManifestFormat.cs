using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Manifests;

/// <summary>Reads one format of manifest. Implementations have no state, need no registration, and are found by their type.</summary>
public interface IManifestFormat
{
    /// <summary>The word for it in policy tests and on the command line: <c>kubernetes</c>.</summary>
    string Name { get; }

    /// <summary>The file name under which a policy test's manifest of this format is read.</summary>
    string UsualFileName { get; }

    /// <summary>Which of several formats that match the same file reads it: the highest; plain formats are 0.</summary>
    int Precedence { get; }

    /// <summary>Whether a file is of this format, by its name alone, so that a walk opens no file in vain.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    bool MatchesName(string path);

    /// <summary>Whether a file whose name matches is of this format, by its content. A plain format says yes.</summary>
    /// <param name="text">The file.</param>
    bool MatchesContent(SourceText text);

    /// <summary>
    /// Reads the file. Bad input adds diagnostics (SOC4xxx) with positions and gives what could be read; never throws for the
    /// input's sake.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    Manifest Read(SourceText text, DiagnosticBag diagnostics);

    /// <summary>
    /// The resources of all manifests of this format in a run. A format whose subjects span files (settings of an environment, a
    /// root module) makes them here; others give what each file describes.
    /// </summary>
    /// <param name="manifests">Every manifest of this format that was read, sorted by path.</param>
    /// <param name="diagnostics">Takes what is wrong between files.</param>
    IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics) =>
        manifests.SelectMany(manifest => manifest.Resources);

    /// <summary>Where a file has comments, in which people may write waivers. By default its name tells, or its first character.</summary>
    /// <param name="text">The file.</param>
    CommentSyntax Comments(SourceText text) => CommentSyntax.Of(text);
}
