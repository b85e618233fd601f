namespace SocPolicy.Benchmarks.Build;

/// <summary>A temporary folder for everything, deleted in the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("socpolicy-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
