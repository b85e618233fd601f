using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>One stage while its instructions are read.</summary>
/// <param name="instruction">Its FROM.</param>
/// <param name="number">Its place in the file, from 0.</param>
/// <param name="from">What it begins with: an image, or the name of an earlier stage.</param>
/// <param name="root">The image at the root of its chain of stages.</param>
internal sealed class DockerStage(DockerInstruction instruction, int number, Node from, Node root)
{
    /// <summary>Its FROM.</summary>
    public DockerInstruction Instruction => instruction;

    /// <summary>Its place in the file, from 0.</summary>
    public int Number => number;

    /// <summary>The image at the root of its chain of stages.</summary>
    public Node Root => root;

    /// <summary>Its name as written; null when it has none.</summary>
    public DockerWord? Name { get; init; }

    /// <summary>The node of <c>--platform</c>; null when it is not given.</summary>
    public Node? Platform { get; init; }

    /// <summary>What it leaves.</summary>
    public required DockerImage Image { get; init; }

    /// <summary>The variables that its next instruction sees.</summary>
    public required DockerVariables Variables { get; init; }

    /// <summary>Its instructions, FROM first.</summary>
    public List<Node> Instructions { get; } = [];

    /// <summary>Its build arguments by name.</summary>
    public Dictionary<string, MapEntry> Arguments { get; } = new(StringComparer.Ordinal);

    /// <summary>Offset after its last instruction.</summary>
    public int End { get; set; } = instruction.End;

    /// <summary>The stage with its instructions.</summary>
    public MapNode ToNode(NodeSource source) => Make(source, from, withInstructions: true);

    /// <summary>The image that it leaves, with the base image of the whole chain.</summary>
    public MapNode ToFinal(NodeSource source) => Make(source, root, withInstructions: false);

    private MapNode Make(NodeSource source, Node origin, bool withInstructions)
    {
        var start = instruction.Place.Start;
        var entries = new List<MapEntry>();
        if (Name is { } name) entries.Add(new MapEntry("name", 0, 0, new TextNode(name.Text, source, name.Start, name.End)));
        entries.Add(new MapEntry("from", instruction.Place.Start, instruction.Place.End, origin));
        if (Platform is { } platform) entries.Add(new MapEntry("platform", 0, 0, platform));
        if (withInstructions) entries.Add(new MapEntry("instructions", 0, 0, new ListNode([.. Instructions], source, start, End)));
        if (Arguments.Count > 0) entries.Add(new MapEntry("args", 0, 0, new MapNode([.. Arguments.Values], source, start, End)));
        Image.AddTo(entries, source, start, End);
        return new MapNode([.. entries], source, start, End);
    }
}
