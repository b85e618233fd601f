namespace SocPolicy.Cli.Tests.Running;

/// <summary>A temporary folder that commands run in, gone with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socpolicy-");

    public string FullPath => folder.FullName;

    /// <summary>Writes a file, with the folders above it.</summary>
    public TestFolder With(string path, string content)
    {
        var full = Path.Combine(FullPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return this;
    }

    /// <summary>Runs a command in the folder, in this process.</summary>
    public CommandRun Run(params string[] args) => new CommandRun(this).Run(args);

    /// <summary>A command that is to run in an environment of its own.</summary>
    public CommandRun On(Func<Terminal, Terminal> change) => new(this, change);

    public void Dispose() => folder.Delete(recursive: true);
}
