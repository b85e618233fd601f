using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests;

public sealed class CommandLineTests
{
    [TestCase("There is no option --colour. If it is a path, write ./--colour. Run socpolicy check --help to see what there is.", "check", "--colour")]
    [TestCase("--format \"jsn\" is not known. Use one of: json, sarif, text. Run socpolicy check --help to see what there is.", "check", "--format", "jsn")]
    [TestCase("--show \"fial\" is not known. Use one of: pass, fail, unknown, waived, not-evaluated, not-applicable. Run socpolicy check --help to see what there is.", "check", "--show", "pass,fial")]
    [TestCase("--fail-on \"high\" is not known. Use one of: error, warning, note, none. Run socpolicy check --help to see what there is.", "check", "--fail-on", "high")]
    [TestCase("--unknown \"none\" is not known. Use one of: error, warning, note. Run socpolicy check --help to see what there is.", "check", "--unknown", "none")]
    [TestCase("Required argument missing for option: '--policies'. Run socpolicy check --help to see what there is.", "check", "--policies")]
    [TestCase("Required command was not provided. Run socpolicy --help to see what there is.")]
    public void Run_WrongUsage_Exits2AndSaysWhatToDo(string message, params string[] args)
    {
        using var folder = new TestFolder();

        folder.Run(args).ExitsWith(2).Prints("").Says($"error SOC5001: {message}");
    }

    [Test]
    public void Run_UnknownCommand_Exits2()
    {
        using var folder = new TestFolder();

        Assert.That(folder.Run("chekc").ExitsWith(2).Error, Does.EndWith("error SOC5001: Unrecognized command or argument 'chekc'. Run socpolicy --help to see what there is.\n"));
    }

    [Test]
    public void Run_Help_ListsTheCommands()
    {
        using var folder = new TestFolder();

        folder.Run("--help").ExitsWith(0).Says().PrintsSomewhere("  check <paths>  ").PrintsSomewhere("Judges manifests by controls, and reports what fails.\n").PrintsSomewhere("  explain <control> <paths>  ");
    }

    [Test]
    public void Run_HelpOfACommand_ShowsExamplesWhateverElseIsWrong()
    {
        using var folder = new TestFolder();

        folder.Run("check", "--format", "jsn", "--help").ExitsWith(0).Says()
            .PrintsSomewhere("--fail-on <error|warning|note|none>")
            .PrintsSomewhere("Examples:\n  socpolicy check\n      Check the current folder.\n");
    }

    [Test]
    public void Run_Version_IsTheToolsOwn()
    {
        using var folder = new TestFolder();

        Assert.That(folder.Run("--version").ExitsWith(0).Output, Does.Match(@"\A\d+\.\d+\.\d+\S*\n\z"));
    }
}
