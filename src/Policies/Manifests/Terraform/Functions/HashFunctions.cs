using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

[SuppressMessage("Security", "CA5350", Justification = "The functions are Terraform's, nothing here relies on them")]
[SuppressMessage("Security", "CA5351", Justification = "The functions are Terraform's, nothing here relies on them")]
internal static class HashFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        Hash("md5", MD5.HashData, Convert.ToHexStringLower),
        Hash("sha1", SHA1.HashData, Convert.ToHexStringLower),
        Hash("sha256", SHA256.HashData, Convert.ToHexStringLower),
        Hash("sha512", SHA512.HashData, Convert.ToHexStringLower),
        Hash("base64sha256", SHA256.HashData, Convert.ToBase64String),
        Hash("base64sha512", SHA512.HashData, Convert.ToBase64String),
        new("uuidv5", 2, 2, call => call.Text(0) is { } space && call.Text(1) is { } name ? NameBased(call, space, name) : null),
        Random("uuid", 0),
        Random("bcrypt", 2),
        Random("rsadecrypt", 2),
    ];

    private static Function Hash(string name, Func<byte[], byte[]> hash, Func<byte[], string> show) =>
        new(name, 1, 1, call => call.Text(0) is { } text ? call.Of(show(hash(Encoding.UTF8.GetBytes(text)))) : null);

    private static Function Random(string name, int most) => new(name, 0, most, call => new UnknownValue($"{name} is evaluated when Terraform runs", call.Origin) { IsPresent = true, IsText = true }) { SeesUnknown = true };

    /// <summary>RFC 4122, section 4.3.</summary>
    private static HclValue? NameBased(FunctionCall call, string space, string name)
    {
        var known = space switch
        {
            "dns" => "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "url" => "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
            "oid" => "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
            "x500" => "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
            _ => space,
        };
        if (!Guid.TryParseExact(known, "D", out var guid)) return call.Fail($"\"{space}\" is no namespace");
        var bytes = SHA1.HashData([.. guid.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return call.Of(new Guid(bytes, bigEndian: true).ToString());
    }
}
