using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    private Value Visit(IOperation? operation)
    {
        if (operation is null || ++steps > MaxSteps) return default;
        if (operation.ConstantValue.HasValue) return Value.Clean;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return operation switch
        {
            ILocalReferenceOperation local => state.Get(local.Local) | OfInstance(local),
            IParameterReferenceOperation parameter => ReadParameter(parameter),
            IPropertyReferenceOperation property => ReadProperty(property),
            IFieldReferenceOperation field => ReadField(field),
            IFlowCaptureOperation capture => Capture(capture),
            IFlowCaptureReferenceOperation reference => state.Get(reference.Id),
            IConversionOperation conversion => Visit(conversion.Operand),
            IInterpolatedStringOperation text => VisitAll(text.Parts),
            IInterpolationOperation hole => VisitPrinted(hole.Expression),
            IInterpolatedStringTextOperation => Value.Clean,
            IBinaryOperation binary => VisitBinary(binary),
            IUnaryOperation unary => VisitThen(Visit(unary.Operand), unary.Type),
            ISimpleAssignmentOperation assignment => VisitAssignment(assignment),
            ICompoundAssignmentOperation compound => Assign(compound.Target, Visit(compound.Target) | Visit(compound.Value)),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction.Target, deconstruction.Value),
            IInvocationOperation call => VisitInvocation(call),
            IObjectCreationOperation creation => VisitCreation(creation),
            IAnonymousObjectCreationOperation anonymous => VisitAnonymous(anonymous),
            ITupleOperation tuple => VisitTuple(tuple),
            IArrayCreationOperation array => VisitArray(array),
            IArrayInitializerOperation initializer => VisitAll(initializer.ElementValues),
            IArrayElementReferenceOperation element => VisitThen(VisitChildren(element.Indices), element.Type) | Visit(element.ArrayReference),
            IImplicitIndexerReferenceOperation indexer => VisitThen(Visit(indexer.Instance), indexer.Type),
            ICollectionExpressionOperation collection => VisitAll(collection.Elements),
            ISpreadOperation spread => Visit(spread.Operand),
            IAwaitOperation await => Visit(await.Operation),
            IDelegateCreationOperation creation => Visit(creation.Target),
            IFlowAnonymousFunctionOperation lambda => RunLambda(lambda, graph, null),
            IIsPatternOperation pattern => Match(pattern),
            ITranslatedQueryOperation query => Visit(query.Operation),
            IReturnOperation result => returned |= Visit(result.ReturnedValue),
            IWithOperation with => Visit(with.Operand),
            ITypeOfOperation or ISizeOfOperation or INameOfOperation or IIsTypeOperation or IDefaultValueOperation => Value.Clean,
            _ => VisitChildren(operation.ChildOperations),
        };
    }

    private Value VisitAll<T>(IEnumerable<T> operations) where T : IOperation
    {
        var value = Value.Clean;
        foreach (var operation in operations) value |= Visit(operation);
        return value;
    }

    /// <summary>For nodes that we do not know: their parts are evaluated, and what they make is not believed to hold data.</summary>
    private Value VisitChildren<T>(IEnumerable<T> operations) where T : IOperation
    {
        foreach (var operation in operations) Visit(operation);
        return default;
    }

    private static Value VisitThen(Value value, ITypeSymbol? type) => type is not null && KnownCalls.IsNeutral(type) ? Value.Clean : value;

    /// <summary>Chains of + lean to the left and can be thousands long: a loop, not recursion.</summary>
    private Value VisitBinary(IBinaryOperation binary)
    {
        var value = Value.Clean;
        var left = (IOperation)binary;
        while (left is IBinaryOperation { ConstantValue.HasValue: false } inner)
        {
            value |= VisitPrinted(inner.RightOperand);
            left = inner.LeftOperand;
        }

        value |= VisitPrinted(left);
        return binary.Type?.SpecialType == SpecialType.System_Boolean ? Value.Clean : value;
    }

    private Value Source(ClassifiedSymbol source, IOperation operation) => new(labels.Source(source, operation.Syntax, []));

    /// <summary>A value whose type is declared classified, and prints itself.</summary>
    private Value OfInstance(IOperation operation) =>
        model.Classes.OfType(operation.Type) is { } found && PrintsItself((INamedTypeSymbol)operation.Type!) ? Source(found, operation) : default;

    private static bool PrintsItself(INamedTypeSymbol type)
    {
        if (type.IsRecord) return true;
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
            if (t.GetMembers("ToString").Any(m => m is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true })) return t.ContainingNamespace?.Name != "System";
        return false;
    }

    private Value ReadParameter(IParameterReferenceOperation operation)
    {
        var held = state.Get(operation.Parameter);
        if (held.IsClean) return held;
        return model.Classes.Of(operation.Parameter) is { } source ? held | Source(source, operation) : held | OfInstance(operation);
    }

    private Value ReadField(IFieldReferenceOperation operation)
    {
        var owner = Visit(operation.Instance);
        var field = operation.Field.CorrespondingTupleField ?? operation.Field;
        var held = Member(owner, field.Name, operation.Field.ContainingType.IsTupleType);
        if (held.IsClean) return held;
        return model.Classes.Of(operation.Field) is { } source ? held | Source(source, operation) : held | OfInstance(operation);
    }

    private Value ReadProperty(IPropertyReferenceOperation operation)
    {
        var property = operation.Property;
        var owner = Visit(operation.Instance);
        foreach (var argument in operation.Arguments) Visit(argument.Value);
        var held = Member(owner, property.Name, property.ContainingType.IsAnonymousType);
        if (held.IsClean) return held;
        if (model.Classes.Of(property) is { } source) return held | Source(source, operation);
        if (KnownCalls.IsNeutral(property.Type)) return held;
        if (FrameworkSources.OfException(operation.Instance?.Type, property) is { } internals) return held | Source(internals, operation);
        if (FrameworkSources.OfRequest(property) is { } untrusted) return held | Source(untrusted, operation);
        if (KnownCalls.Forwards(property)) return held | owner;
        return held | OfInstance(operation) | (property.GetMethod is { } getter ? Call(getter, operation, operation.Instance, []) : default);
    }

    private static Value Member(Value owner, string name, bool isPrinted)
    {
        if (owner.Members is { } members) return members.TryGetValue(name, out var value) ? value : default;
        return isPrinted ? owner : default;
    }

    private Value VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is ILocalReferenceOperation local && LambdaIn(assignment.Value) is { } lambda) lambdas[local.Local] = (lambda, graph);
        if (assignment.Target is IPropertyReferenceOperation { Property.SetMethod: { } setter } property && model.Sinks.Find(setter, property.Instance) is { } sink)
            return Assign(assignment.Target, Leak(sink, assignment.Value, [], -1));
        return Assign(assignment.Target, Visit(assignment.Value));
    }

    private Value Capture(IFlowCaptureOperation capture)
    {
        var value = Visit(capture.Value);
        state.Set(capture.Id, value);
        captured[capture.Id] = capture.Value;
        return value;
    }

    private Value VisitAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var value = new Value(0);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment) continue;
            var part = Visit(assignment.Value);
            value = value.With(target.Property.Name, part).Showing(part.Labels | Exposed(assignment.Value, part, false).Labels);
        }

        return value;
    }

    private Value VisitTuple(ITupleOperation tuple)
    {
        var value = new Value(0);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var part = Visit(tuple.Elements[i]);
            value = value.With("Item" + (i + 1), part).Showing(part.Labels | Exposed(tuple.Elements[i], part, false).Labels);
        }

        return value;
    }

    private Value VisitArray(IArrayCreationOperation array)
    {
        VisitChildren(array.DimensionSizes);
        return array.Initializer is { } initializer ? VisitAll(initializer.ElementValues) : default;
    }
}
