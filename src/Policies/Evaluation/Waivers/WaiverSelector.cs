using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>Which verdicts a waiver is about, apart from whether it holds.</summary>
/// <param name="folder">The absolute folder of the waivers' file, with which its paths begin; empty when there is none.</param>
internal sealed class WaiverSelector(string folder)
{
    private readonly Dictionary<SourceText, string> paths = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the waiver names the verdict's control, and its place or resource.</summary>
    public bool Selects(WaiverCandidate candidate, Verdict verdict)
    {
        var waiver = candidate.Waiver;
        if (!waiver.Controls.Contains(verdict.Policy.Id)) return false;
        if (waiver.Rule is { } rule && rule != verdict.Rule?.Id) return false;
        if (waiver.Item is { } item && !Glob.MatchesText(item, verdict.Item) && !Glob.MatchesText(item, verdict.Detail?.ItemIdentity ?? "")) return false;
        return waiver.IsInline ? IsCovered(candidate.Covered, verdict) : IsSelected(waiver, verdict);
    }

    /// <summary>A file's path as the globs of waivers see it.</summary>
    public string PathOf(SourceText text)
    {
        if (!paths.TryGetValue(text, out var path)) paths.Add(text, path = folder.Length == 0 ? text.Path : Path.GetRelativePath(folder, text.FullPath).Replace('\\', '/'));
        return path;
    }

    /// <summary>A place in the range, or a resource whose header is: what is nowhere in it as well as what another file decides.</summary>
    private static bool IsCovered(SourceSpan? covered, Verdict verdict)
    {
        if (covered is not { Source: { } text } range || verdict.Kind == RunKind) return false;
        return IsIn(verdict.Span) || (verdict.Resource?.Header is { } header && header.End > header.Start && IsIn(header));

        bool IsIn(SourceSpan span) => ReferenceEquals(span.Source, text) && range.Start <= span.Start && span.Start < range.End;
    }

    private bool IsSelected(Waiver waiver, Verdict verdict)
    {
        if (waiver.Resource is { } resource)
        {
            if (!Glob.MatchesText(resource, $"{verdict.Kind}/{verdict.Address}")) return false;
        }
        else if (verdict.Kind == RunKind)
        {
            // It stands in some file, but is about none.
            return false;
        }

        return waiver.Path is null || (verdict.Span.Source is { } text && Glob.MatchesPath(waiver.Path, PathOf(text)));
    }

    private const string RunKind = "run";
}
