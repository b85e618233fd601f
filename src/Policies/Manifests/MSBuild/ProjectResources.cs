using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>What a project describes: itself and its items.</summary>
internal static class ProjectResources
{
    /// <summary>The project, then its items in order.</summary>
    public static IEnumerable<ResourceDescription> Of(MSBuildDocument project, MSBuildFiles files)
    {
        var evaluation = ProjectEvaluation.Of(project, files);
        evaluation.Items.AddCentralVersions();
        var name = PathNames.FileName(project.Path);
        var header = project.Source.Text.Span(project.Root.Start, project.Root.HeaderEnd);
        yield return Describe("project", Path.GetFileNameWithoutExtension(name), name, Body(evaluation), header, project);
        var addresses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in evaluation.Items.All)
        {
            var include = item.Include is ScalarNode known ? known.Text : item.Include.Span.Text;
            var address = $"{name}#{item.Type}/{include}";
            var number = addresses[address] = addresses.GetValueOrDefault(address) + 1;
            var place = item.File.Source.Text.Span(item.Element.Start, item.Element.HeaderEnd);
            var resource = Describe(item.Type, include, number == 1 ? address : $"{address}#{number}", item.ToNode(), place, project);
            yield return item.State == State.Unknown ? resource with { SymbolicOver = item.Condition } : resource;
        }
    }

    private static MapNode Body(ProjectEvaluation evaluation)
    {
        var (source, start, end) = (evaluation.Project.Source, evaluation.Project.Start, evaluation.Project.End);
        var header = evaluation.Project.Root.HeaderEnd;
        var properties = evaluation.Properties.All.Select(property => new MapEntry(property.Name, property.KeyStart, property.KeyEnd, property.Node));
        var items = evaluation.Items.All.GroupBy(item => item.Type, StringComparer.OrdinalIgnoreCase)
            .Select(group => new MapEntry(group.Key, 0, 0, new ListNode([.. group.Where(item => item.State == State.True).Select(item => item.ToNode())], source, start, header) { OpenBecause = evaluation.OpenBecause ?? Doubt(group) }));
        return new MapNode(
            [
                new("sdk", 0, 0, List(evaluation.Sdks)),
                new("properties", 0, 0, new MapNode([.. properties], source, start, header) { OpenBecause = evaluation.OpenBecause }),
                new("items", 0, 0, new MapNode([.. items], source, start, header) { OpenBecause = evaluation.OpenBecause }),
                new("written", 0, 0, List(evaluation.Written, evaluation.OpenBecause)),
                new("imports", 0, 0, List(evaluation.Imports)),
            ],
            source,
            start,
            end);

        ListNode List(List<Node> nodes, string? open = null) => new([.. nodes], source, start, header) { OpenBecause = open };
    }

    private static string? Doubt(IEnumerable<MSBuildItem> items) =>
        items.FirstOrDefault(item => item.State == State.Unknown) is { } doubtful ? $"whether {Printable.Shorten(doubtful.Type)} is there depends on the condition {Printable.Shorten(doubtful.Condition)}" : null;

    private static ResourceDescription Describe(string type, string name, string address, Node body, SourceSpan header, MSBuildDocument project) => new()
    {
        Kind = "msbuild",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = header,
        Unit = PathNames.Folder(project.Path),
    };
}
