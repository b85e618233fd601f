using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>
/// What one keyword, or a few that belong together, ask of a value by itself. Keywords that apply other schemas are
/// JsonSchema.Net's. Immutable.
/// </summary>
internal abstract class Keyword
{
    /// <summary>Whether the other keywords are not worth asking after this one failed: they would say the same again.</summary>
    public virtual bool EndsSchema => false;

    /// <summary>Whether the value meets it. A run that collects gets the errors and goes on; a quick one may stop at the first.</summary>
    public abstract bool Evaluate(Node node, EvaluationRun run);
}
