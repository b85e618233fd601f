using BenchmarkDotNet.Attributes;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Language;
using SocPolicy.Loading;
using SocPolicy.Manifests;

namespace SocPolicy.Benchmarks;

/// <summary>
/// What one rule costs on one object, verdict included: 20 rules on 1,000 Kubernetes Deployments that were read before, policies
/// that were compiled before. Every number is for one object and one rule.
/// </summary>
[MemoryDiagnoser]
public class ObjectTimesRule
{
    private const int Objects = 1000;
    private const int Rules = 20;
    private const int Pairs = Objects * Rules;

    private IReadOnlyList<ResourceDescription> passing = [];
    private IReadOnlyList<ResourceDescription> failing = [];
    private CompiledPolicySet scalar = CompiledPolicySet.Empty;
    private CompiledPolicySet perContainer = CompiledPolicySet.Empty;
    private CompiledPolicySet nothing = CompiledPolicySet.Empty;

    [GlobalSetup]
    public void Setup()
    {
        passing = Read(hostNetwork: "false", privileged: "false");
        failing = Read(hostNetwork: "true", privileged: "true");
        nothing = Compile("assert: resource.Pod.Exists || true");
        scalar = Compile("""assert: resource.Pod["hostNetwork"] != true""");
        perContainer = Compile(
            """
            each: resource.Containers
                assert: item["securityContext", "privileged"] != true
            """);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs, Description = "empty rule, passes")]
    public int Nothing() => Judge(nothing, passing);

    [Benchmark(OperationsPerInvoke = Pairs, Description = "one comparison, passes")]
    public int Passes() => Judge(scalar, passing);

    [Benchmark(OperationsPerInvoke = Pairs, Description = "one comparison, fails, reason kept")]
    public int Fails() => Judge(scalar, failing);

    [Benchmark(OperationsPerInvoke = Pairs, Description = "each of 2 containers, passes")]
    public int EachPasses() => Judge(perContainer, passing);

    [Benchmark(OperationsPerInvoke = Pairs, Description = "each of 2 containers, fails, reason kept")]
    public int EachFails() => Judge(perContainer, failing);

    private static int Judge(CompiledPolicySet policies, IReadOnlyList<ResourceDescription> resources) =>
        Evaluator.Evaluate(policies.Policies, resources, traceAll: false, progress: null, CancellationToken.None).Count;

    private static IReadOnlyList<ResourceDescription> Read(string hostNetwork, string privileged)
    {
        var diagnostics = new DiagnosticBag();
        var format = ManifestFormats.Named("kubernetes")!;
        var texts = Enumerable.Range(0, Objects).Select(i => (format, new SourceText(
            $"{i}.yaml",
            $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: app-{{i}}, labels: { app: app-{{i}} } }
            spec:
              replicas: 2
              template:
                spec:
                  hostNetwork: {{hostNetwork}}
                  containers:
                    - name: app
                      image: registry.example/app:1
                      securityContext: { privileged: {{privileged}}, runAsNonRoot: true }
                    - name: proxy
                      image: registry.example/proxy:1
                      securityContext: { privileged: {{privileged}}, runAsNonRoot: true }
            """)));
        return ManifestReader.ReadAll([.. texts], diagnostics).Resources;
    }

    private static CompiledPolicySet Compile(string rule)
    {
        var diagnostics = new DiagnosticBag();
        var rules = string.Concat(Enumerable.Range(0, Rules).Select(i => $"  - id: rule{i}\n    on: kubernetes/workload\n    {rule}\n"));
        var source = new SourceText(
            "bench.yaml",
            $"""
            apiVersion: socpolicy/v1
            id: BENCH1
            version: 1.0.0
            title: A rule to measure
            criteria: [CC6.8]
            severity: warning
            remediation: None.
            rules:
            {rules}
            """);
        var loaded = PolicyLoader.Load([source], new Dictionary<string, string>(), diagnostics);
        var image = PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        return image is null ? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSortedList())) : CompiledAssemblies.Load(image);
    }
}
