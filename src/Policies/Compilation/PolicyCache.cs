namespace SocPolicy.Compilation;

/// <summary>Compiled policies in a folder, one file for each key. Written to a temporary file first and then moved, so readers never meet half a file; whatever cannot be written is done without.</summary>
/// <param name="folder">The absolute folder; null to keep nothing.</param>
internal sealed class PolicyCache(string? folder)
{
    /// <summary>The assembly of a key; null when it is not there or cannot be read.</summary>
    public byte[]? Read(string key)
    {
        if (folder is null) return null;
        try
        {
            var path = FileOf(key);
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. A cache that cannot be written only costs time, so that is no error.</summary>
    public void Write(string key, byte[] image)
    {
        if (folder is null) return;
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(temporary, image);
            File.Move(temporary, FileOf(key), overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next run compiles again.
        }
    }

    private string FileOf(string key) => Path.Combine(folder!, key + ".dll");
}
