namespace SocPolicy.Language.Reasoning;

/// <summary>Adds up the answers of a collection's members to one answer, stopping at the first that settles it.</summary>
/// <param name="kind">Any, All or None.</param>
/// <param name="trail">Where the collection is; null when nothing is traced.</param>
internal struct Quantifier(ReasonKind kind, Trail? trail)
{
    private const int MostReasons = 64;

    private bool settled;
    private bool uncertain;
    private List<Reason>? reasons;

    /// <summary>The member's answer that settles the whole: a true one for Any and None, a false one for All.</summary>
    private readonly State Settling => kind == ReasonKind.All ? State.False : State.True;

    /// <summary>Takes one member's answer; true when no further one matters.</summary>
    public bool Add(Truth truth, bool isCertain)
    {
        // A truth without a reason is one that nobody traces; a collection of the policy itself has no place, but its members' tests have.
        if (truth.Reason is { } reason && (reasons ??= []).Count < MostReasons) reasons.Add(reason);
        if (truth.State == Settling && isCertain)
        {
            settled = true;
            // Only the deciding member matters now; without a reason of its own the collection is the place.
            reasons = truth.Reason is null ? null : [truth.Reason];
            return true;
        }

        uncertain |= truth.State == State.Unknown || truth.State == Settling;
        return false;
    }

    /// <summary>The answer for the whole collection.</summary>
    /// <param name="openBecause">Why there may be further members; null when all were added.</param>
    public readonly Truth Finish(string? openBecause)
    {
        var any = settled ? State.True : uncertain || openBecause is not null ? State.Unknown : State.False;
        var state = kind == ReasonKind.Any ? any : Truth.Opposite(any);
        if (trail is null && reasons is null) return new(state);
        var cause = state != State.Unknown ? null : openBecause ?? (reasons is { Count: > 0 } ? null : "some members are only maybe there");
        return new(state, Reason.OfMembers(kind, state, trail, cause, reasons ?? []));
    }
}
