using System.Text;
using SocPolicy.Classification;
using SocPolicy.Diagnostics;

namespace SocPolicy.MSBuild;

/// <summary>The file that tells the analyzers what policies say of data.</summary>
internal static class ClassificationFile
{
    /// <summary>
    /// Writes it unless it is so already. With nothing to say it is made only in place of one that said something: the compiler
    /// notices a file that changed, not one that is gone.
    /// </summary>
    public static void Write(string folder, IReadOnlyList<ClassificationEntry> entries, IReadOnlyList<Diagnostic> errors)
    {
        var path = Path.Combine(folder, ClassificationText.FileName);
        if (entries.Count + errors.Count == 0 && !File.Exists(path)) return;
        Directory.CreateDirectory(folder);
        OutputFile.WriteWhenDifferent(path, Encoding.UTF8.GetBytes(ClassificationText.Write(entries, errors)));
    }
}
