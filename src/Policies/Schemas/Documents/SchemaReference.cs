using System.Globalization;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>URI references between schemas, and the JSON Pointers (RFC 6901) in their fragments.</summary>
internal static class SchemaReference
{
    /// <summary>The URI without its fragment.</summary>
    public static Uri WithoutFragment(Uri uri)
    {
        var text = uri.AbsoluteUri;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? uri : new Uri(text[..hash]);
    }

    /// <summary>The two parts of a reference against its base; null when it is none. The fragment is decoded, without <c>#</c>.</summary>
    public static (Uri Uri, string Fragment)? Split(Uri from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        var address = hash < 0 ? reference : reference[..hash];
        if (address.Length == 0) return (from, fragment);
        return Uri.TryCreate(from, address, out var uri) ? (uri, fragment) : null;
    }

    /// <summary>The node that a pointer leads to, and the innermost resource it lies in; null when there is none.</summary>
    public static (Node Node, SchemaResource Resource)? Follow(string pointer, SchemaResource start, Func<Node, SchemaResource?> resourceAt)
    {
        var node = start.Root;
        var resource = start;
        foreach (var escaped in pointer.Split('/').Skip(1))
        {
            var token = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = node switch
            {
                MapNode map => map.Find(token),
                ListNode list when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (next is null) return null;
            node = next;
            resource = resourceAt(node) ?? resource;
        }

        return (node, resource);
    }
}
