using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Why a symbol's value must not escape.</summary>
internal sealed class ClassifiedSymbol(ISymbol symbol, DataClass dataClass, Confidence confidence, string reason)
{
    public ISymbol Symbol { get; } = symbol;

    public DataClass DataClass { get; } = dataClass;

    public Confidence Confidence { get; } = confidence;

    /// <summary>A clause for messages, such as "the name says so".</summary>
    public string Reason { get; } = reason;

    /// <summary>The symbol as a reader would write it: <c>Customer.Email</c>, or <c>email</c> for a parameter.</summary>
    public string DisplayName => Symbol is IParameterSymbol || Symbol.ContainingType is not { IsAnonymousType: false } owner
        ? Symbol.Name
        : owner.Name + "." + Symbol.Name;

    public bool SameAs(ClassifiedSymbol other) =>
        DataClass == other.DataClass && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);
}
