using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>Makes the nodes of single instructions.</summary>
internal sealed class DockerNodes(NodeSource source, DockerExpander expander)
{
    /// <summary>One instruction as a map: <c>instruction, form, arguments, text, flags, heredocs, trigger</c>.</summary>
    public MapNode Instruction(DockerInstruction instruction, DockerVariables variables)
    {
        var (arguments, isList) = Arguments(instruction, variables);
        var whole = instruction.Arguments.Whole;
        var entries = new List<MapEntry> { new("instruction", 0, 0, Text(instruction.Keyword, instruction.Place)) };
        if (DockerKeywords.TakesList(instruction.Keyword)) entries.Add(new("form", 0, 0, Text(isList ? "exec" : "shell", whole)));
        entries.Add(new("arguments", 0, 0, arguments));
        entries.Add(new("text", 0, 0, ScriptOf(instruction)));
        if (instruction.Flags.Count > 0) entries.Add(new("flags", 0, 0, Flags(instruction.Flags, variables, instruction)));
        if (instruction.Heredocs.Count > 0 && instruction.Trigger is null) entries.Add(new("heredocs", 0, 0, Heredocs(instruction)));
        if (instruction.Trigger is { } trigger) entries.Add(new("trigger", 0, 0, Instruction(trigger, variables)));
        return new MapNode([.. entries], source, instruction.Place.Start, instruction.End);
    }

    /// <summary>The words of an instruction, expanded where the builder does it, and whether they were written as a JSON list.</summary>
    public (ListNode Words, bool IsList) Arguments(DockerInstruction instruction, DockerVariables variables)
    {
        var arguments = instruction.Arguments;
        if (DockerKeywords.TakesList(instruction.Keyword) && ReadList(arguments) is { } list)
        {
            var items = DockerKeywords.Expands(instruction.Keyword) ? [.. list.Select(word => expander.Expand(word.Text, variables).ToNode(source, word.Start, word.End))] : list.Select(word => (Node)Text(word.Text, word));
            return (List([.. items], arguments.Whole), true);
        }

        if (!DockerKeywords.Expands(instruction.Keyword))
            return (List([.. arguments.SplitWords().Select(word => Text(expander.Unquote(word.Text), word))], arguments.Whole), false);
        var words = instruction.Keyword is "ENV" or "LABEL" or "ARG" ? arguments.SplitWords() : arguments.SplitAtBlanks();
        return (List([.. words.Select(word => Expand(word, variables))], arguments.Whole), false);
    }

    /// <summary>A command: the items of a JSON list, or the words of a shell's line.</summary>
    public ListNode Command(DockerArguments arguments)
    {
        var words = ReadList(arguments)?.Select(word => Text(word.Text, word)) ?? arguments.SplitWords().Select(word => Text(expander.Unquote(word.Text), word));
        return List([.. words], arguments.Whole);
    }

    /// <summary>A word after expansion, at its place.</summary>
    public Node Expand(DockerWord word, DockerVariables variables) => expander.Expand(word.Text, variables).ToNode(source, word.Start, word.End);

    /// <summary>A text at the place of a word.</summary>
    public TextNode Text(string text, DockerWord place) => new(text, source, place.Start, place.End);

    /// <summary>Flags as a map; one that stands several times is a list.</summary>
    public MapNode Flags(IReadOnlyList<DockerFlag> flags, DockerVariables variables, DockerInstruction instruction)
    {
        var entries = flags.GroupBy(flag => flag.Name, StringComparer.Ordinal).Select(group =>
        {
            var values = group.Select(flag => flag.Value is { } value ? Expand(value, variables) : new BooleanNode(true, "true", source, flag.Key.Start, flag.Key.End)).ToArray();
            var key = group.First().Key;
            return new MapEntry(group.Key, key.Start, key.End, values.Length == 1 ? values[0] : new ListNode(values, source, values[0].Start, values[^1].End));
        });
        return new MapNode([.. entries], source, flags[0].Key.Start, instruction.Arguments.Whole.Start);
    }

    /// <summary>The arguments as written, with the lines of here-documents: for rules that look for words in scripts.</summary>
    private TextNode ScriptOf(DockerInstruction instruction)
    {
        var whole = instruction.Arguments.Whole;
        var text = instruction.Heredocs.Count == 0 ? whole.Text : string.Join('\n', instruction.Heredocs.Select(heredoc => heredoc.Text).Prepend(whole.Text));
        return new TextNode(text, source, whole.Start, instruction.End);
    }

    private ListNode Heredocs(DockerInstruction instruction)
    {
        var items = instruction.Heredocs.Select(heredoc => new MapNode(
            [
                new("name", 0, 0, new TextNode(heredoc.Name, source, heredoc.Start, heredoc.End)),
                new("text", 0, 0, new TextNode(heredoc.Text, source, heredoc.Start, heredoc.End)),
            ],
            source,
            heredoc.Start,
            heredoc.End));
        return new ListNode([.. items], source, instruction.Heredocs[0].Start, instruction.Heredocs[^1].End);
    }

    /// <summary>The texts of a JSON list; null when the arguments are none, which makes them a shell's line.</summary>
    private static List<DockerWord>? ReadList(DockerArguments arguments)
    {
        if (arguments.Start >= arguments.End || arguments.Source.Text[arguments.Start] != '[') return null;
        var json = new SourceText("", arguments.Text);
        if (JsonReader.Read(new NodeSource(json, Dialect.Strict), new DiagnosticBag()) is not ListNode list) return null;
        var words = new List<DockerWord>();
        foreach (var item in list.Items)
        {
            if (item is not TextNode text) return null;
            var place = arguments.Word(arguments.Start + item.Start, arguments.Start + item.End);
            words.Add(place with { Text = text.Text });
        }

        return words;
    }

    private ListNode List(Node[] items, DockerWord place) => new(items, source, place.Start, place.End);
}
