namespace SocPolicy.Policies.Tests.Library.Corpus;

/// <summary>
/// What of a control judges the same as a check, where the control asks for more: one line of scopes.tsv. A check that is not in it
/// is compared with all rules of its control and the control's own parameters.
/// </summary>
/// <param name="Check">The check's id.</param>
/// <param name="Rules">The rules to compare with; empty for all.</param>
/// <param name="Parameters">Values of parameters, by name, with which the control asks for what the check does.</param>
internal sealed record CheckScope(string Check, IReadOnlyList<string> Rules, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Every scope.</summary>
    public static IReadOnlyList<CheckScope> All { get; } =
    [
        .. LedgerEntry.Rows("scopes.tsv").Select(row => new CheckScope(
            row[0],
            row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal))),
    ];
}
