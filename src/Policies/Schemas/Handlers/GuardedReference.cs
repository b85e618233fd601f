using Json.Schema;
using Json.Schema.Keywords;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>$ref</c>, counted: only references make work and depth without end.</summary>
internal sealed class GuardedReference : RefKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        Judgement.Of(context).Step(1);
        return base.Evaluate(keyword, context);
    }
}
