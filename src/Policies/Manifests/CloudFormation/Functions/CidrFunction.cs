using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;

namespace SocPolicy.Manifests.CloudFormation.Functions;

/// <summary>Fn::Cidr: blocks of one size inside of an IPv4 network; those of IPv6 are unknown.</summary>
internal static class CidrFunction
{
    private const int MostBlocks = 256;

    public static Node? Evaluate(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: [var first, var second, var third] }) return call.Wrong("a network, a count and a number of bits");
        var network = call.Evaluate(first);
        var count = call.Evaluate(second);
        var bits = call.Evaluate(third);
        if ((network as UnknownNode ?? count as UnknownNode ?? bits as UnknownNode) is { } unknown) return call.Unknown(unknown.Cause, network);
        if (network is not ScalarNode text || !IPNetwork.TryParse(text.Text, out var block) || !Comparer.TryNumber(count, out var wanted) || wanted is < 1 or > MostBlocks) return call.Wrong("a network, a count from 1 to 256 and a number of bits");
        if (block.BaseAddress.AddressFamily != AddressFamily.InterNetwork) return call.Unknown("blocks of IPv6 are not evaluated");
        if (!Comparer.TryNumber(bits, out var hostBits)) return call.Wrong("a network, a count and a number of bits");
        var size = (int)Math.Clamp(hostBits, -1, 33);
        if (size is < 0 or > 32 || wanted * Math.Pow(2, size) > Math.Pow(2, 32 - block.PrefixLength)) return call.Unknown("the network has no room for so many blocks");
        var start = (long)BinaryPrimitives.ReadUInt32BigEndian(block.BaseAddress.GetAddressBytes());
        var items = new Node[(int)wanted];
        for (var i = 0; i < items.Length; i++) items[i] = new TextNode(Show(start + (i * (1L << size)), 32 - size), call.Place.Source, call.Place.Start, call.Place.End);
        return new ListNode(items, call.Place.Source, call.Place.Start, call.Place.End);
    }

    private static string Show(long address, int prefix)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)address);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{prefix}");
    }
}
