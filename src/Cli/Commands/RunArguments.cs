using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Library;

namespace SocPolicy.Cli.Commands;

/// <summary>The arguments of every command that runs controls: which, over what.</summary>
internal sealed class RunArguments
{
    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Files and folders to read; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> policies = new("--policies")
    {
        Description = "A folder or file of your own policies, besides the built-in controls. May be repeated.",
        HelpName = "path",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> noBuiltIn = new("--no-built-in") { Description = "Leave out the controls that come with SocPolicy." };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Compile your policies anew, and keep nothing." };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = $"The file of waivers; {WaiverRequest.UsualFileName} of this folder or of one above it in the repository when left out.",
        HelpName = "file",
    };

    private readonly Option<bool> noWaivers = new("--no-waivers") { Description = "Judge as if there were no waivers, in files or in comments." };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "The day on which waivers are judged; today in UTC when left out.",
        HelpName = "yyyy-mm-dd",
        CustomParser = ParseDay,
    };

    public RunArguments() => paths.Validators.Add(result =>
    {
        // What looks like an option, and is none, would else be taken for a path.
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"There is no option {token.Value}. If it is a path, write ./{token.Value}.");
    });

    /// <summary>The paths that were named.</summary>
    public IReadOnlyList<string> Paths(ParseResult arguments) => arguments.GetValue(paths) ?? [];

    /// <summary>Adds the paths to a command.</summary>
    public void AddPathsTo(Command command) => command.Add(paths);

    /// <summary>Adds the options to a command.</summary>
    public void AddOptionsTo(Command command)
    {
        foreach (var option in new Option[] { policies, noBuiltIn, noCache, waivers, noWaivers, asOf }) command.Add(option);
    }

    /// <summary>Runs.</summary>
    /// <param name="arguments">What was parsed.</param>
    /// <param name="terminal">Where.</param>
    /// <param name="controls">Ids of the controls to judge; all of them when empty.</param>
    /// <param name="traceAll">Whether every verdict keeps its reasons.</param>
    /// <param name="baseline">The absolute path of a baseline; null for none.</param>
    public RunResult Run(ParseResult arguments, Terminal terminal, IReadOnlyList<string> controls, bool traceAll, string? baseline = null)
    {
        using var progress = ProgressLine.For(terminal);
        var result = PolicyRun.Execute(new RunRequest
        {
            Root = terminal.WorkingDirectory,
            Paths = Paths(arguments),
            PolicyPaths = arguments.GetValue(policies) ?? [],
            Compiled = arguments.GetValue(noBuiltIn) ? [] : [BuiltInControls.Load()],
            Controls = controls,
            Waivers = arguments.GetValue(noWaivers) ? null : Waivers(arguments, terminal),
            Baseline = baseline,
            Repository = RepositoryFolder.Of(terminal.WorkingDirectory),
            CacheFolder = arguments.GetValue(noCache) ? null : CacheFolder.Of(terminal),
            TraceAll = traceAll,
            Progress = progress,
        });
        return EmptyRun.Explain(result, Paths(arguments)) is { } nothing ? result with { Diagnostics = [.. result.Diagnostics, nothing] } : result;
    }

    private WaiverRequest Waivers(ParseResult arguments, Terminal terminal) => new()
    {
        AsOf = arguments.GetValue(asOf) ?? DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime),
        File = arguments.GetValue(waivers) is { } named ? Path.GetFullPath(named, terminal.WorkingDirectory) : WaiverRequest.FindFile(terminal.WorkingDirectory),
    };

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--as-of \"{text}\" is no day. Write year, month and day, such as 2027-03-31.");
        return null;
    }
}
