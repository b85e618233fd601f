namespace SocPolicy.MSBuild.Findings;

/// <summary>
/// Lets the first project of a build that comes to print some findings do so, and no other: target frameworks, and projects that
/// share a root, may be in several processes and know nothing of each other.
/// </summary>
/// <param name="path">The absolute path of the file that they share.</param>
internal sealed class ReportClaims(string path)
{
    /// <summary>Claims of this many reports are kept: builds that run at the same time do not forget each other's.</summary>
    private const int Kept = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Whether the caller is the first.</summary>
    /// <param name="build">The build.</param>
    /// <param name="outcome">What would be printed: projects that would print other things are told apart.</param>
    /// <param name="cancellation">Ends the wait for the file.</param>
    public bool Take(string build, string outcome, CancellationToken cancellation)
    {
        var claim = $"{build} {outcome}";
        using var file = Open(cancellation);
        using var reader = new StreamReader(file, leaveOpen: true);
        var claims = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (claims.Contains(claim)) return false;
        file.SetLength(0);
        using var writer = new StreamWriter(file);
        foreach (var kept in claims.TakeLast(Kept).Append(claim)) writer.Write($"{kept}\n");
        return true;
    }

    private FileStream Open(CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 500 && File.Exists(path))
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
