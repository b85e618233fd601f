using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>
/// The settings of an image as its stage leaves them, each as the node of the instruction that set it last. Settings that no
/// instruction of this file makes are absent: the base image's own are not known.
/// </summary>
internal sealed class DockerImage
{
    private readonly Dictionary<string, MapEntry> settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapEntry> environment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapEntry> labels = new(StringComparer.Ordinal);
    private readonly List<Node> ports = [];
    private readonly List<Node> volumes = [];

    /// <summary>How many nodes it holds.</summary>
    public int Count => settings.Count + environment.Count + labels.Count + ports.Count + volumes.Count;

    /// <summary>Whether this stage has set the command itself: an ENTRYPOINT drops only an inherited one.</summary>
    public bool HasOwnCommand { get; set; }

    /// <summary>The working directory; null when it is not known.</summary>
    public string? Directory { get; set; }

    /// <summary>A copy for a stage that begins with this image.</summary>
    public DockerImage Inherit()
    {
        var copy = new DockerImage { Directory = Directory };
        foreach (var (key, entry) in settings) copy.settings.Add(key, entry);
        foreach (var (key, entry) in environment) copy.environment.Add(key, entry);
        foreach (var (key, entry) in labels) copy.labels.Add(key, entry);
        copy.ports.AddRange(ports);
        copy.volumes.AddRange(volumes);
        return copy;
    }

    /// <summary>Sets one: <c>user</c>, <c>healthcheck</c>, <c>cmd</c> ...</summary>
    public void Set(string name, DockerWord key, Node value) => settings[name] = new MapEntry(name, key.Start, key.End, value);

    /// <summary>Takes one back.</summary>
    public void Remove(string name) => settings.Remove(name);

    /// <summary>ENV.</summary>
    public void SetEnvironment(string name, DockerWord key, Node value) => environment[name] = new MapEntry(name, key.Start, key.End, value);

    /// <summary>LABEL.</summary>
    public void SetLabel(string name, DockerWord key, Node value) => labels[name] = new MapEntry(name, key.Start, key.End, value);

    /// <summary>EXPOSE.</summary>
    public void Expose(IEnumerable<Node> more) => ports.AddRange(more);

    /// <summary>VOLUME.</summary>
    public void Mount(IEnumerable<Node> more) => volumes.AddRange(more);

    /// <summary>Adds all settings to the entries of a stage; they lie in the file from one offset to another.</summary>
    public void AddTo(List<MapEntry> entries, NodeSource source, int start, int end)
    {
        entries.AddRange(settings.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Add("env", Map(environment));
        Add("expose", List(ports));
        Add("labels", Map(labels));
        Add("volumes", List(volumes));

        void Add(string name, Node? value)
        {
            if (value is not null) entries.Add(new MapEntry(name, 0, 0, value));
        }

        MapNode? Map(Dictionary<string, MapEntry> map) => map.Count == 0 ? null : new MapNode([.. map.Values], source, start, end);

        ListNode? List(List<Node> items) => items.Count == 0 ? null : new ListNode([.. items], source, start, end);
    }
}
