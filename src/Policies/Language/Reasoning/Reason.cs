using SocPolicy.Diagnostics;

namespace SocPolicy.Language.Reasoning;

/// <summary>Why a <see cref="Truth"/> is what it is: a tree of what was read and compared.</summary>
public sealed class Reason
{
    private readonly Trail? trail;
    private readonly string expected;
    private readonly string expectedOtherwise;
    private readonly string? cause;

    private Reason(ReasonKind kind, State state, Trail? trail, string expected, string expectedOtherwise, string? cause, params Reason[] parts)
    {
        Kind = kind;
        State = state;
        this.trail = trail;
        this.expected = expected;
        this.expectedOtherwise = expectedOtherwise;
        this.cause = cause;
        Parts = parts;
    }

    /// <summary>What it stands for.</summary>
    public ReasonKind Kind { get; }

    /// <summary>The answer that it explains.</summary>
    public State State { get; }

    /// <summary>What it was made of; empty for a test.</summary>
    public IReadOnlyList<Reason> Parts { get; }

    /// <summary>The place that was read; <c>default</c> when none was.</summary>
    public SourceSpan Span => trail?.Span ?? default;

    /// <summary>What was read, from the resource's root; empty when nothing was.</summary>
    public string Path => trail?.Path ?? "";

    internal static Reason Test(State state, Trail trail, string expected, string expectedOtherwise, string? cause = null) =>
        new(ReasonKind.Test, state, trail, expected, expectedOtherwise, cause);

    internal static Reason? Combine(ReasonKind kind, State state, Truth left, Truth right)
    {
        if (left.Reason is null) return right.Reason is null || right.State != state ? null : right.Reason;
        if (right.Reason is null) return left.State != state ? null : left.Reason;
        return new(kind, state, null, "", "", null, left.Reason, right.Reason);
    }

    internal static Reason? Not(Reason? reason) =>
        reason is null ? null : new(ReasonKind.Not, Truth.Opposite(reason.State), null, "", "", null, reason);

    internal static Reason Assumed(Reason? reason, bool answer) =>
        new(ReasonKind.Assumed, answer ? State.True : State.False, null, "", "", null, reason is null ? [] : [reason]);

    internal static Reason Worded(Reason reason, string sentence) => new(ReasonKind.Worded, reason.State, null, "", "", sentence, reason);

    internal static Reason Declared(string cause) => new(ReasonKind.Declared, State.Unknown, null, "", "", cause);

    internal static Reason OfMembers(ReasonKind kind, State state, Trail? trail, string? openBecause, IEnumerable<Reason> parts) =>
        new(kind, state, trail, "", "", openBecause, [.. parts]);

    /// <summary>
    /// The part that decided, and whether it was wanted to be true: where a finding points. Null only for an answer that
    /// read nothing at all.
    /// </summary>
    /// <param name="wanted">Whether this reason's answer was wanted to be true.</param>
    internal (Reason Reason, bool Wanted) Decisive(bool wanted = true)
    {
        switch (Kind)
        {
            case ReasonKind.Not:
                return Parts[0].Decisive(!wanted);
            case ReasonKind.Assumed when Parts.Count > 0:
                return Parts[0].Decisive(wanted);
            case ReasonKind.Worded when Parts.Count > 0:
                var (place, want) = Parts[0].Decisive(wanted);
                return (new(ReasonKind.Worded, State, place.trail, "", "", cause), want);
            case ReasonKind.And or ReasonKind.Or:
                return DecisivePart(wanted).Decisive(wanted);
            case ReasonKind.None when Culprit() is { } member:
                return member.Decisive(!wanted);
            case ReasonKind.Any or ReasonKind.All when Culprit() is { } member:
                return member.Decisive(wanted);
            default:
                return (this, wanted);
        }
    }

    /// <summary>One sentence without its full stop: <c>spec.hostNetwork is true, expected not true</c>.</summary>
    /// <param name="wanted">Whether this reason's answer was wanted to be true.</param>
    internal string Sentence(bool wanted = true)
    {
        switch (Kind)
        {
            case ReasonKind.Declared:
                return $"unknown: {cause}";
            case ReasonKind.Worded:
                return cause!;
            case ReasonKind.Test:
                var found = $"{Path} {Found.Describe(trail!, cause, isDecided: State != State.Unknown)}";
                var wish = wanted ? expected : expectedOtherwise;
                return State == State.Unknown || wish.Length == 0 ? found : $"{found}, expected {wish}";
            case ReasonKind.Any or ReasonKind.All or ReasonKind.None:
                return MembersSentence(wanted);
            default:
                var (reason, want) = Decisive(wanted);
                return ReferenceEquals(reason, this) ? "" : reason.Sentence(want);
        }
    }

    private string MembersSentence(bool wanted)
    {
        if (trail is null) return string.Join("; ", Misses(wanted));
        if (State == State.Unknown && cause is not null) return $"{Path} may have further items: {cause}";
        if (State != State.True && Parts.Count == 0 && trail.Emptiness is { } emptiness) return emptiness;
        if (trail.Node is null or Nodes.NullNode) return $"{Path} {Found.Describe(trail, null)}";
        var misses = Misses(wanted);
        return (Kind, State) switch
        {
            (ReasonKind.Any, State.False) when misses.Count == 0 => $"{Path} has no items",
            (ReasonKind.Any, State.False) => $"{trail.Misfit ?? $"{Path} has no fitting item"}: {string.Join("; ", misses)}",
            (ReasonKind.All, State.True) => $"{Path}: every item fits",
            (ReasonKind.None, State.True) => $"{Path}: no item fits",
            _ => $"{Path} {Found.Describe(trail, null)}",
        };
    }

    /// <summary>Up to five members that do not fit, each with its reason.</summary>
    private List<string> Misses(bool wanted) =>
        [.. Parts.Where(part => part.State != State.True).Take(5).Select(part => part.MissSentence(wanted, isOfAnother: trail?.Misfit is not null)).Where(text => text.Length > 0)];

    /// <summary>The sentence of one of several members; of another resource with its address.</summary>
    private string MissSentence(bool wanted, bool isOfAnother)
    {
        var sentence = Sentence(wanted);
        return isOfAnother && sentence.Length > 0 && Decisive(wanted).Reason.trail?.Owner is { } owner ? $"{owner.DisplayAddress}: {sentence}" : sentence;
    }

    /// <summary>Of two operands the one that settled the answer; when both did, the one that is there, then the more specific one.</summary>
    private Reason DecisivePart(bool wanted)
    {
        var settling = Parts.Where(part => part.State == State).ToList();
        if (settling.Count == 0) return Parts[0];
        if (settling.Count == 1) return settling[0];
        if (State == State.Unknown) return settling[0];
        if (Kind == ReasonKind.And && !wanted) return settling[^1];
        // Of alternatives that all failed the one that came closest is meant; among equals the one that is there.
        return settling
            .OrderByDescending(part => part.Closeness(wanted))
            .ThenByDescending(part => part.Decisive(wanted).Reason.IsThere)
            .First();
    }

    /// <summary>How many tests turned out as they were wanted to, along the best of alternatives.</summary>
    private int Closeness(bool wanted) => Kind switch
    {
        ReasonKind.Not => Parts[0].Closeness(!wanted),
        ReasonKind.Worded when Parts.Count > 0 => Parts[0].Closeness(wanted),
        ReasonKind.And when wanted => Parts.Sum(part => part.Closeness(wanted)),
        ReasonKind.Or when !wanted => Parts.Sum(part => part.Closeness(wanted)),
        ReasonKind.And or ReasonKind.Or => Parts.Max(part => part.Closeness(wanted)),
        _ => State == (wanted ? State.True : State.False) ? 1 : 0,
    };

    /// <summary>The member whose own reason is the better place than the collection: the one that settled it, or the only one.</summary>
    private Reason? Culprit() => (Kind, State) switch
    {
        (ReasonKind.Any, State.True) or (ReasonKind.None, State.False) => Parts.FirstOrDefault(part => part.State == State.True),
        (ReasonKind.All, State.False) => Parts.FirstOrDefault(part => part.State == State.False),
        (_, State.Unknown) when cause is null => Parts.FirstOrDefault(part => part.State == State.Unknown),
        // One of all resources is not the one that should do it just because there is no other.
        (ReasonKind.Any, State.False) => Parts.Count == 1 && trail is not { IsOfAll: true } ? Parts[0] : null,
        _ => null,
    };

    private bool IsThere => trail?.Node is not (null or Nodes.NullNode) && !trail.IsFallback && (Kind != ReasonKind.Any || Parts.Count > 0);
}
