using System.Diagnostics;
using System.IO.Compression;
using SocPolicy.Cli.Tests.Running;
using SocPolicy.Schemas;

namespace SocPolicy.Cli.Tests;

/// <summary>What the tool's package holds beside the tool.</summary>
public sealed class PackageTests
{
    [Test]
    public void Package_HoldsTheSchemas()
    {
        using var folder = new TestFolder();
        Pack(folder.FullPath);
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder.FullPath, "*.nupkg").Single());
        foreach (var name in BuiltInSchemas.Names)
        {
            using var reader = new StreamReader(package.GetEntry($"schemas/{name}")?.Open() ?? Stream.Null);
            Assert.That(reader.ReadToEnd(), Is.EqualTo(BuiltInSchemas.Text(name)), name);
        }
    }

    private static void Pack(string output)
    {
        var root = TestContext.CurrentContext.TestDirectory;
        var configuration = Path.GetFileName(root);
        while (!File.Exists(Path.Combine(root, "SocPolicy.sln"))) root = Path.GetDirectoryName(root)!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["pack", Path.Combine(root, "src", "Cli"), "--no-build", "-c", configuration, "-o", output])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, log);
    }
}
