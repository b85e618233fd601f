using BenchmarkDotNet.Running;
using SocPolicy.Benchmarks;

PolicyFolder.Prepare(1);
PolicyFolder.Prepare(500);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
