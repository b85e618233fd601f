namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Hashes without a key: who can guess the value can check the guess.</summary>
internal sealed class PlainHashes : ISinkFamily
{
    private static readonly string[] Algorithms = ["MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512"];

    public IEnumerable<Sink> Sinks =>
    [
        .. Algorithms.Select(a => new Sink(SinkKind.PlainHash, "System.Security.Cryptography." + a, "HashData|TryHashData", "source")),
        .. Algorithms.Select(a => new Sink(SinkKind.PlainHash, "System.Security.Cryptography.HashAlgorithm", "ComputeHash", "buffer") { ReceiverType = a }),
    ];
}
