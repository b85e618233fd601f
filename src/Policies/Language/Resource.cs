using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>One thing that a manifest describes: a Kubernetes object, a container image, the settings of an environment.</summary>
public sealed class Resource
{
    private readonly Trail? trail;
    private readonly RunResources? run;
    private readonly bool isAbsent;

    /// <param name="description">What its reader says of it.</param>
    /// <param name="traced">Whether reasons are kept.</param>
    /// <param name="run">The others; null for a resource that stands alone.</param>
    internal Resource(ResourceDescription description, bool traced = false, RunResources? run = null)
    {
        Description = description;
        this.run = run;
        trail = traced ? Trail.Root(this, description.Body) : null;
    }

    /// <summary>Stands for a resource that is not there, or of which nothing is known.</summary>
    private Resource(Resource beside, string view, UnknownNode? unknown)
    {
        Description = new()
        {
            Kind = "",
            Type = "",
            Name = "",
            Address = "",
            Body = unknown ?? (Node)new NullNode(NodeSource.Literal, 0, 0),
            Header = beside.Header,
        };
        isAbsent = true;
        trail = beside.trail?.ToView(view, unknown);
    }

    /// <summary>The whole of it.</summary>
    public Value Body => new(isAbsent ? Description.Body as UnknownNode : Description.Body, trail, null, this);

    /// <summary>Its type within its format: <c>Deployment</c>, <c>aws_s3_bucket</c>, <c>image</c>.</summary>
    public Value Type => Plain(Description.Type, "type");

    /// <summary>Its name, as its own format defines one.</summary>
    public Value Name => Plain(Description.Name, "name");

    /// <summary>Its address: unique within its manifest or root module.</summary>
    public Value Address => Plain(Description.Address, "address");

    /// <summary>The path of its manifest, relative to the run's root, with forward slashes.</summary>
    public Value Path => Plain(Description.Header.Path, "path");

    /// <summary>The pod specification of any Kubernetes workload kind; missing on others.</summary>
    public Value Pod => View("pod", Description.PodPath);

    /// <summary>The pod's containers, init containers and ephemeral containers; empty on what is no workload.</summary>
    public Values Containers => Values.FromKeys(Pod, ["containers", "initContainers", "ephemeralContainers"]);

    /// <summary>The labels of the pods that a Kubernetes workload makes; missing on what is no workload.</summary>
    public Value PodLabels
    {
        get
        {
            if (Description.PodPath is not { } path) return new(null, trail?.ToView("pod labels", null));
            var template = Body;
            foreach (var key in path.Take(path.Count - 1)) template = template[key];
            return template["metadata", "labels"];
        }
    }

    /// <summary>The namespace of a Kubernetes object; <c>default</c> when none is written.</summary>
    public Value Namespace => Body["metadata", "namespace"].Default("default");

    /// <summary>
    /// The locked version of what provides it, else the version that is required: <c>5.31.0</c>, <c>~> 5.0</c>. Unknown when neither is
    /// written.
    /// </summary>
    public Value ProviderVersion
    {
        get
        {
            var version = Description.ProviderVersion ?? (isAbsent && Description.Body is NullNode ? null : Unknown("no version of its provider is locked or required"));
            return new(version, trail?.ToView("provider version", version));
        }
    }

    /// <summary>
    /// The resource that contains this one, as a workflow its jobs. Everything of it is missing when nothing does, and unknown when what
    /// does was not read.
    /// </summary>
    public Resource Parent
    {
        get
        {
            if (Description.Parent is not { } address) return new(this, "parent", isAbsent ? Description.Body as UnknownNode : null);
            return Unit?.Find(address, trail is not null) ?? new(this, "parent", Unknown($"{address} was not read"));
        }
    }

    /// <summary>
    /// Everything that this resource waits for, directly or by others: the jobs that have to be done before a job starts. Open when one
    /// of them is not there.
    /// </summary>
    public ResourceSet NeedsClosure
    {
        get
        {
            var (needed, open) = Unit?.Needs(Description, trail is not null) ?? ([], isAbsent ? (Description.Body as UnknownNode)?.Cause : null);
            return Set(needed, open, trail?.ToSet($"{DisplayAddress} waits for nothing", $"nothing that {DisplayAddress} waits for fits"));
        }
    }

    /// <summary>
    /// The owners of a file by the rules that this resource holds (a CODEOWNERS file). Empty when nobody owns it, when the path is missing, and
    /// on what holds no such rules; open when the path is unknown.
    /// </summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    public Values OwnersOf(Value path)
    {
        var file = path.Node as ScalarNode;
        var owners = file is null || Description.Owners is null ? [] : Description.Owners(file.Text);
        var place = trail?.ToSet($"nobody owns {Found.Name(path)}");
        var open = file is null && path.Node is not (null or NullNode) && Description.Owners is not null ? (path.Node as UnknownNode)?.Cause ?? "the path is no text" : null;
        return new([.. owners.Select(owner => new Member<Value>(new(owner, place?.ToView("owner", owner)), true))], open ?? (isAbsent ? (Description.Body as UnknownNode)?.Cause : null), place);
    }

    /// <summary>
    /// The resources of a type, of the same unit, one of whose values at a path refers to this one (<see cref="Value.RefersTo"/>): found
    /// by an index, not by a search. One whose target is unknown is a maybe; so is one that stands for an unknown number of instances,
    /// unless it ranges over what this one ranges over. Open only when a module that was not read gets a value that mentions this.
    /// </summary>
    /// <param name="type">A type of this resource's kind, or <c>kind/type</c>.</param>
    /// <param name="first">The first key of the path; lists on the way fan out.</param>
    /// <param name="rest">The keys below it.</param>
    public ResourceSet Linked(string type, string first, params ReadOnlySpan<string> rest)
    {
        string[] path = [first, .. rest];
        var place = trail?.ToSet($"no {type} has {string.Join('.', path)} = {DisplayAddress}", $"no {type} with {string.Join('.', path)} = {DisplayAddress} fits");
        if (isAbsent) return Set([], (Description.Body as UnknownNode)?.Cause, place);
        if (Unit is not { } unit) return Set([], "the other resources are not known", place);
        var (members, open) = unit.Linked(Description, type, path, trail is not null);
        return Set(members, open, place);
    }

    /// <summary>Whether this is the same resource. Unknown when nothing is known of one of them.</summary>
    /// <param name="other">Another.</param>
    public Truth Is(Resource other)
    {
        var unknown = Description.Body is UnknownNode && isAbsent ? Description.Body : other.isAbsent ? other.Description.Body as UnknownNode : null;
        var state = unknown is not null ? State.Unknown : !isAbsent && ReferenceEquals(Description, other.Description) ? State.True : State.False;
        return Address.Tell(state, other.DisplayAddress, $"another than {other.DisplayAddress}", (unknown as UnknownNode)?.Cause);
    }

    /// <summary>As <see cref="Value.this[string]"/> of the body.</summary>
    /// <param name="key">One key.</param>
    public Value this[string key] => Body[key];

    /// <summary>As <see cref="Value.this[string, ReadOnlySpan{string}]"/> of the body.</summary>
    /// <param name="first">The first key.</param>
    /// <param name="rest">The keys below it.</param>
    public Value this[string first, params ReadOnlySpan<string> rest] => Body[first, rest];

    /// <summary>As <see cref="Value.this[Value]"/> of the body.</summary>
    /// <param name="key">The key.</param>
    public Value this[Value key] => Body[key];

    /// <summary>As <see cref="Value.Conforms"/> of the body.</summary>
    /// <param name="schema">The schema.</param>
    public Truth Conforms(Schema schema) => Body.Conforms(schema);

    /// <summary>As <see cref="Value.Each"/> of the body.</summary>
    /// <param name="path">The keys.</param>
    public Values Each(params ReadOnlySpan<string> path) => Body.Each(path);

    internal ResourceDescription Description { get; }

    internal SourceSpan Header => Description.Header;

    internal string DisplayAddress => Description.Address;

    /// <summary>The resources that it sees; null for a resource that stands alone.</summary>
    internal ResourceUnit? Unit => run?.Unit(Description.Unit);

    internal bool IsAbsent => isAbsent;

    /// <summary>Whether nothing at all is known of it.</summary>
    internal bool IsUnknown => isAbsent && Description.Body is UnknownNode;

    internal bool IsTraced => trail is not null;

    /// <summary>A collection of the resources that it sees.</summary>
    internal ResourceSet Set(List<Member<Resource>> members, string? openBecause, Trail? place) =>
        new(new ResourceTable(members, run?.Files ?? FileList.Empty), Description.Kind, condition: null, openBecause, place);

    private UnknownNode Unknown(string cause) => new(cause, Description.Body.Source, Description.Body.Start, Description.Body.Start);

    private Value Plain(string text, string view)
    {
        if (isAbsent) return new(Description.Body as UnknownNode, trail?.ToView(view, Description.Body as UnknownNode));
        var node = new TextNode(text, NodeSource.Literal, 0, 0);
        return new(node, trail?.ToView(view, node));
    }

    private Value View(string view, IReadOnlyList<string>? path)
    {
        if (path is null) return new(null, trail?.ToView(view, null));
        var value = Body;
        foreach (var key in path) value = value[key];
        return value;
    }
}
