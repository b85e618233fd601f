using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    /// <summary>What each capture stands for, so that writing through it reaches the variable.</summary>
    private readonly Dictionary<CaptureId, IOperation> captured = [];

    private Value Assign(IOperation target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                state.Set(local.Local, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IParameterReferenceOperation parameter:
                state.Set(parameter.Parameter, value);
                break;
            case IFlowCaptureReferenceOperation capture when captured.TryGetValue(capture.Id, out var original) && original is not IFlowCaptureReferenceOperation:
                Assign(original, value);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }:
                Store(instance, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                SetMember(instance, property.Property.Name, value);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                SetMember(instance, (field.Field.CorrespondingTupleField ?? field.Field).Name, value);
                break;
            case IArrayElementReferenceOperation element:
                Store(element.ArrayReference, value);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case ITupleOperation tuple:
                AssignTuple(tuple, value);
                break;
        }

        return value;
    }

    private void AssignTuple(ITupleOperation target, Value value)
    {
        for (var i = 0; i < target.Elements.Length; i++) Assign(target.Elements[i], Member(value, "Item" + (i + 1), true));
    }

    private Value Deconstruct(IOperation target, IOperation source)
    {
        var value = Visit(source);
        var tuple = target is IDeclarationExpressionOperation { Expression: ITupleOperation declared } ? declared : target as ITupleOperation;
        if (tuple is null) return value;
        if (source.Type is INamedTypeSymbol { IsTupleType: false } type && DeconstructOf(type, tuple.Elements.Length) is { } deconstruct)
        {
            // A record's Deconstruct hands out its properties, in order.
            for (var i = 0; i < tuple.Elements.Length; i++) Assign(tuple.Elements[i], ReadNamed(type, deconstruct.Parameters[i], value, source));
            return value;
        }

        AssignTuple(tuple, value);
        return value;
    }

    private static IMethodSymbol? DeconstructOf(INamedTypeSymbol type, int count) =>
        type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == count);

    private Value ReadNamed(INamedTypeSymbol type, IParameterSymbol parameter, Value owner, IOperation at)
    {
        var held = Member(owner, parameter.Name, false);
        if (held.IsClean) return held;
        var member = type.GetMembers().FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol && string.Equals(m.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        return model.Classes.Of(member ?? parameter) is { } source ? held | Source(source, at) : held;
    }

    private void SetMember(IOperation instance, string name, Value value)
    {
        var holder = Visit(instance).With(name, value);
        Replace(instance, instance.Type is { IsAnonymousType: true } or { IsTupleType: true } or { IsRecord: true } ? holder.Showing(value.Labels) : holder);
    }

    /// <summary>Puts a value into a collection or a builder: it stays there with the others.</summary>
    private void Store(IOperation instance, Value value)
    {
        if (value.Labels == 0 && value.Members is null) return;
        Replace(instance, Visit(instance) | new Value(value.AllLabels));
    }

    /// <summary>Gives the variable behind an expression a new value, as far as there is one.</summary>
    private void Replace(IOperation instance, Value value)
    {
        switch (instance)
        {
            case ILocalReferenceOperation local:
                state.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                state.Set(parameter.Parameter, value);
                break;
            case IFlowCaptureReferenceOperation capture:
                state.Set(capture.Id, value);
                if (captured.TryGetValue(capture.Id, out var original) && original is not IFlowCaptureReferenceOperation) Replace(original, value);
                break;
            case IInvocationOperation { Instance: { } receiver }:
                Replace(receiver, value);
                break;
            case IConversionOperation conversion:
                Replace(conversion.Operand, value);
                break;
            case IPropertyReferenceOperation { Instance: { } owner, Property.IsIndexer: false } property:
                SetMember(owner, property.Property.Name, value);
                break;
            case IFieldReferenceOperation { Instance: { } owner } field:
                SetMember(owner, field.Field.Name, value);
                break;
        }
    }
}
