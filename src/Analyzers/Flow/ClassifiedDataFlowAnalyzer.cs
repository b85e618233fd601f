using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Hosts every <see cref="FlowRule"/>: one walk of a body, and only of bodies in which something can escape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassifiedDataFlowAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. FlowRule.All.Select(r => r.Descriptor)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            var model = new FlowModel(start.Compilation, PolicyFiles.Read(start));
            start.RegisterOperationBlockStartAction(block => Start(block, model));
        });
    }

    private static void Start(OperationBlockStartAnalysisContext context, FlowModel model)
    {
        if (context.IsGeneratedCode) return;
        var gate = new BodyGate(model);
        context.RegisterOperationAction(
            operation => gate.Look(operation.Operation),
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.ParameterReference);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (!gate.IsOpen) return;
            foreach (var block in end.OperationBlocks)
                if (block is not IAttributeOperation)
                    Report(end, end.GetControlFlowGraph(block), model);
        });
    }

    private static void Report(OperationBlockAnalysisContext context, ControlFlowGraph graph, FlowModel model)
    {
        var flow = new BodyFlow(model, context.OwningSymbol as IMethodSymbol, SummaryTable.MaxDepth, context.CancellationToken);
        flow.Run(graph);
        var reported = new HashSet<(string, Location, ISymbol)>();
        foreach (var hit in flow.Hits)
        {
            if (hit.Sink.Processor is { } processor && model.Policy.Processors.Contains(processor)) continue;
            if (hit.Label.Source is not { } source || FlowRule.All.FirstOrDefault(r => r.Owns(hit, source)) is not { } rule) continue;
            var location = hit.Place.GetLocation();
            if (reported.Add((rule.Descriptor.Id, location, source.Symbol))) context.ReportDiagnostic(Diagnose(rule, hit, source, location));
        }
    }

    private static Diagnostic Diagnose(FlowRule rule, Hit hit, ClassifiedSymbol source, Location location)
    {
        var way = hit.Label.Path.Concat(hit.Path);
        if (hit.Label.Origin is { } origin && hit.Place != origin) way = way.Prepend(origin.GetLocation());
        return Diagnostic.Create(rule.Descriptor, location, way, rule.Arguments(hit, source));
    }
}
