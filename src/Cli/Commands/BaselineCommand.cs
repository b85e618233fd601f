using System.CommandLine;
using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Baselines;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy baseline: writes down the findings that there are, so that only new ones count.</summary>
internal sealed class BaselineCommand : CliCommand
{
    private readonly RunArguments run = new();

    private readonly Option<string?> output = new("--output")
    {
        Description = $"The file to write; {Baseline.UsualFileName} at the root of the repository when left out.",
        HelpName = "file",
    };

    public BaselineCommand(Terminal terminal)
        : base("baseline", "Writes down the findings that there are now: a check then counts only what is not among them.", terminal)
    {
        run.AddPathsTo(this);
        Add(output);
        run.AddOptionsTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy baseline", "Write the findings of the current folder to socpolicy.baseline."),
        ("socpolicy baseline infra --output infra.baseline", "Those of one folder, to a file of its own."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var repository = RepositoryFolder.Of(Terminal.WorkingDirectory);
        var file = arguments.GetValue(output) is { } named ? Path.GetFullPath(named, Terminal.WorkingDirectory) : Path.Combine(repository, Baseline.UsualFileName);
        // With the old one the run says what is gone; what it said nothing about is kept.
        var old = File.Exists(file) ? file : null;
        var result = run.Run(arguments, Terminal, [], traceAll: false, old);
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        if (result.IsIncomplete) return RunOutcome.Incomplete;
        var before = old is null ? null : BaselineFile.Read(file, file, new DiagnosticBag());
        var now = before?.UpdatedBy(result, repository) ?? Baseline.Of(result, repository);
        if (!Write(file, now)) return RunOutcome.Incomplete;
        Say(file, before, now);
        return RunOutcome.Clean;
    }

    private bool Write(string file, Baseline baseline)
    {
        try
        {
            var temporary = $"{file}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
            File.WriteAllText(temporary, BaselineFile.Write(baseline), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, file, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Terminal.Error.WriteLine(PrintableText.Of($"error SOC5010: The baseline could not be written: {problem.Message} Name another file with --output."));
            return false;
        }
    }

    private void Say(string file, Baseline? before, Baseline now)
    {
        var shown = Path.GetRelativePath(Terminal.WorkingDirectory, file).Replace('\\', '/');
        var added = before is null ? now.Count : now.CountNotIn(before);
        var gone = before?.CountNotIn(now) ?? 0;
        Terminal.Out.WriteLine(PrintableText.Of(string.Create(CultureInfo.InvariantCulture, $"{shown}: {now.Count} known, {added} of them new, {gone} gone.")));
    }
}
