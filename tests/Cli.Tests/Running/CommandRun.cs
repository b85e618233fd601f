using System.Text;

namespace SocPolicy.Cli.Tests.Running;

/// <summary>A command that ran, with what it wrote: <c>folder.Run("check").ExitsWith(1).Prints(...)</c>.</summary>
internal sealed class CommandRun(TestFolder folder, Func<Terminal, Terminal>? change = null)
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public int ExitCode { get; private set; } = -1;

    public string Output => output.ToString();

    public string Error => error.ToString();

    public CommandRun Run(params string[] args)
    {
        using var outWriter = new StringWriter(output) { NewLine = "\n" };
        using var errorWriter = new StringWriter(error) { NewLine = "\n" };
        var terminal = new Terminal
        {
            Out = outWriter,
            Error = errorWriter,
            WorkingDirectory = folder.FullPath,
            Variable = name => name == "XDG_CACHE_HOME" ? Path.Combine(folder.FullPath, ".cache") : null,
        };
        ExitCode = CommandLine.Run(args, change?.Invoke(terminal) ?? terminal);
        return this;
    }

    public CommandRun ExitsWith(int code)
    {
        Assert.That(ExitCode, Is.EqualTo(code), $"{Error}\n{Output}");
        return this;
    }

    /// <summary>The report is this text.</summary>
    public CommandRun Prints(string text)
    {
        Assert.That(Output, Is.EqualTo(text));
        return this;
    }

    /// <summary>The report has this text somewhere.</summary>
    public CommandRun PrintsSomewhere(string text)
    {
        Assert.That(Output, Does.Contain(text), Error);
        return this;
    }

    public CommandRun NeverPrints(string text)
    {
        Assert.That(Output + Error, Does.Not.Contain(text));
        return this;
    }

    /// <summary>The tool says these lines about its input, and no others.</summary>
    public CommandRun Says(params string[] lines)
    {
        Assert.That(Error, Is.EqualTo(string.Concat(lines.Select(line => line + "\n"))));
        return this;
    }
}
