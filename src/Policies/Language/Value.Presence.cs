using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

public readonly partial struct Value
{
    /// <summary>False for missing and null, true for anything known, also "", [], {}, false and 0. Unknown when even its presence is.</summary>
    public Truth Exists => Tell(
        node switch
        {
            null or NullNode => State.False,
            UnknownNode { IsPresent: false } => State.Unknown,
            _ => State.True,
        },
        "to be set",
        "it to be absent");

    /// <summary>True for missing, null, "", [] and {}; a text of blanks is not empty.</summary>
    public Truth IsEmpty => Tell(
        node switch
        {
            null or NullNode => State.True,
            TextNode text => text.Text.Length == 0 ? State.True : State.False,
            ListNode list => list.Items.Count > 0 ? State.False : list.OpenBecause is null ? State.True : State.Unknown,
            MapNode map => IsEmptyMap(map),
            UnknownNode unknown => unknown.IsText && unknown.Prefix.Length + unknown.Suffix.Length > 0 ? State.False : State.Unknown,
            _ => State.False,
        },
        "it to be empty",
        "it not to be empty");

    /// <summary>Written as null. The only member that tells null from missing.</summary>
    public Truth IsNull => Tell(
        node switch
        {
            NullNode => State.True,
            UnknownNode { IsPresent: false } => State.Unknown,
            _ => State.False,
        },
        "null",
        "anything but null");

    /// <summary>
    /// Whether this text is a secret by its shape (a private key, a known kind of token, a password inside a connection string or
    /// URL) or by the name it goes by, and no placeholder and no reference to a secret store. docs/secrets.md defines it.
    /// False for missing and null.
    /// </summary>
    public Truth LooksSecret => Tell(
        node switch
        {
            UnknownNode => State.Unknown,
            ScalarNode scalar => Secrets.IsSecret(SecretName, scalar.Text) ? State.True : State.False,
            _ => State.False,
        },
        "a secret",
        "a reference to a secret store");

    /// <summary>Whether a map is empty: an entry that may be missing decides nothing.</summary>
    private static State IsEmptyMap(MapNode map)
    {
        var state = map.OpenBecause is null ? State.True : State.Unknown;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is not UnknownNode { IsPresent: false }) return State.False;
            state = State.Unknown;
        }

        return state;
    }

    private string? SecretName => trail is not null ? trail.SecretName : name;

    /// <summary>A truth about this value; its reason is kept only while tracing.</summary>
    internal Truth Tell(State state, string expected, string otherwise, string? cause = null) =>
        new(state, trail is null ? null : Reason.Test(state, trail, expected, otherwise, cause));
}
