using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Explanation;
using SocPolicy.Schemas.Handlers;
using Library = Json.Schema;

namespace SocPolicy.Schemas;

/// <summary>
/// A JSON Schema, draft 2020-12 (and of draft-07 what OSCAL's schemas use), that judges trees of nodes: YAML and JSON alike, with
/// the place of every error. Immutable once parsed and safe to share between threads.
/// </summary>
/// <remarks>See https://json-schema.org/draft/2020-12/json-schema-core and json-schema-validation; docs/schemas.md for the limits.</remarks>
public sealed class JsonSchema
{
    /// <summary>Keywords by which a part that fits can be the error.</summary>
    private static readonly string[] Turning = ["not", "oneOf", "if", "maxContains", "unevaluatedItems", "unevaluatedProperties"];

    private const int EvaluationStack = 16 << 20;

    private readonly SchemaTranslation schemas;
    private readonly Lazy<Library.JsonSchema> library;
    private readonly bool turns;
    private readonly bool countsItems;

    private JsonSchema(SchemaTranslation schemas, HashSet<string> keys)
    {
        this.schemas = schemas;
        library = new(() => SchemaBuild.Run(schemas.ToElement(), schemas.Records.Count));
        turns = keys.Overlaps(Turning);
        countsItems = keys.Contains("prefixItems");
    }

    /// <summary>Parses a schema from the JSON text of a file.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="formats">What <c>format</c> does.</param>
    /// <exception cref="SchemaException">It is no JSON, does not fit its meta-schema, or a reference leads nowhere.</exception>
    public static JsonSchema Parse(SourceText text, FormatUse formats = FormatUse.Annotation) =>
        Parse(text, formats, SchemaLibrary.Standard, isChecked: true);

    /// <summary>Parses a schema that may refer to those of a library.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="formats">What <c>format</c> does.</param>
    /// <param name="library">The documents that references may name.</param>
    /// <param name="isChecked">Whether its meta-schema judges it first; tests have judged those that are built in.</param>
    internal static JsonSchema Parse(SourceText text, FormatUse formats, SchemaLibrary library, bool isChecked) =>
        Parse(SchemaText.Read(text), formats, library, isChecked);

    internal static JsonSchema Parse(Node schema, FormatUse formats, SchemaLibrary library, bool isChecked)
    {
        if (isChecked) MetaSchema.Check(schema);
        return new JsonSchema(new SchemaTranslation(schema, library, formats), KeysOf(schema));
    }

    /// <summary>
    /// What is wrong with a document, sorted by place; empty when it fits. A value that is unknown fits anything. Never throws for
    /// the document's sake: one that is too deep or takes too much work gives a single error with the keyword <c>limit</c>.
    /// </summary>
    /// <param name="instance">The root of the document.</param>
    public IReadOnlyList<SchemaError> Validate(Node instance)
    {
        var run = Run(instance);
        return run.Limit is null ? run.Result() : [run.LimitError(instance)];
    }

    /// <summary>
    /// Whether a document fits that may be known only in part. An error decides where it is one whatever the rest may be: not in a
    /// schema whose keywords turn a fitting part into an error (<c>not</c>, <c>oneOf</c> and the like).
    /// </summary>
    internal SchemaAnswer Judge(Node instance)
    {
        var document = PartialDocument.Of(instance);
        var run = Run(document.Root);
        if (run.Limit is { } limit) return new(State.Unknown, null, limit.TrimEnd('.'));
        if (run.First is not { } problem) return document.Cause is { } cause ? new(State.Unknown, null, cause) : new(State.True, null, "");
        if (document.Cause is null || !(turns || (document.HasOpenList && countsItems))) return new(State.False, problem.Node, problem.Error.Message);
        return new(State.Unknown, null, document.Cause);
    }

    /// <summary>Every key of the document: more than its keywords, which errs on the side of unknown.</summary>
    private static HashSet<string> KeysOf(Node schema)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<Node>([schema]);
        while (pending.TryPop(out var node))
        {
            foreach (var entry in (node as MapNode)?.Entries ?? [])
            {
                keys.Add(entry.Key);
                pending.Push(entry.Value);
            }

            foreach (var item in (node as ListNode)?.Items ?? []) pending.Push(item);
        }

        return keys;
    }

    private EvaluationRun Run(Node instance)
    {
        var run = RunHere(instance);

        // A document as deep as readers allow may need more stack than a caller's thread has: JsonSchema.Net takes much for a level.
        return run.Limit == EvaluationRun.TooDeep ? LargeStack.Run(EvaluationStack, () => RunHere(instance)) : run;
    }

    private EvaluationRun RunHere(Node instance)
    {
        var run = new EvaluationRun(collects: true);
        try
        {
            var document = InstanceDocument.Of(instance);
            var result = library.Value.Evaluate(document.Element, new Judgement(document, schemas.Records));
            if (!result.IsValid) new Explainer(schemas, document, run).ExplainRoot(result, instance);
        }
        catch (JudgementLimitException limit)
        {
            run.Stop(limit.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            run.Stop(EvaluationRun.TooDeep);
        }

        return run;
    }
}
