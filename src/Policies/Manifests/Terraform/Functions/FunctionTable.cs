using System.Collections.Frozen;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>The built-in functions by name. A family that is added here is known everywhere.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions = new IEnumerable<Function>[]
    {
        NumericFunctions.All, TextFunctions.All, FormatFunctions.All, RegexFunctions.All, ListFunctions.All, SelectionFunctions.All, SetFunctions.All, MapFunctions.All,
        TypeFunctions.All, EncodingFunctions.All, HashFunctions.All, DateFunctions.All, NetworkFunctions.All, FileFunctions.All,
    }.SelectMany(family => family).ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => Functions.Keys.Order(StringComparer.Ordinal);

    public static HclValue Call(CallExpression call, ExpressionEvaluator evaluator, Scope scope)
    {
        var name = call.Name.StartsWith("core::", StringComparison.Ordinal) ? call.Name[6..] : call.Name;
        if (name is "try" or "can") return Attempt(name, call, evaluator, scope);
        var arguments = call.Arguments.Select(argument => Plain(evaluator.Evaluate(argument, scope))).ToList();
        if (call.ExpandsLast && arguments.Count > 0)
        {
            var last = arguments[^1];
            arguments.RemoveAt(arguments.Count - 1);
            if (last is not ListValue { OpenBecause: null } list) return new UnknownValue(Conversions.UnknownCause(last) ?? "only a list can be expanded", call) { References = References.Of([.. arguments, last], ReferenceKind.Possible) };
            arguments.AddRange(list.Items.Select(Plain));
        }

        if (!Functions.TryGetValue(name, out var function))
            return new UnknownValue(name.StartsWith("provider::", StringComparison.Ordinal) ? $"{name} is a function of a provider" : $"there is no function \"{name}\"", call) { References = References.Of(arguments, ReferenceKind.Possible) };
        return Apply(function, arguments, call);
    }

    private static HclValue Apply(Function function, List<HclValue> arguments, CallExpression at)
    {
        if (arguments.Count < function.Least || arguments.Count > function.Most)
            return ExpressionEvaluator.Error(at, $"{function.Name} takes {Arity(function)}, not {arguments.Count}");
        var call = new FunctionCall(function.Name, arguments, at);
        if (!function.SeesUnknown && arguments.Select(Conversions.UnknownCause).FirstOrDefault(cause => cause is not null) is { } cause)
        {
            return new UnknownValue(cause, at)
            {
                IsPresent = true,
                IsError = arguments.Exists(argument => UnknownValue.ErrorIn(argument) is not null),
                References = References.Of(arguments, ReferenceKind.Part),
            };
        }

        var result = function.Apply(call);
        if (result is null) return ExpressionEvaluator.Error(at, call.Problem ?? $"{function.Name} cannot take these arguments");
        // A result that is no argument itself is made of them all.
        var isNew = !function.SeesUnknown && result.References.Count == 0 && result is TextValue or NumberValue;
        return (isNew ? result.Referring(References.Of(arguments, ReferenceKind.Part)) : result).At(at);
    }

    private static string Arity(Function function) =>
        function.Most == int.MaxValue ? $"{function.Least} or more arguments"
        : function.Least == function.Most ? $"{function.Least} argument{(function.Least == 1 ? "" : "s")}"
        : $"{function.Least} to {function.Most} arguments";

    /// <summary><c>try</c> gives its first argument without an error; <c>can</c> says whether there is one.</summary>
    private static HclValue Attempt(string name, CallExpression call, ExpressionEvaluator evaluator, Scope scope)
    {
        UnknownValue? error = null;
        foreach (var argument in call.Arguments)
        {
            var value = evaluator.Evaluate(argument, scope);
            error = UnknownValue.ErrorIn(value);
            if (name == "can")
                return error is null && value is UnknownValue unknown && !unknown.IsPresent ? unknown.Elsewhere(call) : new BooleanValue(error is null, call);
            if (error is null) return value.At(call);
        }

        return ExpressionEvaluator.Error(call, error?.Cause ?? $"{name} takes 1 or more arguments");
    }

    /// <summary>Functions see values only: what stands for an unknown number of instances is an unknown to them.</summary>
    private static HclValue Plain(HclValue value) => value switch
    {
        SymbolicValue symbolic => symbolic.Whole(),
        ResourceValue resource => resource.Instance.Body with { OpenBecause = $"{resource.Instance.Address} is known only after apply", References = [resource.Instance.Reference("", ReferenceKind.Whole)] },
        ModuleValue module => new UnknownValue($"{module.Instance.Call!.Address} is a whole module", value.Origin) { IsPresent = true },
        _ => value,
    };
}
