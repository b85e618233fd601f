using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SocPolicy.Analyzers.Flow;

namespace SocPolicy.Benchmarks.Analyzers;

/// <summary>CPU time of the compiler and of the analyzers over the same code, and for one edited document.</summary>
internal static class Measurement
{
    private const int Rounds = 3;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ClassifiedDataFlowAnalyzer).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    public static void WholeBuild((string Path, string Text)[] sources)
    {
        var (compile, idle, ours) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (a, b, c) = (Cpu(() => Compile(sources).Emit(Stream.Null)), Cpu(() => Drive(Compile(sources), [new IdleAnalyzer()])), Cpu(() => Drive(Compile(sources), Analyzers)));
            if (round == 0) continue;
            compile.Add(a);
            idle.Add(b);
            ours.Add(c);
        }

        var (compiler, driver, total) = (Median(compile), Median(idle), Median(ours));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"build, ms of CPU: compiler {compiler:F0}; driver with an idle analyzer {driver:F0}; driver with ours {total:F0}; ours alone {total - driver:F0} = {100 * (total - driver) / compiler:F1} % of the compiler"));
    }

    public static void ByAnalyzer((string Path, string Text)[] sources)
    {
        var with = Compile(sources).WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, false, true));
        var result = with.GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        foreach (var (analyzer, info) in result.AnalyzerTelemetryInfo.OrderByDescending(p => p.Value.ExecutionTime).Take(8))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {analyzer.GetType().Name,-40} {info.ExecutionTime.TotalMilliseconds,8:F0} ms"));
    }

    /// <summary>As an IDE asks after a keystroke: the findings of one document, its binding not yet done.</summary>
    public static void EditedDocuments((string Path, string Text)[] sources)
    {
        var compilation = Compile(sources);
        var (idle, ours) = (new List<double>(), new List<double>());
        foreach (var tree in compilation.SyntaxTrees.Take(60))
        {
            idle.Add(Edit(compilation, tree, [new IdleAnalyzer()]));
            ours.Add(Edit(compilation, tree, Analyzers));
        }

        var own = ours.Zip(idle, (o, i) => Math.Max(0, o - i)).Skip(5).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"edited document, ms of CPU over an idle analyzer: median {own[own.Length / 2]:F1}, p90 {own[own.Length * 9 / 10]:F1}, max {own[^1]:F1}"));
    }

    private static double Edit(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var changed = CSharpSyntaxTree.ParseText(tree + "\n// edited", (CSharpParseOptions)tree.Options, tree.FilePath);
        var with = compilation.ReplaceSyntaxTree(tree, changed).WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false));
        return Cpu(() => with.GetAnalyzerSemanticDiagnosticsAsync(with.Compilation.GetSemanticModel(changed), null, default).GetAwaiter().GetResult(), collect: false);
    }

    private static void Drive(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static CSharpCompilation Compile((string Path, string Text)[] sources) => CSharpCompilation.Create(
        "Measured",
        sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, new CSharpParseOptions(LanguageVersion.CSharp14), s.Path)),
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = runtime.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        return [.. new[] { runtime, web }.SelectMany(d => Directory.GetFiles(d, "*.dll")).Where(IsManaged).Select(f => MetadataReference.CreateFromFile(f))];
    });

    private static bool IsManaged(string path) => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) ||
        name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll") && !name.Contains("Native", StringComparison.Ordinal);

    private static double Cpu(Action action, bool collect = true)
    {
        if (collect) GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
