namespace SocPolicy.Model;

/// <summary>The words for states and severities in text, JSON and on the command line.</summary>
public static class VerdictWords
{
    /// <summary><c>pass</c>, <c>fail</c>, <c>unknown</c>, <c>not-evaluated</c> or <c>not-applicable</c>.</summary>
    public static string Word(this VerdictState state) => state switch
    {
        VerdictState.Pass => "pass",
        VerdictState.Fail => "fail",
        VerdictState.Unknown => "unknown",
        VerdictState.NotEvaluated => "not-evaluated",
        _ => "not-applicable",
    };

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
