using SocPolicy.Language.Network;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

// Ports and addresses: a scalar or a list of them. Missing and null are false; what is neither port nor address is unknown.
public readonly partial struct Value
{
    /// <summary>Whether some port or range covers this port: <c>22</c>, <c>"20-30"</c>, <c>"22,80-90"</c>, <c>"*"</c>, -1 for all.</summary>
    /// <param name="port">One port.</param>
    public Truth CoversPort(Value port)
    {
        var state = Comparer.TryNumber(port.node, out var wanted) ? CoversState(wanted) : port.node is null or NullNode ? State.False : State.Unknown;
        return Tell(state, $"a range with port {port.Show()}", $"a range without port {port.Show()}", state == State.Unknown ? PortCause : null);
    }

    /// <summary>Whether some port or range covers any of these ports.</summary>
    /// <param name="ports">The ports.</param>
    public Truth CoversAnyPort(Values ports)
    {
        var self = this;
        var state = ports.Any(port => self.CoversPort(port)).State;
        return Tell(state, $"a range with one of the ports {ports.Show()}", $"a range without the ports {ports.Show()}", state == State.Unknown ? PortCause : null);
    }

    /// <summary>The range from this port to another, inclusive; this port alone when the other is missing. Unknown when either end is.</summary>
    /// <param name="to">The last port.</param>
    public Value To(Value to)
    {
        if (node is null or NullNode || to.node is null or NullNode) return this;
        if (!Comparer.TryNumber(node, out var low) || !Comparer.TryNumber(to.node, out var high))
        {
            var unknown = new UnknownNode((node as UnknownNode ?? to.node as UnknownNode)?.Cause ?? "an end of the range is no port", node.Source, node.Start, node.End) { IsPresent = node is not UnknownNode { IsPresent: false } };
            return new(unknown, trail?.ToView("port range", unknown), name);
        }

        // 0 to 0 with "all protocols", and -1, are how AWS writes every port.
        var range = new TextNode(low == -1 ? "*" : $"{low}-{high}", node.Source, node.Start, node.End);
        return new(range, trail?.ToView("port range", range), name);
    }

    /// <summary>Whether some element admits the whole internet: a <c>/0</c> in any spelling, <c>*</c>, <c>Internet</c>, <c>any</c>.</summary>
    public Truth AdmitsInternet => AnyElement(
        text => Addresses.IsAddress(text) ? Addresses.IsInternet(text) : IsName(text) ? false : null,
        "the whole internet",
        "part of the internet only");

    /// <summary>Whether every element lies within a network. Unknown for what is no address.</summary>
    /// <param name="cidr">The network, such as <c>10.0.0.0/8</c>.</param>
    public Truth InCidr(string cidr)
    {
        var self = this;
        var within = Exists & All(element => element.AnyElement(text => Addresses.IsWithin(text, cidr), "", ""));
        return self.Tell(within.State, $"an address within {cidr}", $"an address outside of {cidr}", within.State == State.Unknown ? "it is no address" : null);
    }

    private string? PortCause => node is UnknownNode or ListNode ? null : "it is no port";

    private State CoversState(double port)
    {
        switch (node)
        {
            case null or NullNode:
                return State.False;
            case UnknownNode:
                return State.Unknown;
            case ListNode list:
                var state = list.OpenBecause is null ? State.False : State.Unknown;
                foreach (var item in list.Items)
                {
                    var one = new Value(item).CoversState(port);
                    if (one == State.True) return State.True;
                    if (one == State.Unknown) state = State.Unknown;
                }

                return state;
            case NumberNode number:
                return PortRanges.OfNumber(number.Number) is { } range ? Within(range) : State.Unknown;
            case TextNode text:
                if (text.Text is "-1") return State.True;
                return PortRanges.Read(text.Text) is { } ranges ? ranges.Any(one => Within(one) == State.True) ? State.True : State.False : State.Unknown;
            default:
                return State.Unknown;
        }

        State Within((int Low, int High) range) => port >= range.Low && port <= range.High ? State.True : State.False;
    }

    /// <summary>Service tags and the like (<c>VirtualNetwork</c>, <c>sg-123</c>) name part of the network.</summary>
    private static bool IsName(string text) => text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '/') && !text.Contains('.', StringComparison.Ordinal);

    private Truth AnyElement(Func<string, bool?> test, string expected, string otherwise) =>
        Tell(AnyElementState(test), expected, otherwise);

    private State AnyElementState(Func<string, bool?> test)
    {
        switch (node)
        {
            case null or NullNode:
                return State.False;
            case ScalarNode scalar:
                return test(scalar.Text) switch
                {
                    true => State.True,
                    false => State.False,
                    null => State.Unknown,
                };
            case ListNode list:
                var state = list.OpenBecause is null ? State.False : State.Unknown;
                foreach (var item in list.Items)
                {
                    var one = new Value(item).AnyElementState(test);
                    if (one == State.True) return State.True;
                    if (one == State.Unknown) state = State.Unknown;
                }

                return state;
            default:
                return State.Unknown;
        }
    }
}
