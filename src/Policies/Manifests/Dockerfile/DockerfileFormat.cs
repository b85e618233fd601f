using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>Dockerfiles: one <c>dockerfile/image</c> per file, one <c>dockerfile/stage</c> per stage.</summary>
internal sealed class DockerfileFormat : IManifestFormat
{
    public string Name => "dockerfile";

    public string UsualFileName => "Dockerfile";

    public int Precedence => 10;

    public bool MatchesName(string path)
    {
        var name = PathNames.FileName(path);
        if (PathNames.HasExtension(name, ".dockerignore", ".md", ".cs", ".json", ".yaml", ".yml")) return false;
        return name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Containerfile.", StringComparison.OrdinalIgnoreCase)
            || PathNames.HasExtension(name, ".Dockerfile", ".Containerfile");
    }

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var source = new NodeSource(text, Dialect.Converting);
        var written = DockerParser.Parse(text, diagnostics);
        var stages = new DockerStages(source, written.Escape, diagnostics);
        stages.Follow(written.Instructions);
        if (stages.Stages is [])
        {
            if (!written.HasErrors && written.Instructions.All(instruction => instruction.Keyword == "ARG"))
                diagnostics.Error("SOC4071", text.Span(0, 0), "The file has no FROM. Begin it with FROM and the base image.");
            return new Manifest(Name, text, [], []);
        }

        var name = PathNames.FileName(text.Path);
        var list = stages.Stages.Select(stage => stage.ToNode(source)).ToArray();
        var last = stages.Stages[^1];
        var first = stages.Stages[0].Instruction.Place.Start;
        var body = new MapNode(
            [
                new("stages", 0, 0, new ListNode(list, source, first, last.End)),
                new("final", 0, 0, last.ToFinal(source)),
            ],
            source,
            first,
            last.End);

        var resources = new List<ResourceDescription> { Describe("image", name, name, body, last, text) };
        for (var i = 0; i < list.Length; i++)
        {
            var stage = stages.Stages[i];
            var stageName = stage.Name?.Text ?? stage.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            resources.Add(Describe("stage", stageName, $"{name}#{stageName}", list[i], stage, text));
        }

        return new Manifest(Name, text, resources, [body]);
    }

    public CommentSyntax Comments(SourceText text) => new DockerComments();

    private static ResourceDescription Describe(string type, string name, string address, Node body, DockerStage stage, SourceText text) => new()
    {
        Kind = "dockerfile",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = text.Span(stage.Instruction.Place.Start, stage.Instruction.Arguments.Whole.End),
    };
}
