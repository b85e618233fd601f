using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>A published port in long form: <c>[ip:][published:]target[/protocol]</c> taken apart.</summary>
internal static class ComposePorts
{
    public static Node Of(Node port)
    {
        if (port is not ScalarNode scalar) return port;
        var text = scalar.Text;
        var entries = new List<MapEntry>();
        var slash = text.LastIndexOf('/');
        var protocol = slash < 0 ? "tcp" : text[(slash + 1)..];
        if (slash >= 0) text = text[..slash];
        var colon = text.LastIndexOf(':');
        entries.Add(Entry("target", text[(colon + 1)..]));
        if (colon >= 0)
        {
            var before = text[..colon];
            var address = before.LastIndexOf(':');
            // An IPv6 address has colons, and brackets around it.
            if (before.EndsWith(']')) address = before.Length;
            var published = address < 0 ? before : address == before.Length ? "" : before[(address + 1)..];
            if (published.Length > 0) entries.Add(Entry("published", published));
            if (address > 0) entries.Add(Entry("host_ip", before[..Math.Min(address, before.Length)].Trim('[', ']')));
        }

        entries.Add(Entry("protocol", protocol));
        return new MapNode([.. entries], port.Source, port.Start, port.End);

        MapEntry Entry(string key, string value) => new(key, 0, 0, new TextNode(value, port.Source, port.Start, port.End));
    }
}
