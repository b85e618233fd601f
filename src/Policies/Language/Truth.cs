using System.Diagnostics.CodeAnalysis;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>
/// A three-valued answer with its reason: Kleene's logic. <c>&amp;&amp;</c> and <c>||</c> stop early where the answer is
/// settled. There is no conversion to <c>bool</c> and no <c>==</c>: what unknown means is never decided silently.
/// <c>default(Truth)</c> is unknown.
/// </summary>
[SuppressMessage("Usage", "CA1815", Justification = "Truth has no equality on purpose: `t == true` must not compile")]
public readonly struct Truth
{
    private readonly State state;
    private readonly Reason? reason;

    internal Truth(State state, Reason? reason = null)
    {
        this.state = state;
        this.reason = reason;
    }

    internal State State => state;

    /// <summary>Kept only while tracing; null otherwise.</summary>
    internal Reason? Reason => reason;

    /// <summary>A known answer.</summary>
    public static implicit operator Truth(bool value) => new(value ? State.True : State.False);

    /// <summary>Whether it is surely true; C# calls it for <c>||</c>.</summary>
    public static bool operator true(Truth truth) => truth.state == State.True;

    /// <summary>Whether it is surely false; C# calls it for <c>&amp;&amp;</c>.</summary>
    public static bool operator false(Truth truth) => truth.state == State.False;

    /// <summary>False beats unknown, unknown beats true.</summary>
    public static Truth operator &(Truth left, Truth right)
    {
        var state = left.state == State.False || right.state == State.False ? State.False
            : left.state == State.Unknown || right.state == State.Unknown ? State.Unknown
            : State.True;
        return new(state, Reason.Combine(ReasonKind.And, state, left, right));
    }

    /// <summary>True beats unknown, unknown beats false.</summary>
    public static Truth operator |(Truth left, Truth right)
    {
        var state = left.state == State.True || right.state == State.True ? State.True
            : left.state == State.Unknown || right.state == State.Unknown ? State.Unknown
            : State.False;
        return new(state, Reason.Combine(ReasonKind.Or, state, left, right));
    }

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Truth operator !(Truth truth) => new(Opposite(truth.state), Reason.Not(truth.reason));

    /// <summary><c>!this || then</c>: when this holds, so must <paramref name="then"/>.</summary>
    public Truth Implies(Truth then) => !this | then;

    /// <summary>Says what unknown means here: the only way to turn unknown into an answer.</summary>
    /// <param name="answer">Taken when the answer is unknown; <c>explain</c> shows that it was.</param>
    public Truth IfUnknown(bool answer) =>
        state == State.Unknown ? new(answer ? State.True : State.False, Reason.Assumed(reason, answer)) : this;

    /// <summary>Says why in the author's words: the answer and its place stay, only the sentence is another. Secrets in it are masked.</summary>
    /// <param name="reason">One clause without a full stop.</param>
    public Truth Because(ValueText reason) => this.reason is null ? this : new(state, Reason.Worded(this.reason, reason.ToMessage()));

    /// <summary>Says why in the author's words: the answer and its place stay, only the sentence is another.</summary>
    /// <param name="reason">One clause without a full stop.</param>
    public Truth Because(string reason) => this.reason is null ? this : new(state, Reason.Worded(this.reason, reason));

    /// <summary>An unknown that the author declares.</summary>
    /// <param name="cause">Why, as a clause: <c>the backend may be set on the command line</c>.</param>
    public static Truth Unknown(string cause) => new(State.Unknown, Reason.Declared(cause));

    internal static State Opposite(State state) => state switch
    {
        State.True => State.False,
        State.False => State.True,
        _ => State.Unknown,
    };
}
