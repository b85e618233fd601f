using System.Text;
using Microsoft.Build.Framework;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;
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

    /// <summary>The absolute path of the waivers' file, <c>none</c>, or empty to look for one.</summary>
    public string Waivers { get; set; } = "";

    /// <summary>The absolute path of the baseline, <c>none</c>, or empty to look for one.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The day to judge waivers on, as 2027-03-31; today in UTC when empty.</summary>
    public string AsOf { get; set; } = "";

    /// <summary>The waivers' file to use; empty for none.</summary>
    [Output]
    public string WaiversFile { get; private set; } = "";

    /// <summary>The baseline to use; empty for none.</summary>
    [Output]
    public string BaselineFile { get; private set; } = "";

    /// <summary>The day to judge waivers on.</summary>
    [Output]
    public string Day { get; private set; } = "";

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

        PolicyFiles = [.. PolicyPaths.SelectMany(PolicyFilesOf).Distinct().Order(StringComparer.Ordinal)];
        WaiversFile = FileOf(Waivers, WaiverRequest.FindFile);
        BaselineFile = FileOf(Baseline, Evaluation.Baselines.Baseline.FindFile);
        Day = WaiverDay.Write(AsOf.Length == 0 ? WaiverDay.Today() : WaiverDay.Parse(AsOf));
        ManifestFiles = [.. ManifestDiscovery.Find(Root, [], new DiagnosticBag()).Files.Select(file => file.FullPath).Concat([WaiversFile, BaselineFile]).Where(file => file.Length > 0).Distinct()];
        References = [.. PolicyReferences.Paths()];
        Directory.CreateDirectory(Folder);
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "policies.inputs"), InputList.Write(Root, PolicyPaths, PolicyFiles));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "manifests.inputs"), InputList.Write(Root, [.. PolicyPaths, Waivers, Baseline, Day], ManifestFiles));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "inputs.list"), Encoding.UTF8.GetBytes(string.Join('\n', PolicyFiles.Concat(ManifestFiles))));
        return true;
    }

    private string FileOf(string named, Func<string, string?> find) =>
        named.Length == 0 ? find(Root) ?? "" : named.Equals("none", StringComparison.OrdinalIgnoreCase) ? "" : named;

    private static IEnumerable<string> PolicyFilesOf(string path)
    {
        if (!Directory.Exists(path)) return File.Exists(path) ? [path] : [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, "*", options).Where(file => Path.GetExtension(file) is ".yaml" or ".yml");
    }
}
