using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// Decides cheaply whether a body is worth a walk: it hands data to a sink, or reads something classified
/// and calls a method of ours that may hold a sink.
/// </summary>
internal sealed class BodyGate(FlowModel model)
{
    private volatile bool sink;
    private volatile bool source;
    private volatile bool call;

    public bool IsOpen => sink || (source && call);

    public void Look(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                Call(invocation.TargetMethod, invocation.Arguments);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Call(constructor, creation.Arguments);
                break;
            case IPropertyReferenceOperation property:
                if (!source && model.Classes.Of(property.Property) is not null) source = true;
                if (!sink && property.Parent is ISimpleAssignmentOperation && property.Property.SetMethod is { } setter && !model.Sinks.Of(setter).IsEmpty) sink = true;
                break;
            case IFieldReferenceOperation field:
                if (!source && model.Classes.Of(field.Field) is not null) source = true;
                if (!sink && field.Field.IsStatic && LogMessageFields.IsDefinedBy(field.Field)) sink = true;
                break;
            case IParameterReferenceOperation parameter:
                if (!source && model.Classes.Of(parameter.Parameter) is not null) source = true;
                break;
        }
    }

    private void Call(IMethodSymbol method, System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        if (!sink && !model.Sinks.Of(method).IsEmpty && arguments.Any(a => MayCarry(a.Value))) sink = true;
        if (method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty || (call && source)) return;
        foreach (var argument in arguments)
        {
            if (!MayCarry(argument.Value)) continue;
            call = true;
            if (!source && Unwrap(argument.Value).Type is { SpecialType: SpecialType.None } type && !model.Exposure.Serialized(type).IsEmpty) source = true;
        }
    }

    private static IOperation Unwrap(IOperation value) => value is IConversionOperation conversion ? Unwrap(conversion.Operand) : value;

    private static bool MayCarry(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } => false,
        IConversionOperation conversion => MayCarry(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Any(MayCarry),
        IInterpolatedStringOperation text => text.Parts.Any(p => p is IInterpolationOperation hole && MayCarry(hole.Expression)),
        IInstanceReferenceOperation or IDefaultValueOperation => false,
        ILocalReferenceOperation or IParameterReferenceOperation => value.Type is { } type && !(KnownCalls.IsNeutral(type) && ValueShapes.Element(type) is null),
        _ => true,
    };
}
