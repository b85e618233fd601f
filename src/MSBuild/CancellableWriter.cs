using System.Text;

namespace SocPolicy.MSBuild;

/// <summary>Writes UTF-8, and gives up when the build is cancelled: a report of very many findings takes seconds.</summary>
/// <param name="stream">Where it goes; closed with the writer.</param>
/// <param name="cancellation">Of the build.</param>
internal sealed class CancellableWriter(Stream stream, CancellationToken cancellation) : StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
{
    /// <inheritdoc />
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public override void Write(char[] buffer, int index, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        base.Write(buffer, index, count);
    }
}
