using System.Buffers;
using System.Text;

namespace SocPolicy.Reports;

/// <summary>Takes UTF-8 and passes it on to a text writer, in pieces that need not end between characters. Dispose it to pass on the rest.</summary>
internal sealed class Utf8Output(TextWriter output) : IBufferWriter<byte>, IDisposable
{
    private const int PassOnFrom = 32 * 1024;

    private readonly ArrayBufferWriter<byte> waiting = new(2 * PassOnFrom);
    private readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();

    /// <inheritdoc />
    public void Advance(int count)
    {
        waiting.Advance(count);
        if (waiting.WrittenCount >= PassOnFrom) PassOn();
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0) => waiting.GetMemory(sizeHint);

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0) => waiting.GetSpan(sizeHint);

    /// <inheritdoc />
    public void Dispose() => PassOn();

    private void PassOn()
    {
        var bytes = waiting.WrittenSpan;
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        output.Write(characters, 0, decoder.GetChars(bytes, characters, flush: false));
        ArrayPool<char>.Shared.Return(characters);
        waiting.ResetWrittenCount();
    }
}
