using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// Follows classified values forward through one body until nothing changes. This part walks the blocks;
/// the others evaluate expressions, calls, patterns and nested functions.
/// </summary>
internal sealed partial class BodyFlow(FlowModel model, IMethodSymbol? method, int depth, CancellationToken cancellation)
{
    /// <summary>A body that needs more steps is generated or pathological: what was found until then counts.</summary>
    private const int MaxSteps = 200_000;

    private readonly LabelTable labels = new();
    private readonly List<Hit> hits = [];
    private ControlFlowGraph graph = null!;
    private FlowState state = new();
    private Value returned = Value.Clean;
    private int steps;
    private int height;
    private bool truncated;

    public IReadOnlyList<Hit> Hits => hits;

    public void Run(ControlFlowGraph body)
    {
        Walk(body, new FlowState());
        RunUncalledFunctions(body);
    }

    public MethodSummary Summarize(ControlFlowGraph body)
    {
        var entry = new FlowState();
        foreach (var parameter in method!.Parameters)
            if (!KnownCalls.IsNeutral(parameter.Type) || model.Classes.Of(parameter) is not null) entry.Set(parameter, new Value(labels.Parameter(parameter)));
        var exit = Walk(body, entry);
        RunUncalledFunctions(body);
        return ToSummary(exit);
    }

    private MethodSummary ToSummary(FlowState exit)
    {
        var forwarded = ImmutableArray.CreateBuilder<(int, int)>();
        var sources = ImmutableArray.CreateBuilder<(int, ClassifiedSymbol, ImmutableArray<Location>)>();
        AddOutput(MethodSummary.Result, returned);
        foreach (var parameter in method!.Parameters)
            if (parameter.RefKind is RefKind.Out or RefKind.Ref) AddOutput(parameter.Ordinal, exit.Get(parameter));

        var sinks = ImmutableArray.CreateBuilder<(int, Sink, ImmutableArray<Location>, bool)>();
        foreach (var hit in hits)
            if (hit.Label.Source is null && model.Classes.Of(method.Parameters[hit.Label.Parameter]) is null)
                sinks.Add((hit.Label.Parameter, hit.Sink, hit.Path.Insert(0, hit.At.GetLocation()), hit.TakesApart));
        return new MethodSummary(forwarded.ToImmutable(), sources.ToImmutable(), sinks.ToImmutable(), height + 1, truncated);

        void AddOutput(int output, Value value)
        {
            foreach (var label in labels.Of(value.Labels))
            {
                if (label.Source is null) forwarded.Add((output, label.Parameter));
                else if (label.Source.Symbol is not IParameterSymbol) sources.Add((output, label.Source, label.Path.Insert(0, label.Origin!.GetLocation())));
            }
        }
    }

    /// <summary>Walks a graph to its fix-point; returns the state at its end.</summary>
    private FlowState Walk(ControlFlowGraph body, FlowState entry)
    {
        var (outerGraph, outerState) = (graph, state);
        graph = body;
        var inputs = new FlowState?[body.Blocks.Length];
        var dirty = new bool[body.Blocks.Length];
        inputs[0] = entry;
        dirty[0] = true;
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i < dirty.Length; i++)
            {
                if (!dirty[i]) continue;
                cancellation.ThrowIfCancellationRequested();
                dirty[i] = false;
                var block = body.Blocks[i];
                state = inputs[i]!.Copy();
                var during = TryAround(block) ? inputs[i]!.Copy() : null;
                Execute(block, during);
                again |= Join(block.FallThroughSuccessor?.Destination) | Join(block.ConditionalSuccessor?.Destination) | JoinHandlers(block, during);
            }
        }

        var exit = inputs[inputs.Length - 1] ?? state;
        (graph, state) = (outerGraph, outerState);
        return exit;

        bool Join(BasicBlock? target)
        {
            if (target is null || steps > MaxSteps) return false;
            return JoinState(target.Ordinal, state);
        }

        bool JoinState(int ordinal, FlowState incoming)
        {
            var changed = true;
            if (inputs[ordinal] is { } known) changed = known.Join(incoming);
            else inputs[ordinal] = incoming.Copy();
            dirty[ordinal] |= changed;
            return changed;
        }

        // Exceptions have no edges: whatever held anywhere in a try block can hold in its handlers.
        bool JoinHandlers(BasicBlock block, FlowState? during)
        {
            var changed = false;
            if (during is null) return false;
            for (var region = block.EnclosingRegion; region is not null && region != body.Root; region = region.EnclosingRegion)
            {
                if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } owner || steps > MaxSteps) continue;
                foreach (var handler in owner.NestedRegions)
                    if (handler != region) changed |= JoinState(handler.FirstBlockOrdinal, during);
            }

            return changed;
        }
    }

    private bool TryAround(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
            if (region.Kind == ControlFlowRegionKind.Try) return true;
        return false;
    }

    /// <summary>Runs a block; <paramref name="during"/> collects every state on the way.</summary>
    private void Execute(BasicBlock block, FlowState? during)
    {
        foreach (var operation in block.Operations)
        {
            Visit(operation);
            during?.Join(state);
        }

        if (block.BranchValue is not { } branch) return;
        var value = Visit(branch);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return) returned |= value;
    }
}
