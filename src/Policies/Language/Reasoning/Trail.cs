using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language.Reasoning;

/// <summary>
/// How a value was reached from its resource: kept only while tracing, so that a passing rule allocates nothing. A step
/// without a node stands for something that is absent.
/// </summary>
internal sealed class Trail
{
    /// <summary>The view that is a value's own key.</summary>
    public const string KeyView = "key";

    private Trail(Trail? parent, Node? node)
    {
        Parent = parent;
        Node = node;
    }

    public Trail? Parent { get; }

    public Node? Node { get; }

    /// <summary>The key of this step in its parent's map; null for other steps.</summary>
    public string? Key { get; private init; }

    /// <summary>The index of this step in its parent's list; -1 for other steps.</summary>
    public int Index { get; private init; } = -1;

    /// <summary>A reading of the parent's value, such as <c>count</c> or <c>image tag</c>; null for other steps.</summary>
    public string? View { get; private init; }

    /// <summary>The resource, at the root only.</summary>
    public Resource? Resource { get; private init; }

    /// <summary>Whether the node is a fallback for something absent.</summary>
    public bool IsFallback { get; private init; }

    /// <summary>What an empty collection at this place means, as a sentence without its full stop; null when it means no more than that.</summary>
    public string? Emptiness { get; private init; }

    /// <summary>That no member of a collection of resources fits, as a sentence without its full stop; null for other collections.</summary>
    public string? Misfit { get; private init; }

    /// <summary>Whether the collection is of all resources of a unit, whatever they have to do with this one.</summary>
    public bool IsOfAll { get; private init; }

    /// <summary>The resource from which the value was reached; null for one that no resource holds.</summary>
    public Resource? Owner
    {
        get
        {
            var step = this;
            while (step.Parent is { } parent) step = parent;
            return step.Resource;
        }
    }

    public static Trail Root(Resource resource, Node body) => new(null, body) { Resource = resource };

    public Trail ToKey(string key, Node? node) => new(this, node) { Key = key };

    public Trail ToIndex(int index, Node? node) => new(this, node) { Index = index };

    public Trail ToView(string view, Node? node) => new(this, node) { View = view };

    /// <summary>A collection that is found from here; while it is empty, this is its place.</summary>
    /// <param name="emptiness">As <see cref="Emptiness"/>.</param>
    /// <param name="misfit">As <see cref="Misfit"/>.</param>
    /// <param name="isOfAll">As <see cref="IsOfAll"/>.</param>
    public Trail ToSet(string emptiness, string? misfit = null, bool isOfAll = false) =>
        new(Parent, Node) { Key = Key, Index = Index, View = View, Resource = Resource, IsFallback = IsFallback, Emptiness = emptiness, Misfit = misfit, IsOfAll = isOfAll };

    public Trail ToFallback(Node? node) => new(Parent, node) { Key = Key, Index = Index, View = View, Resource = Resource, IsFallback = true };

    /// <summary><c>spec.containers[1].image</c>; the resource's address at the root.</summary>
    public string Path
    {
        get
        {
            if (Parent is null) return Resource is null ? "the value" : Resource.DisplayAddress;
            if (View is not null) return $"{View} of {Parent.Path}";
            var above = Parent.Resource is not null ? "" : Parent.Path;
            if (Index >= 0) return string.Create(CultureInfo.InvariantCulture, $"{above}[{Index}]");
            // A key may come from a value, and that may be a secret.
            var key = Secrets.IsSecret(null, Key!) ? Secrets.Mask : Key!;
            return above.Length == 0 ? key : $"{above}.{key}";
        }
    }

    /// <summary>The name to judge by whether a value is a secret: its key, or the name beside a <c>value</c>.</summary>
    public string? SecretName
    {
        get
        {
            // A key itself is no secret, whatever it stands for.
            if (View == KeyView) return null;
            if (Key is null) return Parent?.SecretName;
            if (!Key.Equals("value", StringComparison.OrdinalIgnoreCase) || Parent?.Node is not MapNode map) return Key;
            return ((map.Find("name") ?? map.Find("Name") ?? map.Find("key")) as ScalarNode)?.Text ?? Key;
        }
    }

    /// <summary>The range of what is there; for something absent that of its nearest existing parent.</summary>
    public SourceSpan Span
    {
        get
        {
            if (Node is ScalarNode or UnknownNode or NullNode && Node.End > Node.Start && !IsFallback) return Node.Span;
            if (Parent is null) return Resource?.Header ?? Node?.Span ?? default;
            if (Node is null || IsFallback || View is not null || ReferenceEquals(Node.Source, NodeSource.Literal)) return Parent.Span;
            if (KeySpan(Parent.Node) is { } key) return key;
            return FirstLine(Node.Span);
        }
    }

    private SourceSpan? KeySpan(Node? parent)
    {
        if (Key is null) return null;
        if (parent is ListNode { Items.Count: 1 } single) parent = single.Items[0];
        if (parent is not MapNode map) return null;
        foreach (var entry in map.Entries)
        {
            if (string.Equals(entry.Key, Key, map.Dialect.KeyComparison) && entry.KeyEnd > entry.KeyStart)
                return entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd);
        }

        return null;
    }

    private static SourceSpan FirstLine(SourceSpan span)
    {
        if (span.Source is null || span.StartLine == span.EndLine) return span;
        var line = span.StartLine;
        return span with { End = span.Source.OffsetAt(line, span.Source.Line(line).Length + 1) };
    }
}
