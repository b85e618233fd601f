using System.Globalization;
using System.Runtime.CompilerServices;
using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>One document being judged, as our keywords see it: the options of an evaluation are what JsonSchema.Net hands to them.</summary>
internal sealed class Judgement : EvaluationOptions
{
    private readonly EvaluationRun run = new(collects: false);
    private int steps;

    /// <summary>Begins.</summary>
    /// <param name="document">What is judged.</param>
    /// <param name="records">The schemas by number.</param>
    public Judgement(InstanceDocument document, IReadOnlyList<SchemaRecord> records)
    {
        Document = document;
        Records = records;
        OutputFormat = OutputFormat.Hierarchical;
    }

    /// <summary>What is judged.</summary>
    public InstanceDocument Document { get; }

    /// <summary>The schemas by number.</summary>
    public IReadOnlyList<SchemaRecord> Records { get; }

    /// <summary>The judgement that an evaluation belongs to.</summary>
    public static Judgement Of(in EvaluationContext context) => (Judgement)context.Options;

    /// <summary>The value that is being judged.</summary>
    public Node NodeOf(in EvaluationContext context) => Document.NodeOf(context.Instance, context.InstanceLocation);

    /// <summary>The schema by which it is judged: the first keyword of each leaves its number.</summary>
    public SchemaRecord RecordOf(in EvaluationContext context)
    {
        var number = Array.Find(context.EvaluatedKeywords!, one => one.Keyword == SchemaTranslation.Mark).Error;
        return Records[int.Parse(number!, CultureInfo.InvariantCulture)];
    }

    /// <summary>Counts work.</summary>
    /// <exception cref="JudgementLimitException">It is too much, or the stack is about to end.</exception>
    public void Step(int weight)
    {
        steps += weight;
        if (steps > JsonLimits.Steps) throw new JudgementLimitException("The document takes too much work to check. Split it.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new JudgementLimitException(EvaluationRun.TooDeep);
    }

    /// <summary>Whether a value meets a keyword.</summary>
    public bool Meets(Keyword keyword, Node node)
    {
        var meets = keyword.Evaluate(node, run);
        return run.Limit is { } limit ? throw new JudgementLimitException(limit) : meets;
    }

    /// <summary>Whether a key matches a pattern.</summary>
    public bool Matches(SchemaPattern pattern, string key)
    {
        var matches = pattern.IsMatch(key, run);
        return run.Limit is { } limit ? throw new JudgementLimitException(limit) : matches;
    }
}
