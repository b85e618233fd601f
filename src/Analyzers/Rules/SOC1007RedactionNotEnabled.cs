using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1007RedactionNotEnabled : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1007",
        "Classified log parameters, but redaction is off",
        "'{0}' ({1}: {2}) is logged as it is, since the program never calls {3}. Call {3} where it builds its host.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1007"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (!SetupCalls.IsProgram(context.Compilation) || context.Compilation.GetTypesByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute").IsEmpty) return;
        var calls = new SetupCalls("EnableRedaction", "AddRedaction");
        var found = new ConcurrentBag<(Location Place, ClassifiedSymbol Source)>();
        context.RegisterSymbolAction(symbol => Collect((IMethodSymbol)symbol.Symbol, found), SymbolKind.Method);
        context.RegisterOperationAction(operation => Note((IInvocationOperation)operation.Operation, calls), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end => Report(end, calls, found));
    }

    private static void Collect(IMethodSymbol method, ConcurrentBag<(Location Place, ClassifiedSymbol Source)> found)
    {
        if (method.PartialDefinitionPart is not null || !method.GetAttributes().Any(a => a.AttributeClass?.Name == "LoggerMessageAttribute")) return;
        foreach (var parameter in method.Parameters)
        {
            var members = parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "LogPropertiesAttribute") ? parameter.Type.GetMembers() : [];
            foreach (var carrier in members.Insert(0, parameter))
                if (DeclaredClassifier.Redactable(carrier) is { } source) found.Add((parameter.Locations[0], source));
        }
    }

    /// <summary>A redactor provider of the program's own stands in for AddRedaction.</summary>
    private static void Note(IInvocationOperation call, SetupCalls calls)
    {
        calls.Note(call.TargetMethod.Name);
        if (call.TargetMethod.TypeArguments.Any(t => t.Name == "IRedactorProvider")) calls.Note("AddRedaction");
    }

    private void Report(CompilationAnalysisContext context, SetupCalls calls, ConcurrentBag<(Location Place, ClassifiedSymbol Source)> found)
    {
        if (found.IsEmpty || calls.Missing is not { Length: > 0 } missing) return;
        if (SetupCalls.MayBeElsewhere(context.Compilation, "Microsoft.Extensions.Telemetry", "Microsoft.Extensions.Compliance.Redaction")) return;
        var all = found.OrderBy(f => f.Place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(f => f.Place.SourceSpan.Start).ThenBy(f => f.Source.DisplayName, StringComparer.Ordinal).ToArray();
        var (place, source) = all[0];
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, place, all.Skip(1).Select(f => f.Place).Distinct(), source.DisplayName, source.DataClass.Text(), source.Reason, string.Join(" and ", missing)));
    }
}
