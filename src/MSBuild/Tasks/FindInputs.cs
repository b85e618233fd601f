using System.Text;
using Microsoft.Build.Framework;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Manifests;
using SocPolicy.MSBuild.Findings;

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

    /// <summary>Absolute folders and files to read instead of the whole root; the root when empty.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Files to read as the kind in front of them: <c>kubernetes:/src/deploy.tpl</c>.</summary>
    public string[] Manifests { get; set; } = [];

    /// <summary>Absolute folders or files of the user's policies; those of the settings when empty, else <c>policies/</c> of the root.</summary>
    public string[] PolicyPaths { get; set; } = [];

    /// <summary>The absolute path of the settings; when empty those of the root, or of the repository's folders above it.</summary>
    public string Config { get; set; } = "";

    /// <summary>The absolute folder for what the check writes.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folders or files of policies that hold.</summary>
    [Output]
    public string[] FoundPolicyPaths { get; private set; } = [];

    /// <summary>The settings that hold; empty when there are none.</summary>
    [Output]
    public string FoundConfig { get; private set; } = "";

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

    /// <summary>The manifests, and the settings they are judged by.</summary>
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

        FoundConfig = Config.Length > 0 ? Config : SettingsFile.Find(Path.TrimEndingDirectorySeparator(Root)) ?? "";
        var diagnostics = new DiagnosticBag();
        var settings = SettingsFile.Read(Root, FoundConfig.Length > 0 ? FoundConfig : null, diagnostics);
        FoundPolicyPaths = [.. PolicyPlaces.Find(Root, PolicyPaths, settings, diagnostics)];
        var options = ManifestSelectionOptions.Of(settings, Root, NamedManifests.Parse(Manifests), diagnostics);
        if (diagnostics.HasErrors)
        {
            var report = new FindingLogger(this, FindingLevels.Default);
            foreach (var diagnostic in diagnostics.ToSortedList()) report.Log(FindingRecord.Of(diagnostic));
            return false;
        }

        PolicyFiles = [.. FoundPolicyPaths.SelectMany(PolicyPlaces.Files).Concat(SchemaFiles()).Distinct().Order(StringComparer.Ordinal)];
        WaiversFile = FileOf(Waivers, root => settings.Waivers.IsFileNamed ? Path.GetFullPath(settings.Waivers.File, settings.Folder ?? root) : WaiverRequest.FindFile(root));
        BaselineFile = FileOf(Baseline, Evaluation.Baselines.Baseline.FindFile);
        Day = WaiverDay.Write(AsOf.Length == 0 ? WaiverDay.Today(settings.Waivers.Zone) : WaiverDay.Parse(AsOf));
        var found = ManifestDiscovery.Find(Root, Include, new DiagnosticBag(), options);
        Cancellation.ThrowIfCancellationRequested();
        var manifests = found.Files.Select(file => file.FullPath);
        ManifestFiles = [.. new[] { FoundConfig, WaiversFile, BaselineFile }.Where(file => file.Length > 0).Concat(manifests).Distinct()];
        References = [.. PolicyReferences.Paths()];
        Directory.CreateDirectory(Folder);
        if (FoundPolicyPaths.Length == 0) ClassificationFile.Write(Folder, [], []);
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "policies.inputs"), InputList.Write(Root, FoundPolicyPaths, PolicyFiles));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "manifests.inputs"), InputList.Write(Root, [.. FoundPolicyPaths, .. Include, .. Manifests, Waivers, Baseline, Day, InputList.Digest(found.Paths)], ManifestFiles));
        StepOutputs.Mend(Folder);
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "inputs.list"), Encoding.UTF8.GetBytes(string.Join('\n', PolicyFiles.Concat(ManifestFiles))));
        return true;
    }

    /// <summary>What the policies named the last time: other schemas need another policy, which is noticed anyhow.</summary>
    private string[] SchemaFiles()
    {
        var list = Path.Combine(Folder, InputList.SchemaFiles);
        return FoundPolicyPaths.Length > 0 && File.Exists(list) ? [.. File.ReadAllLines(list).Where(line => line.Length > 0)] : [];
    }

    private string FileOf(string named, Func<string, string?> find) =>
        named.Length == 0 ? find(Root) ?? "" : named.Equals("none", StringComparison.OrdinalIgnoreCase) ? "" : named;
}
