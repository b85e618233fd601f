using System.CommandLine;
using SocPolicy.Configuration;
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
        Description = "A folder or file of your own policies, besides the built-in controls. May be repeated. Wins over the folders of socpolicy.yaml.",
        HelpName = "path",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> noBuiltIn = new("--no-built-in") { Description = "Leave out the controls that come with SocPolicy." };

    private readonly Option<string?> config = new("--config")
    {
        Description = "The settings to go by, instead of the socpolicy.yaml of the current folder or of the repository's folders above it.",
        HelpName = "file",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Compile your policies anew, and keep nothing." };

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
        foreach (var option in new Option[] { config, policies, noBuiltIn, noCache }) command.Add(option);
    }

    /// <summary>Runs.</summary>
    /// <param name="arguments">What was parsed.</param>
    /// <param name="terminal">Where.</param>
    /// <param name="controls">Ids of the controls to judge; all of them when empty.</param>
    /// <param name="traceAll">Whether every verdict keeps its reasons.</param>
    public RunResult Run(ParseResult arguments, Terminal terminal, IReadOnlyList<string> controls, bool traceAll)
    {
        using var progress = ProgressLine.For(terminal);
        var builtIn = BuiltInControls.Load();
        var leavesOutBuiltIn = arguments.GetValue(noBuiltIn);
        var result = PolicyRun.Execute(new RunRequest
        {
            Root = terminal.WorkingDirectory,
            Paths = Paths(arguments),
            PolicyPaths = arguments.GetValue(policies) ?? [],
            SettingsPath = arguments.GetValue(config) ?? SettingsFile.Find(terminal.WorkingDirectory),
            Compiled = leavesOutBuiltIn ? [] : [builtIn],
            OtherControls = leavesOutBuiltIn ? [.. builtIn.Policies.Select(one => one.Policy.Id)] : [],
            Controls = controls,
            CacheFolder = arguments.GetValue(noCache) ? null : CacheFolder.Of(terminal),
            TraceAll = traceAll,
            Progress = progress,
        });
        return EmptyRun.Explain(result, Paths(arguments)) is { } nothing ? result with { Diagnostics = [.. result.Diagnostics, nothing] } : result;
    }
}
