using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocPolicy.MSBuild;

/// <summary>What the outcome of a step depends on, as text: two equal texts mean that nothing changed.</summary>
internal static class InputList
{
    /// <summary>The file, beside the others, that lists the schemas which the policies named the last time.</summary>
    public const string SchemaFiles = "policies.schemas";

    /// <summary>Paths, one a line, each once.</summary>
    public static byte[] Lines(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(string.Join('\n', paths.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Stands for the names of all files, whatever they are: a control may ask whether each of them has an owner.</summary>
    public static string Digest(IEnumerable<string> names) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));

    public static byte[] Write(string root, IEnumerable<string> settings, IEnumerable<string> files)
    {
        var text = new StringBuilder();
        foreach (var type in new[] { typeof(PolicyRun), typeof(InputList) })
            text.Append(CultureInfo.InvariantCulture, $"{type.Module.ModuleVersionId}\n");
        text.Append(CultureInfo.InvariantCulture, $"{BuiltIn.Version}\n{root}\n{string.Join('|', settings)}\n");
        foreach (var path in files)
        {
            var file = new FileInfo(path);
            text.Append(CultureInfo.InvariantCulture, $"{path}|{(file.Exists ? file.Length : -1)}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
