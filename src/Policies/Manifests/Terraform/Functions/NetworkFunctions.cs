using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class NetworkFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("cidrhost", 2, 2, Host),
        new("cidrnetmask", 1, 1, Mask),
        new("cidrsubnet", 3, 3, Subnet),
        new("cidrsubnets", 1, int.MaxValue, Subnets),
    ];

    private static HclValue? Host(FunctionCall call)
    {
        if (Read(call) is not var (network, length, bits) || call.Number(1) is not { IsWhole: true } number) return null;
        var room = BigInteger.One << (bits - length);
        var host = number.Sign < 0 ? room + number.Whole : number.Whole;
        return host < 0 || host >= room ? call.Fail($"a prefix of {length} bits has no host {number}") : call.Of(Show(network + host, bits));
    }

    private static HclValue? Mask(FunctionCall call)
    {
        if (Read(call) is not var (_, length, bits)) return null;
        return bits == 32 ? call.Of(Show((BigInteger.One << 32) - (BigInteger.One << (32 - length)), 32)) : call.Fail("IPv6 has no netmask");
    }

    private static HclValue? Subnet(FunctionCall call)
    {
        if (Read(call) is not var (network, length, bits) || call.Whole(1) is not { } more || call.Number(2) is not { IsWhole: true } number) return null;
        if (more < 0 || length + more > bits) return call.Fail($"a prefix of {length} bits cannot be longer by {more}");
        if (number.Sign < 0 || number.Whole >= BigInteger.One << more) return call.Fail($"{more} bits have no number {number}");
        return call.Of(Show(network + (number.Whole << (bits - length - more)), bits, length + more));
    }

    private static HclValue? Subnets(FunctionCall call)
    {
        if (Read(call) is not var (network, length, bits)) return null;
        var next = network;
        var end = network + (BigInteger.One << (bits - length));
        var found = new List<string>();
        for (var i = 1; i < call.Count; i++)
        {
            if (call.Whole(i) is not { } more) return null;
            if (more < 1 || length + more > bits) return call.Fail($"a prefix of {length} bits cannot be longer by {more}");
            var size = BigInteger.One << (bits - length - more);
            next = (next + size - 1) / size * size;
            if (next + size > end) return call.Fail("the subnets do not fit into the prefix");
            found.Add(Show(next, bits, length + more));
            next += size;
        }

        return call.OfTexts(found);
    }

    private static (BigInteger Network, int Length, int Bits)? Read(FunctionCall call)
    {
        if (call.Text(0) is not { } text) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.AsSpan(0, slash).Count('.') == 3))
        {
            var bytes = address.GetAddressBytes();
            var bits = bytes.Length * 8;
            var hostBits = bits - length;
            if (hostBits >= 0) return ((new BigInteger(bytes, isUnsigned: true, isBigEndian: true) >> hostBits) << hostBits, length, bits);
        }

        call.Fail($"\"{text}\" is no address with a prefix, as 10.0.0.0/16");
        return null;
    }

    private static string Show(BigInteger address, int bits, int? length = null)
    {
        var bytes = new byte[bits / 8];
        var significant = address.ToByteArray(isUnsigned: true, isBigEndian: true);
        significant.CopyTo(bytes, bytes.Length - significant.Length);
        return length is null ? new IPAddress(bytes).ToString() : string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }
}
