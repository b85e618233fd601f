using SocPolicy.Language.Reasoning;

namespace SocPolicy.Model;

/// <summary>What there is to say of a verdict that is no plain pass. Passes go without, since most verdicts are passes.</summary>
/// <param name="Item">The item within the resource, <c>spec.containers[1]</c>; empty when the rule judges the resource itself.</param>
/// <param name="Message">What happened, one line without secrets; empty for a pass.</param>
/// <param name="Reason">Why, one sentence without secrets; empty for a pass.</param>
/// <param name="ReasonTree">Why, as a tree; null unless every verdict was traced, since it keeps everything alive that was read.</param>
public sealed record VerdictDetail(string Item, string Message, string Reason, Reason? ReasonTree);
