namespace SocPolicy.Reports;

/// <summary>What a run came to, and the exit code that says so to a script. The codes never change their meaning.</summary>
public sealed record RunOutcome
{
    /// <summary>Everything asked for was judged, and nothing counts.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above the fail level.</summary>
    public const int Findings = 1;

    /// <summary>Some of what was asked for could not be done.</summary>
    public const int Incomplete = 2;

    private RunOutcome(int exitCode, string meaning)
    {
        ExitCode = exitCode;
        Meaning = meaning;
    }

    /// <summary>One of the codes above.</summary>
    public int ExitCode { get; }

    /// <summary>What the code means here, one sentence with its full stop.</summary>
    public string Meaning { get; }

    /// <summary>The word for it: <c>clean</c>, <c>findings</c> or <c>incomplete</c>.</summary>
    public string Word => ExitCode switch
    {
        Clean => "clean",
        Findings => "findings",
        _ => "incomplete",
    };

    /// <summary>The outcome of a run. A run that could not read something, or judged nothing, is incomplete whatever it found.</summary>
    public static RunOutcome Of(RunResult result, FailLevel level)
    {
        if (result.IsIncomplete || !result.HasEvaluated) return new(Incomplete, "The run is incomplete, as the errors say.");
        var count = result.Findings.Count(level.Includes);
        if (count > 0) return new(Findings, $"{Counted.Say(count, "finding")} at or above the fail level, {level.Word}.");
        return new(Clean, level.Lowest is null ? "Findings do not count, as the fail level is none." : $"No finding at or above the fail level, {level.Word}.");
    }
}
