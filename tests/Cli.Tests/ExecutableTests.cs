using System.Diagnostics;
using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests;

/// <summary>The real program, with the real console.</summary>
public sealed class ExecutableTests
{
    [Test]
    public void Check_Violation_ReportsOnStdoutInUtf8()
    {
        using var folder = Samples.Folder().With("deploy/pöd.yaml", Samples.PrivilegedPod);

        var (exitCode, output, error) = Start(folder, "check", "deploy", "--policies", "policies", "--controls", Samples.Control, "--no-cache");

        Assert.That((exitCode, error), Is.EqualTo((1, "")));
        Assert.That(output, Does.StartWith("deploy/pöd.yaml\n\n  error ACME0001  Containers are not privileged\n"));
    }

    [Test]
    public void Check_WrongUsage_SaysSoOnStderr()
    {
        using var folder = new TestFolder();

        var (exitCode, output, error) = Start(folder, "check", "--colour");

        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.StartWith("error SOC5001: "));
    }

    private static (int ExitCode, string Output, string Error) Start(TestFolder folder, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
