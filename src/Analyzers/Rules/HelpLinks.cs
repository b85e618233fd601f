namespace SocPolicy.Analyzers.Rules;

internal static class HelpLinks
{
    public static string For(string id) => $"https://socpolicy.dev/rules/{id}";
}
