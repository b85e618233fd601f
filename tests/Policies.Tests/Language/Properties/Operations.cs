using System.Reflection;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Every public member of the language, found by reflection, and arguments for it.</summary>
internal static class Operations
{
    /// <summary>Made by the compiler and only used through <see cref="Functions.Text"/>, which the tests of laws call.</summary>
    private static readonly Type[] Special = [typeof(ValueText), typeof(ParameterValues)];

    private static readonly Schema[] Schemas =
    [
        new("s", """{ "type": ["object", "string"], "required": ["name"], "properties": { "name": { "enum": ["a", 80, ["b"], {}] }, "a": { "items": { "type": "number", "minimum": 2 }, "uniqueItems": true, "maxItems": 2 } }, "additionalProperties": false }"""),
        new("s", """{ "anyOf": [{ "type": "array", "contains": { "const": "a" }, "minItems": 2 }, { "minProperties": 1, "dependentRequired": { "a": ["b"] }, "propertyNames": { "maxLength": 6 } }, { "pattern": "^a" }] }"""),
        new("s", """{ "not": { "properties": { "name": { "type": "string" } }, "required": ["a"] } }"""),
        new("s", """{ "oneOf": [{ "type": "string" }, { "maxLength": 2 }], "prefixItems": [{ "type": "string" }], "unevaluatedItems": false }"""),
        new("s", """{ "if": { "type": "array" }, "then": { "maxContains": 1, "contains": { "type": "number" } }, "else": { "multipleOf": 2, "minLength": 1 } }"""),
        new("s", "no schema"),
    ];

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Delegate, string> Names = [];

    public static IReadOnlyList<Operation> All { get; } =
    [
        .. from type in typeof(Value).Assembly.GetExportedTypes()
           where type.Namespace == typeof(Value).Namespace && !type.IsEnum && !type.IsGenericTypeDefinition && type != typeof(ResourceDescription) && !Special.Contains(type)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
           where method.DeclaringType!.Assembly == typeof(Value).Assembly && !IsShut(method) && method.GetParameters().All(one => one.ParameterType != typeof(ValueText))
           orderby type.Name, method.ToString()
           select new Operation(method, type),
    ];

    private static readonly List<Operation> Questions = [.. All.Where(one => one.Types is [var only, ..] && only == typeof(Value) && one.Method.ReturnType == typeof(Truth) && one.Types.Skip(1).All(IsPlain))];

    private static readonly List<Operation> Readings = [.. All.Where(one => one.Types is [var only, ..] && only == typeof(Value) && one.Method.ReturnType == typeof(Value) && one.Types.Skip(1).All(IsPlain))];

    private static readonly List<Operation> Fans = [.. All.Where(one => one.Types is [var only, ..] && only == typeof(Value) && one.Method.ReturnType == typeof(Values) && one.Types.Skip(1).All(IsPlain))];

    /// <summary>An object of a type, made of a node in one of several ways; null for a type that no value has.</summary>
    /// <param name="type">A type of the language, or a scalar or lambda.</param>
    /// <param name="node">What it is made of.</param>
    /// <param name="dice">Which way: equal dice give the same object from equal nodes.</param>
    /// <param name="isTraced">Whether reasons are kept.</param>
    /// <param name="isNullable">Whether a text may be null.</param>
    public static object? Make(Type type, Node? node, Dice dice, bool isTraced, bool isNullable = false)
    {
        var value = new Value(node, isTraced ? Trail.Root(Resource(new NullNode(Trees.Sources[0], 0, 1), 0, isTraced), node ?? new NullNode(Trees.Sources[0], 0, 1)).ToKey("password", node) : null, "password");
        if (type == typeof(Value)) return value;
        if (type == typeof(Values)) return dice.Next(3) switch { 0 => value.Items, 1 => value.Entries, _ => value.Each(dice.Text(Trees.Keys)) };
        if (type == typeof(Truth)) return dice.Next(3) switch { 0 => value.Exists, 1 => value == dice.Text(Trees.Constants), _ => value.IsEmpty };
        if (type == typeof(Resource)) return Resource(node, dice.Next(2), isTraced);
        if (type == typeof(ResourceSet))
            return new ResourceSet(new ResourceTable([new(Resource(node, 0, isTraced), true), new(Resource(node, 1, isTraced), true)], FileList.Empty), "kubernetes", trail: value.Trail);
        if (type == typeof(Statement)) return new Statement(value);
        if (type == typeof(Statements)) return value.Statements;
        if (type == typeof(ImageReference)) return value.Image;
        if (type == typeof(Schema)) return Schemas[dice.Next(Schemas.Length)];
        if (type == typeof(string)) return isNullable && dice.Next(5) == 0 ? null : dice.Next(3) == 0 ? dice.Text(Trees.Keys) : dice.Text(Trees.Constants);
        if (type == typeof(ReadOnlySpan<string>)) return Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Next(2) == 0 ? dice.Text(Trees.Keys) : dice.Text(Trees.Constants)).ToArray();
        if (type == typeof(long)) return (long)dice.Next(90) - 2;
        if (type == typeof(int)) return dice.Next(6) - 1;
        if (type == typeof(double)) return dice.Next(5) switch { 0 => double.NaN, 1 => double.PositiveInfinity, var number => number * 0.5 };
        if (type == typeof(bool)) return dice.Next(2) == 0;
        if (type == typeof(Func<Value, Truth>)) return Question(dice, isTraced);
        if (type == typeof(Func<Value, Value>)) return Typed<Value>(Chain(Readings, dice, isTraced));
        if (type == typeof(Func<Value, Values>)) return Typed<Values>(Chain(Fans, dice, isTraced));
        if (type == typeof(Func<Resource, Truth>)) return Of<Resource, Truth>(Question(dice, isTraced), static one => one.Body);
        if (type == typeof(Func<Resource, Value>)) return (Func<Resource, Value>)(one => one["name"]);
        if (type == typeof(Func<Resource, Values>)) return (Func<Resource, Values>)(one => one.Body.Entries);
        if (type == typeof(Func<Statement, Truth>)) return dice.Next(2) == 0 ? Of<Statement, Truth>(Question(dice, isTraced), static one => one.Node) : one => one.Allows && one.Covers("s3:GetObject");
        if (type == typeof(Func<Statement, Value>)) return (Func<Statement, Value>)(one => one.Node["Effect"]);
        if (type == typeof(Func<Statement, Values>)) return (Func<Statement, Values>)(one => one.Actions);
        throw new AssertionException($"Operations.Make does not know how to make a {type}. Add it.");
    }

    /// <summary>What a lambda does, for messages.</summary>
    public static string Name(Delegate lambda) => Names.TryGetValue(lambda, out var name) ? name : "a lambda";

    private static Func<T, TResult> Of<T, TResult>(Func<Value, TResult> test, Func<T, Value> read)
    {
        Func<T, TResult> own = one => test(read(one));
        Names.Add(own, Name(test));
        return own;
    }

    private static Func<Value, Truth> Question(Dice dice, bool isTraced)
    {
        var reading = dice.Next(2) == 0 ? Chain(Readings, dice, isTraced) : null;
        var question = Chain(Questions, dice, isTraced);
        Func<Value, Truth> test = one => (Truth)question(reading is null ? one : (Value)reading(one)!)!;
        Names.Add(test, reading is null ? Name(question) : $"{Name(question)} of {Name(reading)}");
        return test;
    }

    private static Func<Value, object?> Chain(List<Operation> operations, Dice dice, bool isTraced)
    {
        var operation = operations[dice.Next(operations.Count)];
        var rest = operation.Types.Skip(1).Select((type, i) => Make(type, null, dice, isTraced, operation.IsNullableText[i + 1])).ToArray();
        Func<Value, object?> chain = one => operation.Call([one, .. rest]);
        Names.Add(chain, $"{operation}({string.Join(", ", rest.Select(Case.Show))})");
        return chain;
    }

    private static Func<Value, T> Typed<T>(Func<Value, object?> chain)
    {
        Func<Value, T> typed = one => (T)chain(one)!;
        Names.Add(typed, Name(chain));
        return typed;
    }

    private static bool IsPlain(Type type) => type == typeof(string) || type == typeof(ReadOnlySpan<string>) || type == typeof(long) || type == typeof(int) || type == typeof(bool) || type == typeof(double) || type == typeof(Schema);

    private static bool IsShut(MethodInfo method) =>
        method.GetCustomAttribute<ObsoleteAttribute>() is not null || method.Name is "Equals" or "GetHashCode" or "ToString" or "GetType";

    private static Resource Resource(Node? body, int number, bool isTraced)
    {
        var source = Trees.Sources[0];
        return new(
            new()
            {
                Kind = "kubernetes",
                Type = number == 0 ? "Deployment" : "Pod",
                Name = $"r{number}",
                Address = $"r/{number}",
                Body = body ?? new NullNode(source, 0, 1),
                Header = source.Text.Span(0, 1),
                PodPath = number == 0 ? ["a", "b"] : null,
            },
            isTraced);
    }
}
