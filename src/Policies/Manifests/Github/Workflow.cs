using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>A workflow as it is written.</summary>
internal sealed class Workflow
{
    /// <summary>The folder of workflows in a repository.</summary>
    public const string Folder = ".github/workflows/";

    /// <summary>Makes one of a file's root.</summary>
    /// <param name="text">The file.</param>
    /// <param name="root">Its only document.</param>
    public Workflow(SourceText text, MapNode root)
    {
        Text = text;
        Root = root;
        Events = root.Find("on") is { } on ? WorkflowEvents.Of(on) : new MapNode([], root.Source, root.Start, root.End);
        Jobs = root.Find("jobs") is MapNode jobs ? [.. jobs.Entries.Where(entry => entry.Value is MapNode)] : [];
    }

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>All of it.</summary>
    public MapNode Root { get; }

    /// <summary>What starts it by itself.</summary>
    public MapNode Events { get; }

    /// <summary>Its jobs, those that are no map left out.</summary>
    public IReadOnlyList<MapEntry> Jobs { get; }

    /// <summary>Whether others may call it.</summary>
    public bool IsCallable => Events.Find(WorkflowEvents.Call) is not null;

    /// <summary>Whether it runs only when called.</summary>
    public bool IsOnlyCalled => IsCallable && Events.Entries.Count == 1;

    /// <summary>Whether a path is that of a workflow.</summary>
    public static bool IsPath(string path) => PathNames.HasExtension(path, ".yml", ".yaml") && $"/{PathNames.Folder(path)}/".EndsWith("/" + Folder, StringComparison.Ordinal);

    /// <summary>The paths of the workflows of the same repository that its jobs call.</summary>
    public IEnumerable<string> Calls()
    {
        var repository = Text.Path[..^(Folder.Length + PathNames.FileName(Text.Path).Length)];
        foreach (var job in Jobs)
        {
            if (((MapNode)job.Value).Find("uses") is ScalarNode { Text: var uses } && uses.StartsWith("./", StringComparison.Ordinal)) yield return repository + uses[2..];
        }
    }
}
