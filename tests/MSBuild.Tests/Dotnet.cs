using System.Diagnostics;

namespace SocPolicy.MSBuild.Tests;

/// <summary>Runs the dotnet command so that nothing of it outlives the call, and with no setting of the process around the tests.</summary>
internal static class Dotnet
{
    private static readonly string[] Foreign = ["MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS", "Configuration", "Platform"];

    public static BuildOutcome Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments, out var log);
        return Finish(process, folder, log);
    }

    /// <summary>Makes a project from a template that comes with the SDK.</summary>
    public static void New(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["new", .. arguments, "--output", folder]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        Finish(process, folder, "").Succeeds();
    }

    /// <summary>Starts a build that <see cref="Finish"/> waits for.</summary>
    public static Process Start(string folder, string[] arguments, out string log)
    {
        log = Path.Combine(TemporaryFolder.Path, $"{Guid.NewGuid():N}.binlog");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var argument in new[] { "-nologo", "-tl:off", "-nodeReuse:false", $"-bl:{log}" }) start.ArgumentList.Add(argument);
        foreach (var name in Foreign) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }

    public static BuildOutcome Finish(Process process, string folder, string log)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return new BuildOutcome(process.ExitCode, output, folder, log);
    }
}
