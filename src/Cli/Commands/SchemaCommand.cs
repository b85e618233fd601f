using System.CommandLine;
using SocPolicy.Reports;
using SocPolicy.Schemas;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy schema: prints the JSON Schema of one of SocPolicy's own files.</summary>
internal sealed class SchemaCommand : CliCommand
{
    private const string Ending = ".schema.json";

    private static readonly string[] Words = [.. BuiltInSchemas.Names.Select(name => name[..^Ending.Length])];

    private readonly Argument<string> file = new("file") { Description = $"The kind of file: {string.Join(", ", Words)}." };

    public SchemaCommand(Terminal terminal)
        : base("schema", "Prints the JSON Schema of policies, settings or waivers, for editors.", terminal)
    {
        file.Validators.Add(result =>
        {
            var word = result.Tokens[0].Value;
            if (!Words.Contains(word)) result.AddError($"There is no schema \"{word}\". Use one of: {string.Join(", ", Words)}.");
        });
        Add(file);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy schema policy > .vscode/policy.schema.json", "Keep a schema for an editor without a network."),
    ];

    protected override int Run(ParseResult arguments)
    {
        Terminal.Out.Write(BuiltInSchemas.Text(arguments.GetRequiredValue(file) + Ending));
        Terminal.Out.Flush();
        return RunOutcome.Clean;
    }
}
