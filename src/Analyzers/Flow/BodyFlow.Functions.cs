using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    private const int MaxNesting = 4;

    private readonly Dictionary<ISymbol, (IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Graph)> lambdas = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> calledFunctions = new(SymbolEqualityComparer.Default);
    private int nesting;

    private static IFlowAnonymousFunctionOperation? LambdaIn(IOperation operation) => operation switch
    {
        IFlowAnonymousFunctionOperation lambda => lambda,
        IDelegateCreationOperation creation => LambdaIn(creation.Target),
        IConversionOperation conversion => LambdaIn(conversion.Operand),
        _ => null,
    };

    /// <summary>Runs a lambda where it is written. Its value is what it returns; its parameters hold what it is given, if that is known.</summary>
    private Value RunLambda(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph scope, Value? given) =>
        RunNested(scope.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation), lambda.Symbol, _ => given ?? default);

    /// <summary>A call of a local that holds a lambda.</summary>
    private Value RunDelegate(IOperation? target, ImmutableArray<IArgumentOperation> arguments, Value[] values)
    {
        if (target is not ILocalReferenceOperation local || !lambdas.TryGetValue(local.Local, out var known)) return default;
        return RunCalled(known.Graph.GetAnonymousFunctionControlFlowGraphInScope(known.Lambda, cancellation), known.Lambda.Symbol, local.Local.Name, arguments, values);
    }

    private Value RunLocalFunction(IMethodSymbol function, ImmutableArray<IArgumentOperation> arguments, Value[] values)
    {
        function = function.OriginalDefinition;
        calledFunctions.Add(function);
        for (var scope = graph; scope is not null; scope = scope.Parent)
            if (scope.LocalFunctions.Contains(function, SymbolEqualityComparer.Default))
                return RunCalled(scope.GetLocalFunctionControlFlowGraph(function, cancellation), function, function.Name, arguments, values);
        return default;
    }

    /// <summary>Runs a function with its arguments. What leaks in it because of an argument is reported at the argument.</summary>
    private Value RunCalled(ControlFlowGraph body, IMethodSymbol function, string name, ImmutableArray<IArgumentOperation> arguments, Value[] values)
    {
        var before = hits.Count;
        var result = RunNested(body, function, parameter => Given(parameter, arguments, values));
        var inside = hits.GetRange(before, hits.Count - before);
        hits.RemoveRange(before, inside.Count);
        foreach (var hit in inside)
        {
            var argument = Array.FindIndex(values, v => labels.Of(v.Labels).Contains(hit.Label));
            if (argument < 0) hits.Add(hit);
            else Record(hit.Sink, hit.Label, arguments[argument].Value.Syntax, name, hit.Path.Insert(0, hit.At.GetLocation()), hit.TakesApart);
        }

        return result;
    }

    /// <summary>Functions that are only handed on as delegates leak as well.</summary>
    private void RunUncalledFunctions(ControlFlowGraph body)
    {
        foreach (var function in body.LocalFunctions)
            if (!calledFunctions.Contains(function)) Walk(body.GetLocalFunctionControlFlowGraph(function, cancellation), new FlowState());
    }

    private Value RunNested(ControlFlowGraph body, IMethodSymbol function, Func<IParameterSymbol, Value> given)
    {
        if (nesting >= MaxNesting) return default;
        var entry = state.Copy();
        foreach (var parameter in function.Parameters) entry.Set(parameter, given(parameter));
        var outer = returned;
        returned = Value.Clean;
        nesting++;
        var exit = Walk(body, entry);
        nesting--;
        var result = returned;
        returned = outer;
        state.Join(exit);
        return result;
    }

    private static Value Given(IParameterSymbol parameter, ImmutableArray<IArgumentOperation> arguments, Value[] values)
    {
        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i].Parameter?.Ordinal == parameter.Ordinal) return values[i];
        return default;
    }
}
