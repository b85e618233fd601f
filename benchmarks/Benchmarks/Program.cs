using BenchmarkDotNet.Running;
using SocPolicy.Benchmarks;

if (args is ["throughput", ..])
{
    Throughput.Run(args.Length > 1 ? args[1] : null);
    return;
}

PolicyFolder.Prepare(1);
PolicyFolder.Prepare(500);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
