using SocPolicy.Diagnostics;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Model;

/// <summary>The outcome of judging one resource by one rule; for a control that judged nothing, one with no rule and no resource.</summary>
public sealed record Verdict
{
    /// <summary>The control.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The rule; null for a control that judged nothing.</summary>
    public required Rule? Rule { get; init; }

    /// <summary>The outcome.</summary>
    public required VerdictState State { get; init; }

    /// <summary>The resource's kind, such as <c>kubernetes</c>; empty for a control that judged nothing.</summary>
    public required string Kind { get; init; }

    /// <summary>The resource's address; empty for a control that judged nothing.</summary>
    public required string Address { get; init; }

    /// <summary>The item within the resource, <c>spec.containers[1]</c>, when the rule judges items; else empty.</summary>
    public string Item { get; init; } = "";

    /// <summary>Where it was decided: the attribute, its nearest existing parent, or the resource's header.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What happened, one line without secrets; empty for a pass.</summary>
    public string Message { get; init; } = "";

    /// <summary>Why, one sentence without secrets; empty for a pass.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why, as a tree; null for a pass, unless every verdict was traced.</summary>
    public Reason? ReasonTree { get; init; }
}
