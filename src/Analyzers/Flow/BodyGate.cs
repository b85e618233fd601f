using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// Decides cheaply whether a body is worth a walk: it calls a sink that may be handed data, or reads something classified
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
                if (!sink && model.Sinks.Find(invocation.TargetMethod) is not null && MayCarry(invocation)) sink = true;
                if (!call && IsOurs(invocation.TargetMethod) && MayCarry(invocation)) call = true;
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                if (!call && IsOurs(constructor) && creation.Arguments.Length > 0) call = true;
                break;
            case IPropertyReferenceOperation property:
                if (!source && model.Classes.Of(property.Property) is not null) source = true;
                break;
            case IFieldReferenceOperation field:
                if (!source && model.Classes.Of(field.Field) is not null) source = true;
                break;
            case IParameterReferenceOperation parameter:
                if (!source && model.Classes.Of(parameter.Parameter) is not null) source = true;
                break;
        }
    }

    private static bool MayCarry(IInvocationOperation invocation) => invocation.Arguments.Any(a => MayCarry(a.Value));

    private static bool MayCarry(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } => false,
        IConversionOperation conversion => MayCarry(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Any(MayCarry),
        IInterpolatedStringOperation text => text.Parts.Any(p => p is IInterpolationOperation),
        IInstanceReferenceOperation or IDefaultValueOperation => false,
        _ => true,
    };

    private static bool IsOurs(IMethodSymbol method) => !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
}
