using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SocPolicy.Diagnostics;

namespace SocPolicy.Compilation;

/// <summary>
/// Compiled policies in a folder, one file for each key, and beside them which policy files led to which key: unchanged files need
/// not be read as YAML again. Written to a temporary file first and then moved, so readers never meet half a file; whatever cannot be written is done
/// without. Whoever can write to the folder can have its own rules judge, though never have them do harm: every assembly is verified.
/// </summary>
/// <param name="folder">The absolute folder; null to keep nothing.</param>
internal sealed class PolicyCache(string? folder)
{
    /// <summary>The assembly of a key; null when it is not there or cannot be read.</summary>
    public byte[]? Read(string key) => ReadFile(key + ".dll");

    /// <summary>Keeps an assembly. A cache that cannot be written only costs time, so that is no error.</summary>
    public void Write(string key, byte[] image) => WriteFile(key + ".dll", image);

    /// <summary>What these policy files compiled to the last time they were exactly so; null when that is not known.</summary>
    /// <param name="fingerprint">As <see cref="Fingerprint"/> gives it.</param>
    public PolicySetIdentity? Recall(string fingerprint) =>
        ReadFile(fingerprint + ".known") is { } bytes && Encoding.ASCII.GetString(bytes).Split('\n') is [var key, var content, ""] && IsHash(key) && IsHash(content)
            ? new(key, content)
            : null;

    /// <summary>Remembers what policy files compiled to, once they did without a single complaint.</summary>
    public void Remember(string fingerprint, PolicySetIdentity identity) =>
        WriteFile(fingerprint + ".known", Encoding.ASCII.GetBytes($"{identity.Key}\n{identity.Content}\n"));

    /// <summary>SHA-256 of the paths and texts of policy files, the ids that others have, and this engine's build.</summary>
    public static string Fingerprint(IEnumerable<SourceText> sources, IEnumerable<string> reserved)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(PolicyCache).Module.ModuleVersionId.ToByteArray());
        foreach (var source in sources)
        {
            Append(source.Path);
            Append(source.Content);
        }

        foreach (var id in reserved.Order(StringComparer.Ordinal)) Append(id);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text)
        {
            // The length first: else parts of one text could pass for the next.
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static bool IsHash(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);

    private byte[]? ReadFile(string name)
    {
        if (folder is null) return null;
        try
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void WriteFile(string name, byte[] content)
    {
        if (folder is null) return;
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next run compiles again.
        }
    }
}
