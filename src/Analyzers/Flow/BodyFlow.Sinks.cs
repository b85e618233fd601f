using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    private static readonly Sink GeneratedLog = new(SinkKind.Log, "", "*", "*");

    /// <summary>A generated log method redacts the parameters that are declared classified, and SOC1006 asks for it where the name says so.</summary>
    private bool Leaks(Sink? sink, IMethodSymbol target, IParameterSymbol? parameter) =>
        sink is not null && sink.Carries(parameter) && (sink.Type.Length > 0 || model.Classes.Of(parameter!) is null);

    /// <summary>Evaluates what goes into a sink, part by part, so that each part is reported at its own place.</summary>
    private Value Leak(Sink sink, IOperation operation, ImmutableArray<bool> apart, int index)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Leak(sink, conversion.Operand, apart, index);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return LeakAll(sink, initializer.ElementValues, apart);
            case ICollectionExpressionOperation collection:
                return LeakAll(sink, collection.Elements, apart);
            default:
                var takesApart = index >= 0 && index < apart.Length && apart[index];
                var value = Visit(operation);
                value |= Exposed(operation, value, takesApart);
                Record(sink, takesApart ? new Value(value.AllLabels) : value, operation.Syntax, null, [], takesApart, sink.Template is not null && index < 0);
                return value;
        }
    }

    private Value LeakAll(Sink sink, ImmutableArray<IOperation> operations, ImmutableArray<bool> apart)
    {
        var all = Value.Clean;
        for (var i = 0; i < operations.Length; i++) all |= Leak(sink, operations[i], apart, i);
        return all;
    }

    private void LeakArguments(Sink sink, ImmutableArray<IArgumentOperation> arguments, Value[] values)
    {
        for (var i = 0; i < arguments.Length; i++)
            if (sink.Carries(arguments[i].Parameter)) Record(sink, values[i], arguments[i].Value.Syntax, null, []);
    }

    private void Record(Sink sink, Value value, SyntaxNode at, string? through, ImmutableArray<Location> path, bool takesApart = false, bool inTemplate = false)
    {
        foreach (var label in labels.Of(value.Labels)) Record(sink, label, at, through, path, takesApart, inTemplate);
    }

    private void Record(Sink sink, Label label, SyntaxNode at, string? through, ImmutableArray<Location> path, bool takesApart, bool inTemplate = false)
    {
        if (!hits.Any(h => h.Label == label && h.Sink == sink && h.At == at)) hits.Add(new Hit(label, sink, at, through, path, takesApart, inTemplate));
    }

    private Value VisitPrinted(IOperation operation)
    {
        var value = Visit(operation);
        return value | Exposed(operation, value, false);
    }

    private Value VisitSerialized(IOperation operation)
    {
        var value = Visit(operation);
        return new Value(value.AllLabels) | Exposed(operation, value, true);
    }

    /// <summary>The worst member that shows when the whole object does, unless this very object holds something harmless there.</summary>
    private Value Exposed(IOperation operation, Value value, bool takesApart)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        if (operation.Type is not { SpecialType: SpecialType.None } type || value.IsClean || model.Classes.OfType(type) is not null) return default;
        if (FrameworkSources.OfException(type, null) is { } internals) return Source(internals, operation);
        var members = takesApart ? model.Exposure.Serialized(type) : model.Exposure.Printed(type);
        foreach (var member in members)
        {
            var held = Member(value, member.Symbol.Name, false);
            if (held.IsClean || held.Labels != 0) continue;
            return new Value(labels.Source(member, operation.Syntax, [], (ValueShapes.Element(type) ?? type).Name));
        }

        return default;
    }

    /// <summary>A call of a delegate that LoggerMessage.Define made, kept in a field.</summary>
    private static bool DefinesLogMessage(IMethodSymbol target, IOperation? instance) =>
        target.MethodKind == MethodKind.DelegateInvoke && instance is IFieldReferenceOperation { Field: { IsStatic: true } field } && LogMessageFields.IsDefinedBy(field);
}
