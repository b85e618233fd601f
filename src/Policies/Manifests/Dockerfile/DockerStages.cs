using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>Follows the instructions of a file and keeps what each stage leaves, earlier stages included.</summary>
internal sealed class DockerStages
{
    private const int LongestDirectory = 4096;

    private readonly NodeSource source;
    private readonly DiagnosticBag diagnostics;
    private readonly DockerExpander expander;
    private readonly DockerNodes nodes;
    private readonly List<DockerStage> stages = [];
    private readonly Dictionary<string, DockerStage> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly DockerVariables globals = new();
    private int count;

    public DockerStages(NodeSource source, char escape, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        expander = new DockerExpander(escape);
        nodes = new DockerNodes(source, expander);
        foreach (var name in DockerVariables.BuilderArguments) globals.SetArgument(name, null);
    }

    /// <summary>The stages in order.</summary>
    public IReadOnlyList<DockerStage> Stages => stages;

    /// <summary>Goes through the instructions; SOC4071 and SOC4073 tell what is out of place, SOC4033 ends a file that grows too large.</summary>
    public void Follow(IReadOnlyList<DockerInstruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            if (instruction.Keyword == "FROM") Begin(instruction);
            else if (stages.Count > 0) Apply(stages[^1], instruction);
            else if (instruction.Keyword == "ARG") Declare(instruction, globals, null);
            else Report("SOC4071", instruction.Place, $"{instruction.Keyword} stands before the first FROM. Write FROM first; only ARG may stand before it.");

            if (count <= ReadingLimits.MaximumNodes) continue;
            Report("SOC4033", instruction.Place, $"The file holds more than {ReadingLimits.MaximumNodes} values. Split it, or exclude it from the run.");
            return;
        }
    }

    private void Begin(DockerInstruction instruction)
    {
        var words = instruction.Arguments.SplitAtBlanks();
        var isNamed = words.Count == 3 && words[1].Text.Equals("AS", StringComparison.OrdinalIgnoreCase);
        if (words.Count != 1 && !isNamed)
            Report("SOC4073", instruction.Arguments.Whole, "FROM takes an image, or an image AS a name. Write it like FROM debian:12 AS build.");

        var image = expander.Expand(words[0].Text, globals);
        var from = image.ToNode(source, words[0].Start, words[0].End);
        var earlier = image.Text is { } name ? byName.GetValueOrDefault(name) : null;
        var platform = instruction.Flags.FirstOrDefault(flag => flag.Name == "platform")?.Value;
        var stage = new DockerStage(instruction, stages.Count, from, earlier?.Root ?? from)
        {
            Name = isNamed ? words[2] : null,
            Platform = platform is { } value ? nodes.Expand(value, globals) : null,
            Image = earlier?.Image.Inherit() ?? new DockerImage(),
            Variables = earlier?.Variables.Inherit() ?? new DockerVariables { MayBeInherited = image.Text != "scratch" },
        };
        stages.Add(stage);
        if (stage.Name is { } own) byName[own.Text] = stage;
        // A stage costs what some twenty values do, however short it is.
        count += 20 + stage.Image.Count;
        Record(stage, instruction, globals);
    }

    private void Apply(DockerStage stage, DockerInstruction instruction)
    {
        Record(stage, instruction, stage.Variables);
        var image = stage.Image;
        var arguments = instruction.Arguments;
        switch (instruction.Keyword)
        {
            case "ARG":
                Declare(instruction, stage.Variables, stage);
                break;
            case "ENV":
                SetPairs(instruction, stage, SetEnvironment);
                break;
            case "LABEL":
                SetPairs(instruction, stage, (pair, value) => image.SetLabel(expander.Expand(pair.Name.Text, stage.Variables).Text ?? pair.Name.Text, pair.Name, value.ToNode(source, pair.Value.Start, pair.Value.End)));
                break;
            case "USER":
                image.Set("user", instruction.Place, User(arguments.Whole, stage.Variables));
                break;
            case "EXPOSE":
                image.Expose(nodes.Arguments(instruction, stage.Variables).Words.Items);
                break;
            case "VOLUME":
                image.Mount(nodes.Arguments(instruction, stage.Variables).Words.Items);
                break;
            case "WORKDIR":
                image.Set("workdir", instruction.Place, Directory(image, arguments.Whole, stage.Variables));
                break;
            case "CMD":
                image.Set("cmd", instruction.Place, nodes.Command(arguments));
                image.HasOwnCommand = true;
                break;
            case "ENTRYPOINT":
                image.Set("entrypoint", instruction.Place, nodes.Command(arguments));
                if (!image.HasOwnCommand) image.Remove("cmd");
                break;
            case "SHELL":
                image.Set("shell", instruction.Place, nodes.Command(arguments));
                break;
            case "STOPSIGNAL":
                image.Set("stopsignal", instruction.Place, nodes.Expand(arguments.Whole, stage.Variables));
                break;
            case "HEALTHCHECK":
                SetHealthcheck(image, instruction, stage.Variables);
                break;
        }

        void SetEnvironment(DockerPair pair, ExpandedText value)
        {
            var name = expander.Expand(pair.Name.Text, stage.Variables).Text ?? pair.Name.Text;
            stage.Variables.SetEnvironment(name, value);
            image.SetEnvironment(name, pair.Name, value.ToNode(source, pair.Value.Start, pair.Value.End));
        }
    }

    private void Record(DockerStage stage, DockerInstruction instruction, DockerVariables variables)
    {
        var node = nodes.Instruction(instruction, variables);
        stage.Instructions.Add(node);
        stage.End = instruction.End;
        count += 4 + (node.Find("arguments") as ListNode)!.Items.Count;
    }

    private void Declare(DockerInstruction instruction, DockerVariables variables, DockerStage? stage)
    {
        foreach (var word in instruction.Arguments.SplitWords())
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word : word.Part(0, equals);
            if (name.Text.Length == 0)
            {
                Report("SOC4073", word, "ARG has no name before the '='. Write it like ARG VERSION=1.2.");
                continue;
            }

            ExpandedText? value = null;
            var place = word;
            if (equals >= 0)
            {
                place = word.Part(equals + 1, word.Text.Length);
                value = expander.Expand(place.Text, variables);
            }
            else if (stage is not null && globals.TryArgument(name.Text, out var global))
            {
                value = global;
            }

            variables.SetArgument(name.Text, value);
            var known = value ?? (variables.TryGet(name.Text, out var own, out var cause) ? own : ExpandedText.Unknown(cause ?? ""));
            if (stage is not null) stage.Arguments[name.Text] = new MapEntry(name.Text, name.Start, name.End, known.ToNode(source, place.Start, place.End));
        }
    }

    private void SetPairs(DockerInstruction instruction, DockerStage stage, Action<DockerPair, ExpandedText> set)
    {
        var pairs = DockerPair.Read(instruction.Arguments, out var wrong);
        if (wrong is { } word)
            Report("SOC4073", word, $"{instruction.Keyword} takes name=value, and '{Printable.Shorten(word.Text)}' has no '='. Write the '=', or put a value with blanks in quotes.");

        // All values of one instruction see the variables as they were before it.
        foreach (var (pair, value) in pairs.Select(pair => (pair, expander.Expand(pair.Value.Text, stage.Variables))).ToList())
        {
            set(pair, value);
            count++;
        }
    }

    private MapNode User(DockerWord word, DockerVariables variables)
    {
        var (name, group) = expander.Expand(word.Text, variables).Split(':');
        var colon = word.Text.IndexOf(':', StringComparison.Ordinal);
        var isPlain = group is not null && word.Text.IndexOf('$', StringComparison.Ordinal) < 0;
        var namePlace = isPlain ? word.Part(0, colon) : word;
        var entries = new List<MapEntry> { new("name", 0, 0, name.ToNode(source, namePlace.Start, namePlace.End)) };
        var groupPlace = isPlain ? word.Part(colon + 1, word.Text.Length) : word;
        if (group is not null) entries.Add(new("group", 0, 0, group.ToNode(source, groupPlace.Start, groupPlace.End)));
        return new MapNode([.. entries], source, word.Start, word.End);
    }

    private Node Directory(DockerImage image, DockerWord word, DockerVariables variables)
    {
        var path = expander.Expand(word.Text, variables);
        if (path.Text is not { } text)
        {
            image.Directory = null;
            return path.ToNode(source, word.Start, word.End);
        }

        var isAbsolute = text.StartsWith('/') || text.StartsWith('\\') || text.AsSpan() is [_, ':', ..];
        var whole = isAbsolute ? text : image.Directory is { } above ? $"{above.TrimEnd('/')}/{text}" : null;
        // No file system takes a longer path; without a bound a chain of relative ones would grow with its square.
        if (whole is { Length: > LongestDirectory }) whole = null;
        image.Directory = whole;
        return whole is null
            ? ExpandedText.Join([ExpandedText.Unknown($"the directory that it is relative to is not known, or the path is longer than {LongestDirectory} characters"), ExpandedText.Known("/" + text)]).ToNode(source, word.Start, word.End)
            : nodes.Text(whole, word);
    }

    private void SetHealthcheck(DockerImage image, DockerInstruction instruction, DockerVariables variables)
    {
        var arguments = instruction.Arguments;
        var words = arguments.SplitAtBlanks();
        var entries = new List<MapEntry>();
        if (words[0].Text.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            entries.Add(new("none", 0, 0, new BooleanNode(true, "true", source, words[0].Start, words[0].End)));
        }
        else if (words[0].Text.Equals("CMD", StringComparison.OrdinalIgnoreCase) && words.Count > 1)
        {
            entries.Add(new("command", words[0].Start, words[0].End, nodes.Command(arguments.From(arguments.Start + words[0].Text.Length))));
            if (instruction.Flags.Count > 0) entries.AddRange(nodes.Flags(instruction.Flags, variables, instruction).Entries);
        }
        else
        {
            Report("SOC4073", arguments.Whole, "HEALTHCHECK takes NONE, or CMD with a command. Write it like HEALTHCHECK CMD curl -f http://localhost/.");
            return;
        }

        image.Set("healthcheck", instruction.Place, new MapNode([.. entries], source, instruction.Place.Start, instruction.End));
    }

    private void Report(string id, DockerWord place, string message) => diagnostics.Error(id, source.Text.Span(place.Start, place.End), message);
}
