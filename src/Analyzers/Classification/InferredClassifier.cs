using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Guesses a class from a member's name, its type and the company it keeps.</summary>
internal static class InferredClassifier
{
    public const string Reason = "the name says so";

    /// <summary>Types that hold the names of data, not the data.</summary>
    private static readonly ImmutableHashSet<string> NotData = Words(
        "resource resources string strings label labels message messages error errors constant constants names key keys claim claims column columns " +
        "header headers field fields route routes permission permissions scope scopes schema template templates metadata localizer mapping attribute " +
        "descriptor parser lexer tokenizer syntax types");

    /// <summary>Types that hold how we are reached, not whom we serve. Their secrets are real.</summary>
    private static readonly ImmutableHashSet<string> Settings = Words("options settings setting configuration config builder factory provider service");

    public static ClassifiedSymbol? Classify(ISymbol symbol)
    {
        if (!CanHoldData(symbol) || TypeOf(symbol) is not { } type) return null;
        var known = NameCatalogue.Find(NameTokens.Of(symbol.Name), ValueShapes.IsCollection(type));
        if (known is null || !known.Shape.Holds(type) || !OwnerAgrees(symbol, known)) return null;
        return new ClassifiedSymbol(symbol, known.DataClass, Confidence.Inferred, Reason);
    }

    private static bool CanHoldData(ISymbol symbol)
    {
        if (symbol.IsImplicitlyDeclared || IsFrameworks(symbol)) return false;
        var constant = symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsIndexer: true };
        return !constant;
    }

    private static bool OwnerAgrees(ISymbol symbol, KnownName known)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method }) return !known.Ambiguous || StrongSiblings(method.Parameters, symbol) >= 2;
        if (symbol.ContainingType is not { IsAnonymousType: false, IsTupleType: false } owner) return false;
        var lastWord = NameTokens.Of(owner.Name).LastOrDefault() ?? "";
        if (NotData.Contains(lastWord)) return false;
        if (known.DataClass == DataClass.Secret)
            return !known.Ambiguous || PersonLikeOwner.OwnsSecrets(owner, 0);
        if (symbol.IsStatic || Settings.Contains(lastWord)) return false;
        return !known.Ambiguous || PersonLikeOwner.OwnsPersonal(owner, StrongSiblings(owner.GetMembers(), symbol));
    }

    private static int StrongSiblings<T>(ImmutableArray<T> siblings, ISymbol self) where T : ISymbol =>
        siblings.Count(s => !SymbolEqualityComparer.Default.Equals(s, self) && !s.IsStatic && !s.IsImplicitlyDeclared && IsStrong(s));

    private static bool IsStrong(ISymbol symbol) => StrongClass(symbol) is not null;

    /// <summary>The class that the name says without help from its owner, as that of an email and unlike that of a name; or null.</summary>
    public static DataClass? StrongClass(ISymbol symbol) =>
        TypeOf(symbol) is { } type &&
        NameCatalogue.Find(NameTokens.Of(symbol.Name), ValueShapes.IsCollection(type)) is { Ambiguous: false } known &&
        known.Shape.Holds(type)
            ? known.DataClass
            : null;

    private static bool IsFrameworks(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { IsGlobalNamespace: false, Name: "System" or "Microsoft" };
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static ImmutableHashSet<string> Words(string words) => ImmutableHashSet.CreateRange(StringComparer.Ordinal, words.Split(' '));
}
