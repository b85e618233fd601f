using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;
using LoggedTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace SocPolicy.MSBuild.Tests;

/// <summary>What a build did.</summary>
internal sealed partial class BuildOutcome(int exitCode, string output, string folder, string log)
{
    private Build? tree;

    public int ExitCode { get; } = exitCode;

    /// <summary>Warnings and errors of the user's controls (ACME...) in the order of the log, with paths relative to the project and without its name.</summary>
    public IReadOnlyList<string> Findings => Reported("ACME");

    /// <summary>Errors with any code.</summary>
    public IReadOnlyList<string> Errors => [.. Lines.Where(line => ErrorLine().IsMatch(line))];

    /// <summary>The lines up to the summary, which says everything once more.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. output.ReplaceLineEndings("\n").Split('\n')
            .TakeWhile(line => line is not ("Build succeeded." or "Build FAILED."))
            .Select(line => ProjectSuffix().Replace(line, "").Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Trim()),
    ];

    /// <summary>The whole log of the console, for messages of failed assertions.</summary>
    public string Output => output;

    /// <summary>The binary log.</summary>
    public Build Tree => tree ??= BinaryLog.ReadBuild(log);

    /// <summary>Warnings and errors whose code begins so.</summary>
    public IReadOnlyList<string> Reported(string prefix) =>
        [.. Lines.Where(line => line.Contains($": warning {prefix}", StringComparison.Ordinal) || line.Contains($": error {prefix}", StringComparison.Ordinal))];

    /// <summary>The events of the binary log, in order.</summary>
    public IEnumerable<BuildEventArgs> Events => new BinLogReader().ReadRecords(log).Select(record => record.Args).OfType<BuildEventArgs>();

    /// <summary>How often tasks of a name ran.</summary>
    public int Runs(string task) => Tree.FindChildrenRecursive<LoggedTask>(one => one.Name == task).Count;

    /// <summary>How often policies were generated, compiled and judged: 0 0 0 when nothing changed.</summary>
    public string HeavyRuns =>
        $"{Runs("GeneratePolicies")} {Tree.FindChildrenRecursive<Target>(target => target.Name == "SocPolicyCompile").Sum(target => target.FindChildrenRecursive<LoggedTask>(task => task.Name == "Csc").Count)} {Runs("EvaluateManifests")}";

    public BuildOutcome Succeeds()
    {
        Assert.That(ExitCode, Is.Zero, output);
        return this;
    }

    public BuildOutcome Fails()
    {
        Assert.That(ExitCode, Is.EqualTo(1), output);
        return this;
    }

    [GeneratedRegex(@" \[[^\[\]]+proj(::[^\[\]]*)?\]$")]
    private static partial Regex ProjectSuffix();

    [GeneratedRegex(": error [A-Z]+[0-9]+: ")]
    private static partial Regex ErrorLine();
}
