using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;

namespace SocPolicy.Benchmarks;

/// <summary>
/// What loading a team's own policies costs, each time as the first thing that a process does: with the cache of an earlier run, and
/// without one.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[MinColumn, MedianColumn]
public class LoadPolicies
{
    [Benchmark(Baseline = true, Description = "1 policy, cached")]
    public int One() => Load(1, cached: true);

    [Benchmark(Description = "500 policies, cached")]
    public int Many() => Load(500, cached: true);

    [Benchmark(Description = "500 policies, compiled anew")]
    public int ManyCold() => Load(500, cached: false);

    private static int Load(int count, bool cached) =>
        PolicyRun.SelectPolicies(PolicyFolder.Request(count, cached), Settings.Default, new DiagnosticBag(), CancellationToken.None).Count;
}
