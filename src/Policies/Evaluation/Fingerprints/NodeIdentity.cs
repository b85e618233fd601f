using System.Globalization;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Evaluation.Fingerprints;

/// <summary>
/// What an item of a list goes by wherever it stands: its name, else a digest of its content. Secrets are left out of digests, since a
/// short one could be guessed from them. Each node is digested once, so that aliases and nested items cost nothing twice.
/// </summary>
internal sealed class NodeIdentity
{
    private const int LongestName = 100;

    private static readonly string[] Names = ["name", "Name", "id", "Id", "ID", "key", "Key", "sid", "Sid"];

    private readonly FieldText text = new();
    private readonly Dictionary<Node, string> digests = new(ReferenceEqualityComparer.Instance);

    /// <summary><c>name=api</c>, or a digest.</summary>
    public string Of(Node node)
    {
        if (node is MapNode map)
        {
            foreach (var name in Names)
            {
                if (map.Find(name) is ScalarNode { Text: { Length: > 0 and <= LongestName } text } && !Secrets.IsSecret(name, text)) return $"{name}={text}";
            }
        }

        return Digest(node)[..16];
    }

    /// <summary>32 hexadecimal digits. Nodes of equal content have equal ones, whatever their order of keys and their place.</summary>
    public string Digest(Node node)
    {
        if (digests.TryGetValue(node, out var known)) return known;
        return digests[node] = Fields(node).ToDigest().ToString("x32", CultureInfo.InvariantCulture);
    }

    /// <summary>What a node is made of; the digests of what is below it come first, since they are made in the same place.</summary>
    private FieldText Fields(Node node)
    {
        switch (node)
        {
            case MapNode map:
                var entries = map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, Value: Of(entry, map))).ToList();
                text.Begin("map");
                foreach (var (key, value) in entries) text.Add(key, value);
                return text;
            case ListNode list:
                var items = list.Items.Select(Digest).ToList();
                text.Begin("list");
                foreach (var item in items) text.Add("", item);
                return text;
            case ScalarNode scalar:
                return text.Begin("").Add("scalar", Masked(null, scalar));
            case UnknownNode unknown:
                return text.Begin("").Add("unknown", unknown.Prefix + unknown.Suffix);
            default:
                return text.Begin("null");
        }
    }

    private string Of(MapEntry entry, MapNode map)
    {
        if (entry.Value is not ScalarNode scalar) return Digest(entry.Value);
        // In { name: DB_PASSWORD, value: ... } the name tells what the value is.
        var name = entry.Key.Equals("value", StringComparison.OrdinalIgnoreCase) ? (map.Find("name") as ScalarNode)?.Text ?? entry.Key : entry.Key;
        return Masked(name, scalar);
    }

    private static string Masked(string? name, ScalarNode scalar) => Secrets.IsSecret(name, scalar.Text) ? Secrets.Mask : scalar.Text;
}
