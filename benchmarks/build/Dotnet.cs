using System.Diagnostics;

namespace SocPolicy.Benchmarks.Build;

/// <summary>Runs the dotnet command as a developer's terminal does: the compiler server is on, whatever the variables around us say.</summary>
internal static class Dotnet
{
    /// <summary>How many milliseconds it took.</summary>
    public static double Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "UseSharedCompilation", "CI", "ContinuousIntegrationBuild", "Configuration", "Platform", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH" })
            start.Environment.Remove(name);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var taken = clock.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed in {folder}:\n{output}{errors.Result}");
        return taken;
    }
}
