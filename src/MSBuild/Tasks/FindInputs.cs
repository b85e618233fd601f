using System.Text;
using Microsoft.Build.Framework;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>
/// Lists what a check reads, and writes the lists to files that change only when they do: a file that is gone, or that was replaced
/// by an older one, is noticed as well as one that was saved.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class FindInputs : SocPolicyTask
{
    /// <summary>The absolute folder whose manifests are judged.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Absolute folders or files of the user's policies.</summary>
    public string[] PolicyPaths { get; set; } = [];

    /// <summary>The absolute folder for what the check writes.</summary>
    [Required]
    public string Folder { get; set; } = "";

    [Output]
    public string[] PolicyFiles { get; private set; } = [];

    [Output]
    public string[] ManifestFiles { get; private set; } = [];

    /// <summary>What the user's policies are compiled against.</summary>
    [Output]
    public string[] References { get; private set; } = [];

    protected override bool Run()
    {
        if (!Directory.Exists(Root))
        {
            Error("SOC5104", $"SocPolicyRoot is {Root}, which is no folder. Set it to the folder whose manifests are to be judged.");
            return false;
        }

        PolicyFiles = [.. PolicyPaths.SelectMany(PolicyFilesOf).Concat(SchemaFiles()).Distinct().Order(StringComparer.Ordinal)];
        ManifestFiles = [.. ManifestDiscovery.Find(Root, [], new DiagnosticBag()).Files.Select(file => file.FullPath)];
        References = [.. PolicyReferences.Paths()];
        Directory.CreateDirectory(Folder);
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "policies.inputs"), InputList.Write(Root, PolicyPaths, PolicyFiles));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "manifests.inputs"), InputList.Write(Root, PolicyPaths, ManifestFiles));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "inputs.list"), Encoding.UTF8.GetBytes(string.Join('\n', PolicyFiles.Concat(ManifestFiles))));
        return true;
    }

    /// <summary>What the policies named the last time: other schemas need another policy, which is noticed anyhow.</summary>
    private string[] SchemaFiles()
    {
        var list = Path.Combine(Folder, InputList.SchemaFiles);
        return PolicyPaths.Length > 0 && File.Exists(list) ? [.. File.ReadAllLines(list).Where(line => line.Length > 0)] : [];
    }

    private static IEnumerable<string> PolicyFilesOf(string path)
    {
        if (!Directory.Exists(path)) return File.Exists(path) ? [path] : [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, "*", options).Where(file => Path.GetExtension(file) is ".yaml" or ".yml");
    }
}
