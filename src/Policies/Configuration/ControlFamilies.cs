namespace SocPolicy.Configuration;

/// <summary>The families of built-in controls: the folders that they are kept in.</summary>
public static class ControlFamilies
{
    /// <summary>Their names, in the order of their ids.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["identity", "boundary", "encryption", "logging", "change", "workload", "availability", "confidentiality", "code", "governance"];

    internal static IReadOnlyList<(string Word, int Value)> Table { get; } = [.. All.Select((name, i) => (name, i))];
}
