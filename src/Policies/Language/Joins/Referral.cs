using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Joins;

/// <summary>Tells whether a value is or mentions a resource. What is not certain is unknown, never a guess.</summary>
/// <param name="target">The resource.</param>
/// <param name="unit">What both belong to; null when it is not known.</param>
internal readonly struct Referral(ResourceDescription target, ResourceUnit? unit)
{
    /// <summary>Data sources that look each other up over more steps than this are not followed.</summary>
    public const int MostSteps = 8;

    private const string Data = "data.";

    /// <summary>Whether the value is the resource: a reference to it, or one of its identities.</summary>
    public State Is(Node? node) => Is(node, 0);

    /// <summary>Whether the value is the resource or holds a reference to it, or one of its identities.</summary>
    public State Mentions(Node? node)
    {
        var state = Is(node);
        if (state == State.True || node is not (ScalarNode or UnknownNode)) return state;
        foreach (var reference in node.References)
        {
            var points = reference.PointsAt(target);
            if (points == State.False) continue;
            if (reference.Kind == ReferenceKind.Part && points == State.True) return points;
            state = State.Unknown;
        }

        // A value that is no text around something is the resource, or it is not.
        if (node is UnknownNode { IsText: false }) return state;
        // A document whose parts are told needs no guessing.
        if (node.Json is { } document) return Any(document);
        var holds = Holds(node);
        if (holds == State.True) return holds;
        return node is UnknownNode { IsTraced: false } || state == State.Unknown || holds == State.Unknown ? State.Unknown : State.False;
    }

    /// <summary>Whether there is any sign of the resource in what a value says: for what need not be, unknown values are none.</summary>
    public bool Shows(Node node)
    {
        foreach (var reference in node.References)
        {
            if (reference.PointsAt(target) != State.False) return true;
        }

        return node is ScalarNode or UnknownNode { IsText: true } && Holds(node) == State.True;
    }

    /// <summary>The type of what a data source looks up; null for what is no data source.</summary>
    public static string? LookedUp(ResourceDescription resource) => resource.Type.StartsWith(Data, StringComparison.Ordinal) ? resource.Type[Data.Length..] : null;

    private State Is(Node? node, int steps)
    {
        if (node is not (ScalarNode or UnknownNode)) return State.False;
        var state = State.False;
        var isMadeOfIt = false;
        var isOther = false;
        foreach (var reference in node.References)
        {
            var points = reference.PointsAt(target);
            switch (reference.Kind)
            {
                case ReferenceKind.Whole when points == State.True:
                    return State.True;
                case ReferenceKind.Whole when points == State.False:
                    isOther |= IsOther(reference, steps, ref state);
                    break;
                case ReferenceKind.Part:
                    isMadeOfIt |= points == State.True;
                    break;
                default:
                    if (points != State.False) state = State.Unknown;
                    break;
            }

            if (state == State.True) return state;
        }

        if (state == State.Unknown) return state;
        var named = IsNamed(node);
        // What surely is another resource of the type can have this one's name only where the two exclude each other.
        if (isOther) return node is ScalarNode && named == State.True ? State.Unknown : State.False;
        return isMadeOfIt && named != State.True ? State.False : named;
    }

    /// <summary>A reference to something else: whether that is another resource of the type, and what a data source looks up.</summary>
    private bool IsOther(ResourceReference reference, int steps, ref State state)
    {
        if (unit?.FindReferred(reference) is not { } other) return false;
        if (other.Type == target.Type) return true;
        if (other.Kind != target.Kind || LookedUp(other) != target.Type) return false;
        var found = other.Identities.Count == 0 || steps >= MostSteps ? State.Unknown : State.False;
        foreach (var identity in other.Identities)
        {
            if (found == State.True) break;
            var one = Is(identity, steps + 1);
            if (one != State.False) found = one;
        }

        if (found != State.False) state = found;
        return found == State.False;
    }

    /// <summary>Whether a text is one of the resource's identities.</summary>
    private State IsNamed(Node node)
    {
        // What is generated equals no text that somebody writes, but may be what is unknown.
        if (target.Identities.Count == 0) return node is UnknownNode ? State.Unknown : State.False;
        var state = State.False;
        foreach (var identity in target.Identities)
        {
            var one = (node, identity) switch
            {
                (ScalarNode own, ScalarNode name) => string.Equals(own.Text, name.Text, own.Dialect.TextComparison) ? State.True : State.False,
                (ScalarNode own, UnknownNode name) => Comparer.MayBe(name, own.Text) ? State.Unknown : State.False,
                (UnknownNode own, ScalarNode name) => Comparer.MayBe(own, name.Text) ? State.Unknown : State.False,
                (UnknownNode own, UnknownNode name) => MayBeEqual(own, name) ? State.Unknown : State.False,
                _ => State.False,
            };
            if (one == State.True) return one;
            if (one == State.Unknown) state = one;
        }

        return state;
    }

    private static bool MayBeEqual(UnknownNode left, UnknownNode right)
    {
        var comparison = left.Dialect.TextComparison;
        return (left.Prefix.StartsWith(right.Prefix, comparison) || right.Prefix.StartsWith(left.Prefix, comparison))
            && (left.Suffix.EndsWith(right.Suffix, comparison) || right.Suffix.EndsWith(left.Suffix, comparison));
    }

    /// <summary>Whether an identity stands somewhere in a text, as a word of its own. In an ARN of an unknown account it may be another's.</summary>
    private State Holds(Node node)
    {
        var state = State.False;
        foreach (var identity in target.Identities)
        {
            switch (identity)
            {
                case UnknownNode partly when node is ScalarNode scalar && HoldsInOrder(scalar.Text, partly):
                    return State.Unknown;
                case ScalarNode { Text.Length: > 0 } name when node is ScalarNode scalar && HoldsWord(scalar.Text, name.Text):
                case ScalarNode { Text.Length: > 0 } other when node is UnknownNode { IsText: true } unknown && (HoldsWord(unknown.Prefix, other.Text) || HoldsWord(unknown.Suffix, other.Text)):
                    state = State.True;
                    break;
            }
        }

        return state;
    }

    private static bool HoldsInOrder(string text, UnknownNode partly)
    {
        var at = text.IndexOf(partly.Prefix, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(partly.Suffix, at + partly.Prefix.Length, StringComparison.Ordinal) >= 0;
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end]))) return true;
        }

        return false;
    }

    /// <summary>What stands behind the last colon or slash of a text; null when there is none.</summary>
    public static string? LastWord(string text) => text.LastIndexOfAny([':', '/']) is var at && at < 0 ? null : text[(at + 1)..];

    /// <summary>Whether a character can be part of a name.</summary>
    public static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '-' or '_';

    private State Any(Node document)
    {
        var state = State.False;
        var pending = new Stack<Node>([document]);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case MapNode map:
                    if (map.OpenBecause is not null) state = State.Unknown;
                    foreach (var entry in map.Entries) pending.Push(entry.Value);
                    break;
                case ListNode list:
                    if (list.OpenBecause is not null) state = State.Unknown;
                    foreach (var item in list.Items) pending.Push(item);
                    break;
                case not NullNode:
                    var one = Mentions(next);
                    if (one == State.True) return one;
                    if (one == State.Unknown) state = one;
                    break;
            }
        }

        return state;
    }
}
