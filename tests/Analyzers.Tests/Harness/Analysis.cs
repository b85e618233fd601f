using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SocPolicy.Analyzers.Flow;

namespace SocPolicy.Analyzers.Tests.Harness;

/// <summary>Every analyzer of the product, run over a compilation.</summary>
internal static class Analysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ClassifiedDataFlowAnalyzer).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>The findings, ordered by place. An exception inside an analyzer fails the test.</summary>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, string? policy = null)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(policy is null ? [] : [new PolicyText(policy)]), (exception, _, _) => failure = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (failure is not null) throw new InvalidOperationException("An analyzer failed.", failure);
        return
        [
            .. found
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Location.SourceSpan.End)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .ThenBy(d => d.GetMessage(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The compilation with the rules on that are off by default, or with those of them that are asked for.</summary>
    public static Compilation WithAllRules(Compilation compilation, Func<string, bool>? wanted = null) => compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
        Analyzers.SelectMany(a => a.SupportedDiagnostics).Where(d => !d.IsEnabledByDefault && wanted?.Invoke(d.Id) != false)
            .ToDictionary(d => d.Id, _ => ReportDiagnostic.Warn, StringComparer.Ordinal)));

    private sealed class PolicyText(string text) : AdditionalText
    {
        public override string Path => "/app/obj/socpolicy.classification.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    public static void MustCompile(Compilation compilation) =>
        Assert.That(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty, "The test's own code must compile.");
}
