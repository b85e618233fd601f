using System.Security.Cryptography;
using System.Text;
using Shop;

class Pseudonyms
{
    void Use(Customer c, byte[] key)
    {
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(c.Email)); // expect: SOC1022
        _ = MD5.HashData(Encoding.UTF8.GetBytes(c.PhoneNumber ?? "")); // expect: SOC1022
        using var sha = SHA512.Create();
        _ = sha.ComputeHash(Encoding.UTF8.GetBytes(c.Email)); // expect: SOC1022
        _ = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(c.Email)); // ok: keyed
        using var hmac = new HMACSHA256(key);
        _ = hmac.ComputeHash(Encoding.UTF8.GetBytes(c.Email)); // ok: keyed
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(c.Status)); // ok: nothing personal
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(c.Door)); // ok: a secret is long enough
    }
}
