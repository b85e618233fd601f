using SocPolicy.Diagnostics;
using SocPolicy.Language;
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

    /// <summary>What was judged; null for a control that judged nothing.</summary>
    public required ResourceDescription? Resource { get; init; }

    /// <summary>Where it was decided: the attribute, its nearest existing parent, or the resource's header.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What else there is to say; null for a pass, unless every verdict was traced.</summary>
    public VerdictDetail? Detail { get; init; }

    /// <summary>Where its rule stands among all rules of the run, from 0.</summary>
    internal int Rank { get; init; }

    /// <summary>The resource's kind, such as <c>kubernetes</c>; empty for a control that judged nothing.</summary>
    public string Kind => Resource?.Kind ?? "";

    /// <summary>The resource's address; empty for a control that judged nothing.</summary>
    public string Address => Resource?.Address ?? "";

    /// <summary>The item within the resource, <c>spec.containers[1]</c>, when the rule judges items and this one did not pass; else empty.</summary>
    public string Item => Detail?.Item ?? "";

    /// <summary>What happened, one line without secrets; empty for a pass.</summary>
    public string Message => Detail?.Message ?? "";

    /// <summary>Why, one sentence without secrets; empty for a pass.</summary>
    public string Reason => Detail?.Reason ?? "";

    /// <summary>Why, as a tree; null unless every verdict was traced.</summary>
    public Reason? ReasonTree => Detail?.ReasonTree;
}
