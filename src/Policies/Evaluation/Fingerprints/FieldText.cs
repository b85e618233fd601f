using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocPolicy.Evaluation.Fingerprints;

/// <summary>A text of named fields, of which no two lists of fields give the same; used again and again, for one digest after another.</summary>
internal sealed class FieldText
{
    private readonly ArrayBufferWriter<char> characters = new(512);
    private byte[] bytes = new byte[1024];

    /// <summary>Begins anew.</summary>
    /// <param name="kind">What the fields are of.</param>
    public FieldText Begin(string kind)
    {
        characters.ResetWrittenCount();
        characters.Write(kind);
        return this;
    }

    /// <summary>Adds a field.</summary>
    public FieldText Add(string name, string value)
    {
        characters.Write("\n");
        Write(name.Length, ':');
        characters.Write(name);
        characters.Write("=");
        Write(value.Length, ':');
        characters.Write(value);
        return this;
    }

    /// <summary>The first half of the SHA-256 of the text.</summary>
    public UInt128 ToDigest()
    {
        var text = characters.WrittenSpan;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most) bytes = new byte[most];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private void Write(int number, char behind)
    {
        var room = characters.GetSpan(12);
        number.TryFormat(room, out var length, provider: CultureInfo.InvariantCulture);
        room[length] = behind;
        characters.Advance(length + 1);
    }
}
