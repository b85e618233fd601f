using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>not</c> (Core, 10.2.1.4).</summary>
internal sealed class NotKeyword(Subschema schema, string[] together, string? advice, bool isNothing) : Keyword
{
    private const string Name = "not";

    public static NotKeyword? Read(SchemaView schema)
    {
        if (schema.Schema(Name) is not { } refused) return null;

        // { "not": { "required": ["a", "b"] } } is how schemas say that two keys exclude each other.
        var together = schema.Find(Name) is MapNode map && map.Find("required") is ListNode keys && map.Entries.Count == 1 ? SchemaView.Texts(keys) : [];
        return new(refused, together, schema.Advice, schema.Find(Name) is BooleanNode { Value: true } or MapNode { Entries.Count: 0 });
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var outer = run.Seen;
        run.Seen = null;
        var fits = !run.ApplyQuietly(schema, node);
        run.Seen = outer;
        return fits || (run.Collects && (isNothing ? run.Refuse(Name, node, advice) : run.Fail(Name, node, Message(node, run))));
    }

    private string Message(Node node, EvaluationRun run) => together.Length switch
    {
        0 => $"{Phrases.Named(run.Path, node).TrimEnd(',')} is not allowed here. {advice ?? "Change it."}",
        1 => $"Key {Phrases.Quote(together[0])} is not allowed{Phrases.In(run.Path)}. {advice ?? "Remove it."}",
        _ => $"Keys {string.Join(" and ", together.Select(Phrases.Quote))} exclude each other{Phrases.In(run.Path)}. {advice ?? "Keep one of them."}",
    };
}
