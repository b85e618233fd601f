namespace SocPolicy.MSBuild;

/// <summary>Writes files so that another build of the same project never reads half of one.</summary>
internal static class OutputFile
{
    /// <summary>Writes unless the file has this content already: its time then stays, and with it all that depends on it.</summary>
    public static void WriteWhenDifferent(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return;
        Write(path, content);
    }

    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes what a function writes, which need not be in memory as a whole.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(temporary)) write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            // On a full disk, half of it would stay.
            File.Delete(temporary);
            throw;
        }
    }
}
