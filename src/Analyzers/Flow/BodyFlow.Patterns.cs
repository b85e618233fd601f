using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    private Value Match(IIsPatternOperation operation)
    {
        Bind(operation.Pattern, Visit(operation.Value), operation.Value);
        return Value.Clean;
    }

    /// <summary>Gives the variables of a pattern what they match.</summary>
    private void Bind(IPatternOperation pattern, Value value, IOperation matched)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                state.Set(declared, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole) state.Set(whole, value);
                foreach (var property in recursive.PropertySubpatterns) BindProperty(property, value);
                BindPositions(recursive, value, matched);
                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } all) state.Set(all, value);
                foreach (var element in list.Patterns) Bind(element, value, matched);
                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value, matched);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, matched);
                Bind(binary.RightPattern, value, matched);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, matched);
                break;
        }
    }

    private void BindProperty(IPropertySubpatternOperation subpattern, Value owner)
    {
        var (symbol, name) = subpattern.Member switch
        {
            IPropertyReferenceOperation property => ((ISymbol)property.Property, property.Property.Name),
            IFieldReferenceOperation field => (field.Field, (field.Field.CorrespondingTupleField ?? field.Field).Name),
            _ => (null!, ""),
        };
        if (symbol is null) return;
        var held = Member(owner, name, symbol.ContainingType is { IsAnonymousType: true } or { IsTupleType: true });
        if (!held.IsClean && model.Classes.Of(symbol) is { } source) held |= Source(source, subpattern.Member);
        Bind(subpattern.Pattern, held, subpattern.Member);
    }

    private void BindPositions(IRecursivePatternOperation recursive, Value value, IOperation matched)
    {
        var deconstruct = recursive.DeconstructSymbol as IMethodSymbol;
        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            var part = deconstruct is not null && i < deconstruct.Parameters.Length && recursive.MatchedType is INamedTypeSymbol type
                ? ReadNamed(type, deconstruct.Parameters[i], value, recursive.DeconstructionSubpatterns[i])
                : Member(value, "Item" + (i + 1), true);
            Bind(recursive.DeconstructionSubpatterns[i], part, matched);
        }
    }
}
