using System.Security.Cryptography;
using System.Text;

namespace PaymentsService.Compliance;

/// <summary>Makes classified values fit to be seen.</summary>
public static class Mask
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The last four digits behind asterisks.</summary>
    public static string MaskCardNumber(string number) => $"**** {number[^Math.Min(4, number.Length)..]}";

    /// <summary>The same pseudonym for the same text as long as the process lives.</summary>
    public static string HashForLog(string text) =>
        Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
