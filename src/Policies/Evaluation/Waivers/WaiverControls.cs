using SocPolicy.Model;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>The controls that judge waivers themselves.</summary>
public static class WaiverControls
{
    /// <summary>The kind of the resource that they judge: a waiver.</summary>
    internal const string Kind = "waiver";

    /// <summary>A waiver that covers nothing is removed.</summary>
    public static Policy Unused { get; } = Make(
        "SP9001",
        "Waivers cover something",
        Severity.Warning,
        "unused",
        "A waiver that covers no finding is left over, or names what is not there: the deviation that it was written for may be unwaived under another name.",
        "Remove the waiver, or correct what it names.");

    /// <summary>A waiver ends with its last day.</summary>
    public static Policy Expired { get; } = Make(
        "SP9002",
        "Waivers have not expired",
        Severity.Warning,
        "expired",
        "A waiver holds up to its last day, that day included. What it covered counts again from then on.",
        "Mend the deviation and remove the waiver, or have a later day approved.");

    /// <summary>A waiver says who, why, where it is tracked, and until when.</summary>
    public static Policy Incomplete { get; } = Make(
        "SP9003",
        "Waivers are complete, approved and short",
        Severity.Error,
        "complete",
        "A deviation is accepted by somebody other than its owner, for a reason, with a ticket and until a day that is not far away. A waiver that does not say so covers nothing.",
        "Complete the waiver: until then it covers nothing.");

    /// <summary>All of them, sorted by id.</summary>
    public static IReadOnlyList<Policy> All { get; } = [Unused, Expired, Incomplete];

    /// <summary>Those that some verdict is about: a run without waivers has none of them.</summary>
    internal static IEnumerable<Policy> Of(IReadOnlyList<Verdict> verdicts)
    {
        var used = verdicts.Where(verdict => verdict.Kind == Kind).Select(verdict => verdict.Policy).ToHashSet(ReferenceEqualityComparer.Instance);
        return All.Where(used.Contains);
    }

    private static Policy Make(string id, string title, Severity severity, string rule, string description, string remediation) => new()
    {
        Id = id,
        Version = "1.0.0",
        Title = title,
        Description = description,
        Remediation = remediation,
        Criteria = ["CC4.2", "CC5.3"],
        Severity = severity,
        Owner = "compliance",
        Rules = [new Rule { Id = rule, On = [$"{Kind}/{Kind}"], Assert = new Snippet("", default) }],
    };
}
