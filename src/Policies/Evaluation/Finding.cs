using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>A failed or unknown verdict as a person meets it. Verdicts of one rule at one place are one finding: a base file's value is part of every environment.</summary>
public sealed record Finding
{
    /// <summary>The control.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary><see cref="VerdictState.Fail"/>, <see cref="VerdictState.Unknown"/> or <see cref="VerdictState.Waived"/>.</summary>
    public required VerdictState State { get; init; }

    /// <summary>The place.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What happened, one line without a full stop and without secrets.</summary>
    public required string Message { get; init; }

    /// <summary>Why, one sentence without a full stop and without secrets.</summary>
    public required string Reason { get; init; }

    /// <summary>The resources that it concerns, as <c>kind address</c>, sorted.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>The first of its verdicts: their fingerprints, and the waiver that covers them, are there.</summary>
    public required Verdict First { get; init; }

    /// <summary>How much it matters: the control's severity.</summary>
    public Severity Severity => Policy.Severity;

    /// <summary>One line for a build log: what happened, why, and what to do.</summary>
    public string ToLine()
    {
        var happened = Reason.Length == 0 || Reason == Message ? Message : $"{Message} ({Reason})";
        return $"{(State == VerdictState.Unknown ? "Unknown: " : "")}{happened.TrimEnd('.')}. {FirstSentence(Policy.Remediation)}";
    }

    internal static IReadOnlyList<Finding> FromVerdicts(IReadOnlyList<Verdict> verdicts, Func<Verdict, bool> belongs) =>
    [
        .. verdicts
            .Where(verdict => verdict.Rule is not null && verdict.State is VerdictState.Fail or VerdictState.Unknown or VerdictState.Waived && belongs(verdict))
            .GroupBy(verdict => (verdict.Policy.Id, Rule: verdict.Rule!.Id, verdict.State, verdict.Span.Path, verdict.Span.Start, verdict.Span.End, verdict.Message, verdict.Waiver))
            .Select(group =>
            {
                var first = group.First();
                return new Finding
                {
                    Policy = first.Policy,
                    Rule = first.Rule!,
                    First = first,
                    State = first.State,
                    Span = first.Span,
                    Message = first.Message,
                    Reason = first.Reason,
                    Resources = [.. group.Select(verdict => $"{verdict.Kind} {verdict.Address}").Distinct().Order(StringComparer.Ordinal)],
                };
            }),
    ];

    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        for (var i = line.IndexOf(". ", StringComparison.Ordinal); i >= 0; i = line.IndexOf(". ", i + 1, StringComparison.Ordinal))
        {
            // "e.g. x" and "i.e. x" do not end a sentence: an upper-case letter follows one.
            if (i + 2 < line.Length && char.IsUpper(line[i + 2])) return line[..(i + 1)];
        }

        return line;
    }
}
