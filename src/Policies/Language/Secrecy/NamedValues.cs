using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Secrecy;

/// <summary>The names that values go by, which can give away that they are secrets.</summary>
internal static class NamedValues
{
    /// <summary>The key; for a <c>value</c> the text of the <c>name</c> or <c>key</c> beside it, as in <c>{ name: DB_PASSWORD, value: ... }</c>.</summary>
    public static string NameOf(MapEntry entry, MapNode map)
    {
        if (!entry.Key.Equals("value", StringComparison.OrdinalIgnoreCase)) return entry.Key;
        return ((map.Find("name") ?? map.Find("Name") ?? map.Find("key")) as ScalarNode)?.Text ?? entry.Key;
    }

    /// <summary>Whether what is known of a node is a secret.</summary>
    /// <param name="node">The node; only scalars and partly known texts can be one.</param>
    /// <param name="name">The name it goes by; null when there is none.</param>
    public static bool IsSecret(Node node, string? name) => node switch
    {
        ScalarNode scalar => Secrets.IsSecret(name, scalar.Text),
        UnknownNode unknown => Secrets.IsSecret(name, unknown.Prefix) || Secrets.IsSecret(name, unknown.Suffix),
        _ => false,
    };
}
