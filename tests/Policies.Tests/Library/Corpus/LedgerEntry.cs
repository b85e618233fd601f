namespace SocPolicy.Policies.Tests.Library.Corpus;

/// <summary>A deliberate disagreement, one line of ledger.tsv.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Framework">The framework of the case.</param>
/// <param name="Subject">The label's subject.</param>
/// <param name="Ours">The verdict that we stand by: pass, fail or unknown.</param>
/// <param name="Theirs">The label: pass or fail.</param>
/// <param name="Reason">What would convince the other side.</param>
internal sealed record LedgerEntry(string Check, string Framework, string Subject, string Ours, string Theirs, string Reason)
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Library", "Corpus");

    /// <summary>The ledger.</summary>
    public static IReadOnlyList<LedgerEntry> All { get; } = [.. Rows("ledger.tsv").Select(row => new LedgerEntry(row[0], row[1], row[2], row[3], row[4], row[5]))];

    /// <summary>The rows of a table beside this file, without its header.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
