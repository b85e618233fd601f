using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.Analyzers.Rules;

/// <summary>Reads the options beside a cookie's value, as far as they are written there.</summary>
internal static class CookieSettings
{
    private static readonly string[] Wanted = ["Secure", "HttpOnly"];

    /// <summary>The protections that are surely missing, as a list for the message; empty when the options come from elsewhere.</summary>
    public static string Missing(SyntaxNode value)
    {
        if (value.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent is not ArgumentListSyntax arguments) return "";
        if (arguments.Arguments.Count < 3) return "Secure and HttpOnly";
        var initializer = arguments.Arguments[2].Expression switch
        {
            ObjectCreationExpressionSyntax creation => (creation.Initializer, true),
            ImplicitObjectCreationExpressionSyntax creation => (creation.Initializer, true),
            _ => (null, false),
        };
        if (!initializer.Item2) return "";
        var set = initializer.Initializer?.Expressions.Select(e => e.ToString().Replace(" ", "")).ToArray() ?? [];
        return string.Join(" and ", Wanted.Where(name => !set.Any(e => e.StartsWith(name + "=", StringComparison.Ordinal) && e != name + "=false")));
    }
}
