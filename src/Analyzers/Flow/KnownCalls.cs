using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Models of the framework's own methods. What is not here does not pass data on.</summary>
internal static class KnownCalls
{
    private static readonly ImmutableHashSet<string> Forwarders = ImmutableHashSet.Create(StringComparer.Ordinal,
        "String", "StringBuilder", "Object", "Convert", "Uri", "UriBuilder", "Nullable", "Array", "Tuple", "ValueTuple", "Lazy", "MemoryExtensions",
        "FormattableString", "FormattableStringFactory", "DateTime", "DateTimeOffset", "DateOnly", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory",
        "Encoding", "UTF8Encoding", "JsonSerializer", "Task", "ValueTask", "TaskAwaiter", "ValueTaskAwaiter", "ConfiguredTaskAwaitable",
        "ConfiguredValueTaskAwaitable", "WebUtility", "HttpUtility", "UrlEncoder", "TextEncoder", "HtmlEncoder", "MailAddress", "IPAddress", "Path",
        "TextInfo", "StringReader", "StringWriter", "TextWriter", "KeyValuePair", "ArraySegment", "Decimal", "Double", "Int32", "Int64", "Enum", "ValueType",
        "IFormattable", "StringValues", "JsonConvert", "ConfigureAwait", "TaskAsyncEnumerableExtensions", "CollectionExtensions", "DefaultInterpolatedStringHandler",
        "IQueryCollection", "IFormCollection", "IHeaderDictionary", "IRequestCookieCollection", "PathString", "QueryString", "HostString", "RouteValueDictionary");

    private static readonly ImmutableHashSet<string> LambdaResults = ImmutableHashSet.Create(StringComparer.Ordinal,
        "Select", "SelectMany", "ConvertAll", "Aggregate", "Max", "Min", "GroupBy", "ToDictionary", "ToLookup", "Zip", "Join", "GroupJoin", "ContinueWith",
        "Create", "Run");

    private static readonly ImmutableHashSet<string> Storing = ImmutableHashSet.Create(StringComparer.Ordinal,
        "Add", "AddRange", "TryAdd", "Append", "AppendLine", "AppendFormat", "AppendJoin", "AppendFormatted", "AppendLiteral", "Insert", "InsertRange", "Push",
        "Enqueue", "Write", "WriteLine", "AddOrUpdate", "GetOrAdd", "UnionWith", "AddFirst", "AddLast", "TryEnqueue", "TryPush", "set_Item", "Prepend");

    /// <summary>The result holds what the receiver and the arguments held.</summary>
    public static bool Forwards(ISymbol member)
    {
        if (member.ContainingType is not { } type || !IsFramework(type)) return false;
        if (Forwarders.Contains(type.Name)) return member.Name is not ("GetType" or "GetHashCode");
        return type.ContainingNamespace.ToDisplayString() is var space &&
            (space.StartsWith("System.Collections", StringComparison.Ordinal) || space.StartsWith("System.Linq", StringComparison.Ordinal));
    }

    /// <summary>The result holds what the lambda returns, not what the receiver held.</summary>
    public static bool ReturnsLambdaResult(IMethodSymbol method) => LambdaResults.Contains(method.Name);

    /// <summary>The call puts its arguments into the receiver.</summary>
    public static bool Stores(IMethodSymbol method) =>
        Storing.Contains(method.Name) && !method.IsStatic && (Forwards(method) || method.Name is "AppendFormatted" or "AppendLiteral" || IsCollection(method.ContainingType));

    /// <summary>A serializer writes an object's members, not only what its ToString shows.</summary>
    public static bool Serializes(IMethodSymbol method) =>
        method.ContainingType.Name is "JsonSerializer" or "JsonConvert" && method.Name.StartsWith("Serialize", StringComparison.Ordinal);

    /// <summary>The call turns its receiver and arguments into text, by their ToString.</summary>
    public static bool Prints(IMethodSymbol method) =>
        method.ContainingType.SpecialType is SpecialType.System_String || method.ContainingType.Name is "StringBuilder" or "Convert" && IsFramework(method.ContainingType) ||
        method is { Name: "ToString", Parameters.IsEmpty: true };

    /// <summary>Lengths, flags, ids: knowing one does not tell the data.</summary>
    public static bool IsNeutral(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Void
                or >= SpecialType.System_SByte and <= SpecialType.System_Double ||
            type.Name is "Guid" or "TimeSpan" or "Type" or "CancellationToken";
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsFramework(INamedTypeSymbol type)
    {
        if (type.Name == "JsonConvert") return true;
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" };
    }
}
