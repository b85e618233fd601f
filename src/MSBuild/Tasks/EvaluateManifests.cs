using System.Globalization;
using System.Reflection;
using Microsoft.Build.Framework;
using SocPolicy.Compilation;
using SocPolicy.Compilation.Verification;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.MSBuild.Findings;
using SocPolicy.Reports;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Judges the manifests below a folder and writes what it found to a file, from which builds print it until something changes.</summary>
[MSBuildMultiThreadableTask]
public sealed class EvaluateManifests : SocPolicyTask
{
    private static readonly string Version = typeof(EvaluateManifests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The absolute folder whose manifests are judged.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Absolute folders and files to read instead of the whole root; the root when empty.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Files to read as the kind in front of them: <c>kubernetes:/src/deploy.tpl</c>.</summary>
    public string[] Manifests { get; set; } = [];

    /// <summary>The user's compiled policies, absolute; empty when there are none.</summary>
    public string CompiledPolicies { get; set; } = "";

    /// <summary>The absolute path of the settings; empty when there are none.</summary>
    public string Config { get; set; } = "";

    /// <summary>The absolute path of the waivers' file; empty when there is none.</summary>
    public string Waivers { get; set; } = "";

    /// <summary>The absolute path of the baseline; empty when there is none.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The day to judge waivers on, as 2027-03-31.</summary>
    [Required]
    public string AsOf { get; set; } = "";

    /// <summary>The absolute folder for <c>manifests.findings</c>, <c>manifests.sarif</c> and <c>manifests.stamp</c>.</summary>
    [Required]
    public string Folder { get; set; } = "";

    protected override bool Run()
    {
        if (LoadPolicies() is not { } compiled) return false;
        var builtIn = compiled[0].Policies.Select(one => one.Policy).Concat(WaiverControls.All).Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        var stamp = Path.Combine(Folder, "manifests.stamp");
        File.Delete(stamp);
        var request = new RunRequest
        {
            Root = Root,
            Paths = Include,
            ManifestKinds = NamedManifests.Parse(Manifests),
            Compiled = compiled,
            PolicyPaths = [],
            SettingsPath = Config.Length > 0 ? Config : null,
            Waivers = new() { AsOf = WaiverDay.Parse(AsOf), File = Waivers.Length == 0 ? null : Waivers, IsFileNamed = true },
            Baseline = Baseline.Length == 0 ? null : Baseline,
            Repository = RepositoryFolder.Of(Root),
        };
        var result = PolicyRun.Execute(request, Cancellation);
        Cancellation.ThrowIfCancellationRequested();
        FindingsFile.Write(
            Path.Combine(Folder, "manifests.findings"),
            [.. result.Diagnostics.Select(FindingRecord.Of), .. result.Findings.Select(finding => FindingRecord.Of(finding, builtIn.Contains(finding.Policy.Id), result.Settings.Unknown))]);
        WriteLog(result);
        // A run that could not read everything is done again by the next build.
        if (!result.IsIncomplete) OutputFile.Write(stamp, []);
        Log.LogMessage(MessageImportance.Normal, "{0}", string.Create(CultureInfo.InvariantCulture, $"SocPolicy: {result.Policies.Count} controls, {result.Manifests.Count} manifests, {result.Findings.Count} findings, {result.WaivedFindings.Count} waived, {result.KnownFindings.Count} known, {result.Baseline?.Fixed.Count ?? 0} of the baseline fixed in {Root}"));
        return true;
    }

    private void WriteLog(RunResult result)
    {
        var options = new ReportOptions { ToolVersion = Version, FromRepository = RepositoryFolder.Below(Root) };
        OutputFile.Write(Path.Combine(Folder, "manifests.sarif"), stream =>
        {
            using var text = new CancellableWriter(stream, Cancellation);
            ReportFormats.Find("sarif")!.Write(result, options, text);
        });
    }

    private CompiledPolicySet[]? LoadPolicies()
    {
        if (CompiledPolicies.Length == 0) return [BuiltIn.Load()];
        var image = File.ReadAllBytes(CompiledPolicies);
        if (PolicyVerifier.Verify(image) is { Count: > 0 } refused)
        {
            // At their places in the policy files, as the compiler's errors are.
            var report = new FindingLogger(this, FindingLevels.Default);
            foreach (var diagnostic in refused) report.Log(FindingRecord.Of(diagnostic));
            // A disk may have broken it rather than a policy: the next build compiles anew.
            File.Delete(CompiledPolicies);
            return null;
        }

        try
        {
            return [BuiltIn.Load(), CompiledAssemblies.Load(image)];
        }
        catch (InvalidDataException problem)
        {
            File.Delete(CompiledPolicies);
            Error("SOC5105", $"The compiled policies {CompiledPolicies} could not be used and are deleted: {problem.Message} Build again.");
            return null;
        }
    }
}
