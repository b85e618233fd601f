using System.Linq.Expressions;
using System.Reflection;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>A public member of the language, ready to be called.</summary>
internal sealed class Operation
{
    private readonly Func<object?[], object?> call;

    public Operation(MethodInfo method, Type receiver)
    {
        Method = method;
        Receiver = receiver;
        Types = [.. (method.IsStatic ? [] : new[] { receiver }).Concat(method.GetParameters().Select(one => one.ParameterType))];
        IsNullableText = [.. (method.IsStatic ? [] : new[] { false }).Concat(method.GetParameters().Select(one => one.ParameterType == typeof(string) && new NullabilityInfoContext().Create(one).WriteState == NullabilityState.Nullable))];
        var arguments = Expression.Parameter(typeof(object[]));
        var given = Types.Select((type, i) => Pass(Expression.ArrayIndex(arguments, Expression.Constant(i)), type)).ToArray();
        var body = method.IsStatic ? Expression.Call(method, given) : Expression.Call(given[0], method, given[1..]);
        call = Expression.Lambda<Func<object?[], object?>>(Expression.Convert(body, typeof(object)), arguments).Compile();
    }

    public MethodInfo Method { get; }

    /// <summary>The type whose member it is, which may inherit it.</summary>
    public Type Receiver { get; }

    /// <summary>What it takes, the object that it is called on first.</summary>
    public IReadOnlyList<Type> Types { get; }

    public IReadOnlyList<bool> IsNullableText { get; }

    public object? Call(object?[] arguments) => call(arguments);

    public override string ToString() => $"{Receiver.Name}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(one => Short(one.ParameterType)))})";

    private static string Short(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>" : type.Name;

    /// <summary>Spans cannot be boxed: they are passed as arrays.</summary>
    private static UnaryExpression Pass(Expression value, Type type) =>
        type == typeof(ReadOnlySpan<string>) ? Expression.Convert(Expression.Convert(value, typeof(string[])), type, type.GetMethod("op_Implicit", [typeof(string[])])) : Expression.Convert(value, type);
}
