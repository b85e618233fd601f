using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>The statements of a policy document: a three-valued collection.</summary>
public sealed class Statements : Many<Statement>
{
    private Statements(List<Member<Statement>> members, string? openBecause, Trail? trail)
        : base(members, openBecause, trail)
    {
    }

    /// <summary>The statements that hold; one whose answer is unknown stays as a maybe.</summary>
    public Statements Where(Func<Statement, Truth> test)
    {
        var (kept, open) = Keep(test);
        return new(kept, open, Trail);
    }

    /// <summary>The statements of a document that is a map, or a text with JSON in it.</summary>
    internal static Statements Of(Value document)
    {
        var json = document.Json;
        var items = json["Statement"].Items;
        // A text that is no policy document may mean anything.
        var open = items.OpenBecause ?? (json.Exists.State != State.False && json["Statement"].Exists.State == State.False && document.IsEmpty.State != State.True ? "it is no policy document" : null);
        return new([.. items.Members.Select(member => new Member<Statement>(new Statement(member.Item), member.IsCertain))], open, items.Trail);
    }
}
