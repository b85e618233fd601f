using Json.Schema;
using Json.Schema.Keywords.Draft202012;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>$dynamicRef</c>, counted as <see cref="GuardedReference"/> is.</summary>
internal sealed class GuardedDynamicReference : DynamicRefKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        Judgement.Of(context).Step(1);
        return base.Evaluate(keyword, context);
    }
}
