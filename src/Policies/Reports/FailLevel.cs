using SocPolicy.Evaluation;
using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>From which severity on a finding makes a run fail.</summary>
/// <param name="Lowest">The lowest severity that counts; null when no finding counts.</param>
/// <param name="Unknown">How much an unknown verdict matters.</param>
public sealed record FailLevel(Severity? Lowest, Severity Unknown = Severity.Note)
{
    private const string NoLevel = "none";

    /// <summary>Failures of controls whose severity is error.</summary>
    public static FailLevel Default { get; } = new(Severity.Error);

    /// <summary>The words for severities, the highest first.</summary>
    public static IEnumerable<(string Word, Severity Severity)> Severities =>
        Enum.GetValues<Severity>().OrderDescending().Select(severity => (severity.Word(), severity));

    /// <summary>The words for levels, the highest first: those for severities, and <c>none</c>.</summary>
    public static IEnumerable<(string Word, Severity? Lowest)> Table =>
        Severities.Select(one => (one.Word, (Severity?)one.Severity)).Append((NoLevel, null));

    /// <summary>The word of this level.</summary>
    public string Word => Lowest?.Word() ?? NoLevel;

    /// <summary>How much a finding matters in this run.</summary>
    public Severity SeverityOf(Finding finding) => finding.State == VerdictState.Unknown ? Unknown : finding.Severity;

    /// <summary>Whether a finding makes the run fail.</summary>
    public bool Includes(Finding finding) => Lowest is { } lowest && SeverityOf(finding) >= lowest;
}
