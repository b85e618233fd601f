using BenchmarkDotNet.Attributes;
using SocPolicy.Compilation;
using SocPolicy.Evaluation;
using SocPolicy.Language;

namespace SocPolicy.Benchmarks;

/// <summary>Whether cost is linear in objects x rules: whole evaluations, verdicts sorted; divide the time by objects x rules.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ManyObjects
{
    private IReadOnlyList<ResourceDescription> resources = [];
    private CompiledPolicySet policies = CompiledPolicySet.Empty;

    /// <summary>Objects and rules: ten times the objects, then ten times the rules.</summary>
    [Params("1000 x 10", "10000 x 10", "100000 x 10", "10000 x 100")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var sizes = Size.Split(" x ").Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        resources = Workloads.Read(sizes[0], hostNetwork: "false", privileged: "false");
        policies = Workloads.Compile(sizes[1], """assert: resource.Pod["hostNetwork"] != true""");
    }

    [Benchmark(Description = "one comparison, passes")]
    public int Judge() => Evaluator.Evaluate(policies.Policies, resources, traceAll: false, progress: null, CancellationToken.None).Count;
}
