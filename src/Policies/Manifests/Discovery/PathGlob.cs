using SocPolicy.Diagnostics;
using SocPolicy.Paths;

namespace SocPolicy.Manifests.Discovery;

/// <summary>
/// Files below a folder, as settings name them: <c>infra/**/*.tf</c>. A <c>*</c> stays within its folder, <c>**</c> stands for any number
/// of folders, <c>?</c> for one character, <c>[a-z]</c> for one of several. A folder stands for all that is below it.
/// </summary>
public sealed class PathGlob
{
    private readonly PathPattern pattern;
    private readonly string certain;

    /// <summary>Takes a glob that <see cref="Complaint"/> has nothing to say about.</summary>
    /// <param name="text">As written.</param>
    /// <param name="span">Where it stands; <c>default</c> for one that stands nowhere.</param>
    public PathGlob(string text, SourceSpan span = default)
    {
        Text = text;
        Span = span;
        var bare = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        bare = bare.TrimEnd('/');
        pattern = new(bare is "." or "" ? "**" : bare);
        certain = string.Join('/', pattern.CertainFolders);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>What is wrong with a glob and what to do, in two sentences; null when nothing is.</summary>
    public static string? Complaint(string text)
    {
        if (text.Length == 0) return "The glob is empty. Write one such as infra/**.";
        if (text.Contains('\\', StringComparison.Ordinal)) return $"The glob \"{text}\" has a backslash. Write it with forward slashes, such as infra/**.";
        if (text[0] == '/') return $"The glob \"{text}\" begins with a slash. Write it relative to the folder of this file.";
        return text.Split('/').Contains("..") ? $"The glob \"{text}\" leads out of the folder of this file. Leave out the \"..\"." : null;
    }

    /// <summary>Whether a file or folder is named, or lies in a folder that is.</summary>
    /// <param name="path">Relative to the glob's folder, with forward slashes.</param>
    public bool Covers(string path)
    {
        if (pattern.Matches(path)) return true;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (pattern.Matches(path.AsSpan(0, slash))) return true;
        }

        return false;
    }

    /// <summary>Whether something below a folder may be named: what surely holds nothing need not be walked.</summary>
    /// <param name="folder">Relative to the glob's folder, with forward slashes; empty for that folder itself.</param>
    public bool MayReachInto(string folder) =>
        folder.Length == 0 || certain.Length == 0 || IsWithin(folder, certain) || IsWithin(certain, folder) || Covers(folder);

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');
}
