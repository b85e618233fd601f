using Json.Schema;
using Json.Schema.Keywords;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>contains</c>: a list that may have more items than are known has not too few.</summary>
internal sealed class GuardedContains() : Guarded<ContainsKeyword>(ContainsKeyword.Instance)
{
    protected override KeywordEvaluation Settle(KeywordEvaluation evaluation, KeywordData keyword, in EvaluationContext context)
    {
        if (evaluation.IsValid || Judgement.Of(context).NodeOf(context) is not ListNode { OpenBecause: not null }) return evaluation;
        var found = evaluation.Details?.Count(detail => detail.IsValid) ?? 0;
        return found > (Judgement.Of(context).RecordOf(context).View.Count("maxContains") ?? int.MaxValue) ? evaluation : evaluation with { IsValid = true, Error = null };
    }
}
