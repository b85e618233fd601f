namespace SocPolicy.MSBuild.Findings;

/// <summary>Lists such as <c>NoWarn</c>.</summary>
internal static class WarningCodes
{
    public static IReadOnlySet<string> Parse(string codes) =>
        codes.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
