using System.CommandLine;
using SocPolicy.Configuration;
using SocPolicy.Library;
using SocPolicy.Manifests.Discovery;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy init: writes the first settings of a repository.</summary>
internal sealed class InitCommand : CliCommand
{
    private readonly Option<string?> name = new("--name") { Description = "The system's name; the folder's when left out.", HelpName = "text" };

    private readonly Option<bool> force = new("--force") { Description = $"Write over a {SettingsFile.Name} that is there." };

    public InitCommand(Terminal terminal)
        : base("init", $"Writes a {SettingsFile.Name} for what is found in the current folder.", terminal)
    {
        Add(name);
        Add(force);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy init", "Begin, at the top of a repository."),
        ("socpolicy init --name \"Payments platform\" --force", "Begin again, under another name."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var root = Terminal.WorkingDirectory;
        var path = Path.Combine(root, SettingsFile.Name);
        if (Path.Exists(path) && !arguments.GetValue(force)) return Refuse("SOC2048", $"{SettingsFile.Name} is there already. Edit it, or use --force to write over it.");
        var listing = ManifestListing.Of(new() { Root = root });
        var today = DateOnly.FromDateTime(Terminal.Clock.GetUtcNow().UtcDateTime);
        var system = arguments.GetValue(name) ?? new DirectoryInfo(root).Name;
        var text = SettingsTemplate.Write(system, listing, [.. BuiltInControls.Load().Policies.Select(one => one.Policy)], today);
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse("SOC2049", $"{SettingsFile.Name} cannot be written: {problem.Message} Check that you may write it.");
        }

        Terminal.Out.WriteLine($"Wrote {SettingsFile.Name}. Read it through, then run socpolicy check.");
        return RunOutcome.Clean;
    }

    private int Refuse(string id, string message)
    {
        Terminal.Error.WriteLine($"error {id}: {PrintableText.Of(message)}");
        return RunOutcome.Incomplete;
    }
}
