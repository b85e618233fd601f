namespace SocPolicy.Evaluation.Waivers;

/// <summary>What waivers may be.</summary>
/// <param name="MaximumDays">How many days after the as-of date a waiver may end at the latest.</param>
/// <param name="AllowsInline">Whether comments in manifests may waive.</param>
/// <param name="InlineNeedsApprover">Whether such a comment must name an owner and an approver, as the file must.</param>
public sealed record WaiverLimits(int MaximumDays = 180, bool AllowsInline = true, bool InlineNeedsApprover = false)
{
    /// <summary>What holds unless something else is configured.</summary>
    public static WaiverLimits Default { get; } = new();
}
