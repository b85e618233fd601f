using Microsoft.Build.Framework;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.MSBuild.Findings;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Turns the user's policies into C#. What is wrong with them is an error at its place in the YAML file.</summary>
[MSBuildMultiThreadableTask]
public sealed class GeneratePolicies : SocPolicyTask
{
    /// <summary>The absolute folder that policy paths are relative to.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Absolute folders or files of the user's policies.</summary>
    [Required]
    public string[] PolicyPaths { get; set; } = [];

    /// <summary>The absolute folder for <c>policies.g.cs</c>, <c>policies.json</c> and what the analyzers are told.</summary>
    [Required]
    public string Folder { get; set; } = "";

    protected override bool Run()
    {
        var diagnostics = new DiagnosticBag();
        var reserved = BuiltIn.Load().Policies.ToDictionary(one => one.Policy.Id, _ => "the built-in controls", StringComparer.Ordinal);
        var loaded = PolicyLoader.Load(Root, PolicyPaths, reserved, diagnostics);
        Cancellation.ThrowIfCancellationRequested();
        var generated = diagnostics.HasErrors ? null : GeneratedPolicies.From(loaded, Folder);
        if (generated is not null) diagnostics.AddRange(generated.Problems);
        var problems = diagnostics.ToSortedList().Select(FindingRecord.Of).ToList();
        if (generated is null || diagnostics.HasErrors)
        {
            var report = new FindingLogger(this, FindingLevels.Default);
            foreach (var problem in problems) report.Log(problem);
            return false;
        }

        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "policies.g.cs"), System.Text.Encoding.UTF8.GetBytes(generated.Code));
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, "policies.json"), [.. generated.Json]);
        OutputFile.WriteWhenDifferent(Path.Combine(Folder, InputList.SchemaFiles), InputList.Lines(loaded.Policies.SelectMany(policy => policy.Schemas).Select(schema => schema.FullPath)));
        ClassificationFile.Write(Folder, loaded.Classification, []);
        FindingsFile.Write(Path.Combine(Folder, "policies.findings"), problems);
        return true;
    }
}
