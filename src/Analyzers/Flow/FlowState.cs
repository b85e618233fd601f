using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SocPolicy.Analyzers.Flow;

/// <summary>What locals, parameters and captures hold at one point of a body.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<ISymbol, Value> symbols;
    private readonly Dictionary<CaptureId, Value> captures;

    public FlowState()
    {
        symbols = new(SymbolEqualityComparer.Default);
        captures = [];
    }

    private FlowState(FlowState other)
    {
        symbols = new(other.symbols, SymbolEqualityComparer.Default);
        captures = new(other.captures);
    }

    public FlowState Copy() => new(this);

    public Value Get(ISymbol symbol) => symbols.TryGetValue(symbol, out var value) ? value : default;

    public Value Get(CaptureId capture) => captures.TryGetValue(capture, out var value) ? value : default;

    public bool Knows(ISymbol symbol) => symbols.ContainsKey(symbol);

    public void Set(ISymbol symbol, Value value) => symbols[symbol] = value;

    public void Set(CaptureId capture, Value value) => captures[capture] = value;

    /// <summary>Adds what the other state knows. True when that was news.</summary>
    public bool Join(FlowState other)
    {
        var changed = JoinInto(symbols, other.symbols);
        return JoinInto(captures, other.captures) | changed;
    }

    private static bool JoinInto<TKey>(Dictionary<TKey, Value> target, Dictionary<TKey, Value> source) where TKey : notnull
    {
        var changed = false;
        foreach (var pair in source)
        {
            if (!target.TryGetValue(pair.Key, out var own))
            {
                target[pair.Key] = pair.Value;
                changed = true;
                continue;
            }

            var joined = own | pair.Value;
            if (joined.Equals(own)) continue;
            target[pair.Key] = joined;
            changed = true;
        }

        return changed;
    }
}
