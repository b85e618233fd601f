namespace SocPolicy.Manifests.Partial;

/// <summary>
/// How much work the expressions of one template may make: a bound against texts and lists that double with every line. A step is
/// about one node, or eight characters, that an expression makes.
/// </summary>
internal sealed class EvaluationBudget(int steps)
{
    private int left = steps;

    /// <summary>Why a value is not known once the budget is used up.</summary>
    public const string Cause = "the template takes too many steps to evaluate";

    /// <summary>Whether it was used up: what came after is unknown.</summary>
    public bool IsExhausted => left <= 0;

    /// <summary>Uses some; false when there is not so much left.</summary>
    public bool Take(long cost)
    {
        left = (int)Math.Max(0, left - cost);
        return left > 0;
    }
}
