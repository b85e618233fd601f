using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Explanation;

/// <summary><c>not</c> in words.</summary>
internal static class NotMessage
{
    /// <summary>Adds the error of a value that fits what it must not.</summary>
    public static void Add(SchemaRecord record, Node node, EvaluationRun run)
    {
        var refused = record.View.Find("not");
        var advice = record.View.Advice;
        if (refused is BooleanNode or MapNode { Entries.Count: 0 }) run.Refuse("not", node, advice);
        else run.Fail("not", node, Message(refused, advice, node, run));
    }

    private static string Message(Node? refused, string? advice, Node node, EvaluationRun run)
    {
        // { "not": { "required": ["a", "b"] } } is how schemas say that two keys exclude each other.
        var together = refused is MapNode { Entries.Count: 1 } map && map.Find("required") is ListNode keys ? SchemaView.Texts(keys) : [];
        return together.Length switch
        {
            0 => $"{Phrases.Named(run.Path, node).TrimEnd(',')} is not allowed here. {advice ?? "Change it."}",
            1 => $"Key {Phrases.Quote(together[0])} is not allowed{Phrases.In(run.Path)}. {advice ?? "Remove it."}",
            _ => $"Keys {string.Join(" and ", together.Select(Phrases.Quote))} exclude each other{Phrases.In(run.Path)}. {advice ?? "Keep one of them."}",
        };
    }
}
