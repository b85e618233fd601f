using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Library;
using SocPolicy.Manifests;

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

    private readonly Option<IReadOnlyList<ManifestKind>?> manifests = new("--manifest")
    {
        Description = "A file, and the kind to read it as, whatever its name and content say. May be repeated.",
        HelpName = "kind:path",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.Select(token => ReadKind(token.Value, result)).OfType<ManifestKind>()],
    };

    private readonly Option<bool> noBuiltIn = new("--no-built-in") { Description = "Leave out the controls that come with SocPolicy." };

    private readonly Option<string?> config = new("--config")
    {
        Description = "The settings to go by, instead of the socpolicy.yaml of the current folder or of the repository's folders above it.",
        HelpName = "file",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Compile your policies anew, and keep nothing." };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = $"The file of waivers; {WaiverRequest.UsualFileName} of this folder or of one above it in the repository when left out.",
        HelpName = "file",
    };

    private readonly Option<bool> noWaivers = new("--no-waivers") { Description = "Judge as if there were no waivers, in files or in comments." };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "The day on which waivers are judged; today, in the zone of the settings or else UTC, when left out.",
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
        AddManifestOptionsTo(command);
        foreach (var option in new Option[] { policies, noBuiltIn, noCache, waivers, noWaivers, asOf }) command.Add(option);
    }

    /// <summary>Adds the options that say which manifests are read, and as what.</summary>
    public void AddManifestOptionsTo(Command command)
    {
        foreach (var option in new Option[] { config, manifests }) command.Add(option);
    }

    /// <summary>Finds the manifests that a run over the same arguments reads.</summary>
    /// <param name="arguments">What was parsed.</param>
    /// <param name="terminal">Where.</param>
    /// <param name="diagnostics">Takes what is wrong with the settings and the paths.</param>
    public DiscoveredManifests Find(ParseResult arguments, Terminal terminal, DiagnosticBag diagnostics)
    {
        var settings = SettingsFile.Read(terminal.WorkingDirectory, SettingsPath(arguments, terminal), diagnostics);
        var options = ManifestSelectionOptions.Of(settings, terminal.WorkingDirectory, arguments.GetValue(manifests) ?? [], diagnostics);
        return ManifestDiscovery.Find(terminal.WorkingDirectory, Paths(arguments), diagnostics, options);
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
        var result = PolicyRun.Execute(Request(arguments, terminal) with { Controls = controls, TraceAll = traceAll, Progress = progress, Baseline = baseline });
        return EmptyRun.Explain(result, Paths(arguments)) is { } nothing ? result with { Diagnostics = [.. result.Diagnostics, nothing] } : result;
    }

    /// <summary>What the arguments ask for.</summary>
    public RunRequest Request(ParseResult arguments, Terminal terminal)
    {
        var builtIn = BuiltInControls.Load();
        var leavesOutBuiltIn = arguments.GetValue(noBuiltIn);
        return new()
        {
            Root = terminal.WorkingDirectory,
            Paths = Paths(arguments),
            PolicyPaths = arguments.GetValue(policies) is { Length: > 0 } named ? named : null,
            SettingsPath = SettingsPath(arguments, terminal),
            Compiled = leavesOutBuiltIn ? [] : [builtIn],
            OtherControls = leavesOutBuiltIn ? [.. builtIn.Policies.Select(one => one.Policy.Id)] : [],
            ManifestKinds = arguments.GetValue(manifests) ?? [],
            Waivers = arguments.GetValue(noWaivers) ? null : Waivers(arguments, terminal),
            Repository = RepositoryFolder.Of(terminal.WorkingDirectory),
            CacheFolder = arguments.GetValue(noCache) ? null : CacheFolder.Of(terminal),
        };
    }

    private static ManifestKind? ReadKind(string text, ArgumentResult result)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
        {
            result.AddError($"--manifest \"{text}\" is no kind and path. Write it like kubernetes:deploy/api.tmpl.");
            return null;
        }

        var kind = text[..colon];
        if (ManifestFormats.Named(kind) is not null) return new(kind, text[(colon + 1)..]);
        result.AddError($"--manifest \"{text}\": the kind \"{kind}\" is not known. Use one of: {string.Join(", ", ManifestFormats.All.Select(one => one.Name).Distinct().Order(StringComparer.Ordinal))}.");
        return null;
    }

    private string? SettingsPath(ParseResult arguments, Terminal terminal) => arguments.GetValue(config) ?? SettingsFile.Find(terminal.WorkingDirectory);

    private WaiverRequest Waivers(ParseResult arguments, Terminal terminal)
    {
        var named = arguments.GetValue(waivers);
        return new()
        {
            AsOf = arguments.GetValue(asOf) ?? Today(arguments, terminal),
            File = named is null ? WaiverRequest.FindFile(terminal.WorkingDirectory) : Path.GetFullPath(named, terminal.WorkingDirectory),
            IsFileNamed = named is not null,
        };
    }

    /// <summary>The day in the zone of the settings. What is wrong with those the run itself reports.</summary>
    private DateOnly Today(ParseResult arguments, Terminal terminal)
    {
        var zone = SettingsFile.Read(terminal.WorkingDirectory, SettingsPath(arguments, terminal), new DiagnosticBag()).Waivers.Zone;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(terminal.Clock.GetUtcNow(), zone).DateTime);
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--as-of \"{text}\" is no day. Write year, month and day, such as 2027-03-31.");
        return null;
    }
}
