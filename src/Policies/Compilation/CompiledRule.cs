using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>A rule ready to judge.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="Each">Null to judge the resource itself.</param>
/// <param name="Where">Null for all resources or items.</param>
/// <param name="Assert">What must hold.</param>
/// <param name="Message">Null to say the reason.</param>
public sealed record CompiledRule(Rule Rule, RuleItems? Each, RuleTest? Where, RuleTest Assert, RuleMessage? Message);
