using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Loading;
using SocPolicy.Model;
using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Evaluation;

/// <summary>A few controls over several formats, and runs of them over files.</summary>
internal static class SampleControls
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<CompiledPolicySet> All = new(() => Compile(6));
    private static readonly Lazy<CompiledPolicySet> First = new(() => Compile(4));

    public static CompiledPolicySet Compiled => All.Value;

    /// <summary>Those that judge a resource of a file, and no waivers' file.</summary>
    public static CompiledPolicySet WithoutRun => First.Value;

    /// <summary>Writes the files to a folder of its own and runs all controls over them.</summary>
    public static RunResult Run(TemporaryFolder folder, Func<RunRequest, RunRequest>? change = null, params (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files) folder.Write(path, content);
        var request = new RunRequest
        {
            Root = folder.Path,
            Compiled = [Compiled],
            Waivers = new() { AsOf = Today, File = WaiverRequest.FindFile(folder.Path) },
        };
        return PolicyRun.Execute(change?.Invoke(request) ?? request);
    }

    /// <summary>Each verdict that is no pass as <c>path(line) state rule</c>, those about waivers with what they say.</summary>
    public static IEnumerable<string> Lines(this RunResult result) =>
        result.Verdicts
            .Where(verdict => verdict.State is not (VerdictState.Pass or VerdictState.NotEvaluated))
            .Select(verdict => $"{verdict.Span.Path}({verdict.Span.StartLine}) {verdict.State.Word()} {verdict.Rule!.Id}{(verdict.Kind == WaiverControls.Kind ? $": {verdict.Message}" : "")}");

    private static CompiledPolicySet Compile(int count)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("controls.yaml", string.Join("---\n", new[]
        {
            Control("TEST0001", """
                - id: privileged
                  on: kubernetes/workload
                  each: resource.Containers
                  assert: item["securityContext", "privileged"] != true
                - id: token
                  on: kubernetes/workload
                  assert: resource.Pod["automountServiceAccountToken"] == false
                """),
            Control("TEST0002", """
                - id: acl
                  on: terraform/aws_s3_bucket
                  assert: resource["acl"] != "public-read"
                - id: versioning
                  on: terraform/aws_s3_bucket
                  assert: resource["versioning", "enabled"] == true
                - id: ingress
                  on: terraform/aws_security_group
                  each: resource["ingress"]
                  assert: item["from_port"] != 22
                """),
            Control("TEST0003", """
                - id: add
                  on: dockerfile/stage
                  each: resource["instructions"]
                  assert: item["instruction"] != "ADD"
                - id: platform
                  on: dockerfile/stage
                  assert: resource["platform"].Exists
                """),
            Control("TEST0004", """
                - id: debug
                  on: appsettings/environment
                  assert: resource["Debug"] != true
                - id: audit
                  on: appsettings/environment
                  assert: resource["Audit"].Exists
                """),
            Control("TEST0005", """
                - id: network
                  on: run
                  assert: resource["network"].Exists
                """),
            Control("TEST0006", """
                - id: owner
                  on: yaml/document
                  assert: resource["owner"].Exists
                """),
        }.Take(count)));
        var loaded = PolicyLoader.Load([source], new Dictionary<string, string>(), diagnostics);
        var image = diagnostics.HasErrors ? null : PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        if (image is null) throw new InvalidDataException(string.Join('\n', diagnostics.ToSortedList()));
        return CompiledAssemblies.Load(image);
    }

    private static string Control(string id, string rules) =>
        $"""
        apiVersion: socpolicy/v1
        id: {id}
        version: 1.0.0
        title: A sample
        criteria: [CC6.1]
        severity: error
        remediation: Mend it.
        rules:
        {string.Join('\n', rules.Split('\n').Select(line => "  " + line))}

        """;
}
