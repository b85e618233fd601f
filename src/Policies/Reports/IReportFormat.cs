namespace SocPolicy.Reports;

/// <summary>Writes a run's result in one format. Implementations have no state, need no registration, and are found by their type.</summary>
public interface IReportFormat
{
    /// <summary>The word for it on the command line: <c>json</c>.</summary>
    string Name { get; }

    /// <summary>Writes the whole report, with LF line ends.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="options">What to show, and how.</param>
    /// <param name="output">Takes the report; it is not flushed or closed.</param>
    void Write(RunResult result, ReportOptions options, TextWriter output);
}
