using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

internal sealed partial class BodyFlow
{
    private Value VisitInvocation(IInvocationOperation call) => Call(call.TargetMethod, call, call.Instance, call.Arguments);

    private Value Call(IMethodSymbol target, IOperation call, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var prints = KnownCalls.Prints(target);
        var receiver = prints && instance is not null ? VisitPrinted(instance) : Visit(instance);
        var sink = model.Sinks.Find(target, instance);
        var apart = TemplateHoles.TakenApart(sink, arguments);
        var values = new Value[arguments.Length];
        var all = receiver;
        for (var i = 0; i < arguments.Length; i++)
        {
            var operand = arguments[i].Value;
            if (LambdaIn(operand) is not null) continue;
            values[i] = Leaks(sink, target, arguments[i].Parameter) ? Leak(sink!, operand, apart, TemplateHoles.IndexOf(sink, arguments, i))
                : KnownCalls.Serializes(target) ? VisitSerialized(operand)
                : prints ? VisitPrinted(operand)
                : Visit(operand);
            all |= values[i];
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (LambdaIn(arguments[i].Value) is not { } lambda) continue;
            values[i] = RunLambda(lambda, graph, IsInSource(target) ? null : all);
            if (Leaks(sink, target, arguments[i].Parameter)) Record(sink!, values[i], lambda.Syntax, null, []);
        }

        if (instance is not null && KnownCalls.Stores(target))
            foreach (var value in values) Store(instance, value);

        if (Sanitizers.IsSanitizer(target, model.Policy))
        {
            AssignOuts(arguments, Value.Clean);
            return Value.Clean;
        }

        if (model.Classes.Of(target) is { } source) return Source(source, call);
        if (target.Name == "ToString" && FrameworkSources.OfException(instance?.Type, target) is { } internals) return Source(internals, call);
        if (DefinesLogMessage(target, instance)) LeakArguments(GeneratedLog, arguments, values);
        if (target.MethodKind == MethodKind.LocalFunction) return RunLocalFunction(target, arguments, values);
        if (target.MethodKind == MethodKind.DelegateInvoke) return RunDelegate(instance, arguments, values);
        if (IsInSource(target)) return ApplySummaries(target, call, arguments, values, receiver);
        return External(target, call, arguments, values, receiver, all);
    }

    private Value External(IMethodSymbol target, IOperation call, ImmutableArray<IArgumentOperation> arguments, Value[] values, Value receiver, Value all)
    {
        if (!KnownCalls.Forwards(target))
        {
            AssignOuts(arguments, default);
            return KnownCalls.IsNeutral(target.ReturnType) ? Value.Clean : OfInstance(call);
        }

        AssignOuts(arguments, receiver);
        if (KnownCalls.IsNeutral(target.ReturnType) && !(target.Name == "ToString")) return Value.Clean;
        if (KnownCalls.Serializes(target)) return new Value(all.AllLabels);
        if (target.Name == "ToString" && !target.IsStatic) return new Value(receiver.Labels, null, receiver.IsClean);
        if (RemovesLineBreaks(target, arguments)) return WithoutUntrusted(receiver);
        var lambdas = Value.Clean;
        var (plain, hasLambda) = (receiver, false);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Parameter?.Type.TypeKind == TypeKind.Delegate)
            {
                hasLambda = true;
                lambdas |= values[i];
            }
            else
            {
                plain = i == 0 && target.IsStatic ? values[i] : plain | values[i];
            }
        }

        return hasLambda && KnownCalls.ReturnsLambdaResult(target) ? lambdas : plain;
    }

    /// <summary>What our own method does with its arguments, and what it hands back.</summary>
    private Value ApplySummaries(IMethodSymbol target, IOperation call, ImmutableArray<IArgumentOperation> arguments, Value[] values, Value receiver)
    {
        var result = target is { Name: "ToString", Parameters.IsEmpty: true } ? new Value(receiver.Labels) : default;
        var outs = new Value[arguments.Length];
        foreach (var candidate in model.Overrides.Targets(target))
        {
            var summary = model.Summaries.Of(candidate, depth, cancellation);
            height = Math.Max(height, summary.Height);
            truncated |= summary.Truncated;
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Parameter is not { } parameter) continue;
                foreach (var (output, ordinal) in summary.Forwarded)
                    if (ordinal == parameter.Ordinal) Give(output, values[i]);
                foreach (var (ordinal, sink, path, takesApart) in summary.Sinks)
                    if (ordinal == parameter.Ordinal) Record(sink, values[i] | Exposed(arguments[i].Value, values[i], takesApart), arguments[i].Value.Syntax, target.Name, path, takesApart);
            }

            foreach (var (output, source, path) in summary.Sources) Give(output, new Value(labels.Source(source, call.Syntax, path)));
        }

        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i].Parameter?.RefKind is RefKind.Out || outs[i].Labels != 0) Assign(arguments[i].Value, outs[i]);
        return result.Labels == 0 ? OfInstance(call) : result;

        void Give(int output, Value value)
        {
            if (output == MethodSummary.Result) result |= value;
            for (var i = 0; i < arguments.Length; i++)
                if (arguments[i].Parameter?.Ordinal == output) outs[i] |= value;
        }
    }

    private void AssignOuts(ImmutableArray<IArgumentOperation> arguments, Value value)
    {
        foreach (var argument in arguments)
            if (argument.Parameter?.RefKind is RefKind.Out) Assign(argument.Value, value);
    }

    private Value VisitCreation(IObjectCreationOperation creation)
    {
        var type = creation.Type;
        var value = new Value(0);
        var all = Value.Clean;
        var sink = creation.Constructor is { } made ? model.Sinks.Find(made, null) : null;
        foreach (var argument in creation.Arguments)
        {
            var part = sink is not null && sink.Carries(argument.Parameter) ? Leak(sink, argument.Value, [], -1) : Visit(argument.Value);
            all |= part;
            if (type is INamedTypeSymbol { IsRecord: true } record && argument.Parameter is { } parameter && creation.Constructor is { } constructor && IsPrimary(constructor, record))
                value = value.With(parameter.Name, part).Showing(part.Labels);
        }

        Visit(creation.Initializer);
        if (creation.Constructor is { } called && IsInSource(called)) ApplySummaries(called, creation, creation.Arguments, [.. creation.Arguments.Select(a => Visit(a.Value))], default);
        if (value.Members is not null) return value;
        return creation.Constructor is { } external && KnownCalls.Forwards(external) ? all : OfInstance(creation);
    }

    /// <summary>Enough against forged log lines, and for nothing else.</summary>
    private static bool RemovesLineBreaks(IMethodSymbol target, ImmutableArray<IArgumentOperation> arguments) =>
        target.Name == "ReplaceLineEndings" ||
        (target.Name == "Replace" && arguments.Length > 0 &&
            (arguments[0].Value.ConstantValue.Value is "\n" or "\r" or "\r\n" or '\n' or '\r' || arguments[0].Value is IPropertyReferenceOperation { Property.Name: "NewLine" }));

    private Value WithoutUntrusted(Value value)
    {
        var untrusted = labels.Bits(value.Labels, static label => label.Source?.DataClass == DataClass.Untrusted);
        return new Value(value.Labels & ~untrusted);
    }

    private static bool IsPrimary(IMethodSymbol constructor, INamedTypeSymbol record) =>
        constructor.Parameters.Length > 0 && constructor.Parameters.All(p => record.GetMembers(p.Name).Any(m => m is IPropertySymbol));

    private static bool IsInSource(IMethodSymbol target) => !target.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
}
