using BenchmarkDotNet.Attributes;
using SocPolicy.Compilation;
using SocPolicy.Evaluation;
using SocPolicy.Language;

namespace SocPolicy.Benchmarks;

/// <summary>
/// What one rule costs on one object, verdict included: 20 rules on 1,000 Kubernetes Deployments that were read before, policies
/// that were compiled before. Every number is for one object and one rule.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
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
        passing = Workloads.Read(Objects, hostNetwork: "false", privileged: "false");
        failing = Workloads.Read(Objects, hostNetwork: "true", privileged: "true");
        nothing = Workloads.Compile(Rules, "assert: resource.Pod.Exists || true");
        scalar = Workloads.Compile(Rules, """assert: resource.Pod["hostNetwork"] != true""");
        perContainer = Workloads.Compile(
            Rules,
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
}
