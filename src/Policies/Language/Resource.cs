using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>One thing that a manifest describes: a Kubernetes object, a container image, the settings of an environment.</summary>
public sealed class Resource
{
    private readonly Trail? trail;

    internal Resource(ResourceDescription description, bool traced = false)
    {
        Description = description;
        trail = traced ? Trail.Root(this, description.Body) : null;
    }

    /// <summary>The whole of it.</summary>
    public Value Body => new(Description.Body, trail);

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

    private Value Plain(string text, string view)
    {
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
