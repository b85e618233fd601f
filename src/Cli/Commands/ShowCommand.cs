using System.CommandLine;
using System.IO.Enumeration;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Terraform.Syntax;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;
using SocPolicy.Reports.Resources;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy show: the resources of manifests as assertions see them.</summary>
internal sealed class ShowCommand : CliCommand
{
    private const int MostSuggested = 5;

    private readonly RunArguments run = new();

    private readonly Option<Word<bool>> format = Words.One("--format", [("text", false), ("json", true)], "text");

    private readonly Option<string?> resource = new("--resource") { HelpName = "address" };

    private readonly Option<Word<bool>> syntax = Words.One("--syntax", [("none", false), ("json", true)], "none");

    public ShowCommand(Terminal terminal)
        : base("show", "Shows the resources of manifests as assertions see them: values, places, and what is unknown and why.", terminal)
    {
        format.Description = "A tree for people, or JSON for programs.";
        resource.Description = "Show only resources with this address; * and ? stand for any text and any character.";
        syntax.Description = "Print the syntax of one Terraform file, unevaluated, in the shape of hcl2json.";
        run.AddPathsTo(this);
        foreach (var option in new Option[] { format, resource, syntax }) Add(option);
        run.AddManifestOptionsTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy show deploy/api.yaml", "Show every resource of a file."),
        ("socpolicy show infra --resource 'aws_s3_bucket.*'", "Show the buckets of a Terraform folder."),
        ("socpolicy show infra --format json > model.json", "Write the model for a program."),
        ("socpolicy show infra/main.tf --syntax json", "Print a Terraform file as JSON, unevaluated."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var diagnostics = new DiagnosticBag();
        var written = arguments.GetRequiredValue(syntax).Value ? ShowSyntax(arguments, diagnostics) : ShowResources(arguments, diagnostics);
        foreach (var diagnostic in diagnostics.ToSortedList()) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        return written && !diagnostics.HasErrors ? RunOutcome.Clean : RunOutcome.Incomplete;
    }

    private bool ShowResources(ParseResult arguments, DiagnosticBag diagnostics)
    {
        var found = run.Find(arguments, Terminal, diagnostics);
        using var progress = ProgressLine.For(Terminal);
        var read = ManifestReader.ReadAll(found.Files, diagnostics, progress);
        // The run and the repository as a whole have no content to show.
        var shown = Select([.. read.Resources.Where(one => one.Kind is not ("run" or "repository"))], arguments.GetValue(resource), diagnostics);
        progress?.Dispose();
        return arguments.GetRequiredValue(format).Value
            ? WriteReport(output => ResourceJsonWriter.Write(shown, diagnostics.ToSortedList(), CommandLine.Version, output))
            : WriteReport(output => ResourceTreeWriter.Write(shown, Terminal.UsesColour ? ReportStyle.Ansi : ReportStyle.Plain, output));
    }

    private static IReadOnlyList<ResourceDescription> Select(IReadOnlyList<ResourceDescription> all, string? address, DiagnosticBag diagnostics)
    {
        if (all.Count == 0)
        {
            if (!diagnostics.HasErrors) diagnostics.Error("SOC4320", default, "There is no resource to show. Name a manifest, or a folder that holds one.");
            return all;
        }

        if (address is null) return all;
        var selected = all.Where(one => FileSystemName.MatchesSimpleExpression(Literal(address), one.Address, ignoreCase: false)).ToList();
        if (selected.Count == 0)
        {
            var there = all.Select(one => one.Address).Distinct().ToList();
            var more = there.Count > MostSuggested ? $" and {there.Count - MostSuggested} more" : "";
            diagnostics.Error("SOC4320", default, $"No resource has the address \"{address}\". There are: {string.Join(", ", there.Take(MostSuggested))}{more}.");
        }

        return selected;
    }

    /// <summary>Backslashes are ordinary in an address.</summary>
    private static string Literal(string pattern) => pattern.Replace("\\", "\\\\", StringComparison.Ordinal);

    private bool ShowSyntax(ParseResult arguments, DiagnosticBag diagnostics)
    {
        if (run.Paths(arguments) is not [var path])
        {
            diagnostics.Error("SOC4321", default, "--syntax takes one Terraform file. Name it.");
            return false;
        }

        var full = Path.GetFullPath(path, Terminal.WorkingDirectory);
        var shown = Path.GetRelativePath(Terminal.WorkingDirectory, full).Replace('\\', '/');
        if (Directory.Exists(full))
        {
            diagnostics.Error("SOC4321", SourceSpan.WholeFile(shown, full), "--syntax takes one Terraform file, and this is a folder. Name one of its files.");
            return false;
        }

        if (SourceText.Read(shown, full, diagnostics) is not { } text) return false;
        var json = TerraformSyntaxJson.Write(text, diagnostics);
        if (json is null) diagnostics.Error("SOC4321", text.Span(0, 0), "--syntax takes one Terraform file, and this is none. Name a .tf, .tf.json or .tfvars file.");
        return json is not null && WriteReport(output => output.Write(json + "\n"));
    }
}
