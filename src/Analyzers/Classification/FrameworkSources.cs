using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Members of the framework whose values are neither personal nor secret, and yet must not go everywhere.</summary>
internal static class FrameworkSources
{
    /// <summary>What an exception of the framework tells. Our users' own exceptions are written to be shown, and so are complaints about arguments.</summary>
    public static ClassifiedSymbol? OfException(ITypeSymbol? type, ISymbol? member)
    {
        if (member is not null && member.Name is not ("Message" or "StackTrace" or "InnerException" or "ToString" or "GetBaseException")) return null;
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.Name is "ArgumentException" or "ValidationException" or "FormatException" or "BadHttpRequestException" or "OperationCanceledException") return null;
            if (t is { Name: "Exception", ContainingNamespace.Name: "System" }) return IsFrameworks(type!) ? Source(member ?? type!) : null;
        }

        return null;

        static ClassifiedSymbol Source(ISymbol symbol) => new(symbol, DataClass.Internals, Confidence.Declared, "it tells how the program works");
    }

    public static ClassifiedSymbol? OfRequest(IPropertySymbol property) =>
        property.ContainingType is { Name: "HttpRequest", ContainingNamespace.Name: "Http" } &&
        property.Name is "Query" or "QueryString" or "Form" or "Headers" or "Path" or "PathBase" or "Cookies" or "RouteValues" or "Host"
            ? new ClassifiedSymbol(property, DataClass.Untrusted, Confidence.Declared, "the client wrote it")
            : null;

    private static bool IsFrameworks(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" or "Npgsql" or "MySql" or "Oracle" };
    }
}
