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
        // One finding for one place: a text made of three classified members is one leak to mend.
        var places = new Dictionary<(FlowRule Rule, Location Place), List<(Hit Hit, ClassifiedSymbol Source)>>();
        foreach (var hit in flow.Hits)
        {
            if (hit.Sink.Processor is { } processor && model.Policy.Processors.Contains(processor)) continue;
            if (hit.Label.Source is not { } source || FlowRule.All.FirstOrDefault(r => r.Owns(hit, source)) is not { } rule) continue;
            var place = (rule, hit.Place.GetLocation());
            if (!places.TryGetValue(place, out var hits)) places.Add(place, hits = []);
            if (!hits.Any(other => SymbolEqualityComparer.Default.Equals(other.Source.Symbol, source.Symbol))) hits.Add((hit, source));
        }

        foreach (var place in places) context.ReportDiagnostic(Diagnose(place.Key.Rule, place.Value, place.Key.Place));
    }

    private static Diagnostic Diagnose(FlowRule rule, List<(Hit Hit, ClassifiedSymbol Source)> hits, Location location)
    {
        var sorted = hits.OrderBy(one => one.Source.DisplayName, StringComparer.Ordinal).ToList();
        var hit = sorted[0].Hit;
        var way = hit.Label.Path.Concat(hit.Path);
        if (hit.Label.Origin is { } origin && hit.Place != origin) way = way.Prepend(origin.GetLocation());
        var each = sorted.Select(one => rule.Arguments(one.Hit, one.Source)).ToList();
        var arguments = each[0].Select((_, i) => (object)string.Join(", ", each.Select(one => one[i]).Distinct())).ToArray();
        return Diagnostic.Create(rule.Descriptor, location, way, arguments);
    }
}
