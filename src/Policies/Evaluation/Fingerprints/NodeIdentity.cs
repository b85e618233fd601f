using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        var text = new StringBuilder();
        switch (node)
        {
            case MapNode map:
                text.Append("map");
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)) Append(text, entry.Key, Of(entry, map));
                break;
            case ListNode list:
                text.Append("list");
                foreach (var item in list.Items) Append(text, "", Digest(item));
                break;
            case ScalarNode scalar:
                Append(text, "scalar", Masked(null, scalar));
                break;
            case UnknownNode unknown:
                Append(text, "unknown", unknown.Prefix + unknown.Suffix);
                break;
            default:
                text.Append("null");
                break;
        }

        return digests[node] = Number(text.ToString()).ToString("x32", CultureInfo.InvariantCulture);
    }

    /// <summary>A digest of a text: the first half of its SHA-256.</summary>
    public static UInt128 Number(string text) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Adds a field so that no two lists of fields give the same text.</summary>
    public static void Append(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"\n{name.Length}:{name}={value.Length}:{value}");

    private string Of(MapEntry entry, MapNode map)
    {
        if (entry.Value is not ScalarNode scalar) return Digest(entry.Value);
        // In { name: DB_PASSWORD, value: ... } the name tells what the value is.
        var name = entry.Key.Equals("value", StringComparison.OrdinalIgnoreCase) ? (map.Find("name") as ScalarNode)?.Text ?? entry.Key : entry.Key;
        return Masked(name, scalar);
    }

    private static string Masked(string? name, ScalarNode scalar) => Secrets.IsSecret(name, scalar.Text) ? Secrets.Mask : scalar.Text;
}
