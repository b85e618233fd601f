using System.Globalization;
using Microsoft.Build.Framework;
using SocPolicy.Compilation;
using SocPolicy.MSBuild.Findings;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Judges the manifests below a folder and writes what it found to a file, from which builds print it until something changes.</summary>
[MSBuildMultiThreadableTask]
public sealed class EvaluateManifests : SocPolicyTask
{
    /// <summary>The absolute folder whose manifests are judged.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The user's compiled policies, absolute; empty when there are none.</summary>
    public string CompiledPolicies { get; set; } = "";

    /// <summary>The absolute folder for <c>manifests.findings</c> and <c>manifests.stamp</c>.</summary>
    [Required]
    public string Folder { get; set; } = "";

    protected override bool Run()
    {
        if (LoadPolicies() is not { } compiled) return false;
        var builtIn = compiled[0].Policies.Select(one => one.Policy.Id).ToHashSet(StringComparer.Ordinal);
        var stamp = Path.Combine(Folder, "manifests.stamp");
        File.Delete(stamp);
        var result = PolicyRun.Execute(new() { Root = Root, Compiled = compiled }, Cancellation);
        FindingsFile.Write(
            Path.Combine(Folder, "manifests.findings"),
            [.. result.Diagnostics.Select(FindingRecord.Of), .. result.Findings.Select(finding => FindingRecord.Of(finding, builtIn.Contains(finding.Policy.Id)))]);
        // A run that could not read everything is done again by the next build.
        if (!result.IsIncomplete) OutputFile.Write(stamp, []);
        Log.LogMessage(MessageImportance.Normal, "{0}", string.Create(CultureInfo.InvariantCulture, $"SocPolicy: {result.Policies.Count} controls, {result.Manifests.Count} manifests, {result.Findings.Count} findings in {Root}"));
        return true;
    }

    private CompiledPolicySet[]? LoadPolicies()
    {
        try
        {
            return CompiledPolicies.Length == 0 ? [BuiltIn.Load()] : [BuiltIn.Load(), CompiledAssemblies.Load(File.ReadAllBytes(CompiledPolicies))];
        }
        catch (InvalidDataException problem)
        {
            Error("SOC5105", $"The compiled policies {CompiledPolicies} cannot be used: {problem.Message} Delete the file, and build again.");
            return null;
        }
    }
}
