using System.Diagnostics.CodeAnalysis;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>
/// One node of a manifest, or the absence of one, with its place. No member throws, and none gives a CLR scalar: what is
/// missing or unknown stays so, up to the verdict.
/// </summary>
[SuppressMessage("Design", "CA1066", Justification = "Value has no CLR equality on purpose: == gives a Truth")]
public readonly partial struct Value
{
    // Fields, not properties: C# counts a struct without fields as always assigned.
    private readonly Node? node;
    private readonly Trail? trail;
    private readonly string? name;
    private readonly Resource? owner;

    internal Value(Node? node, Trail? trail = null, string? name = null, Resource? owner = null)
    {
        this.node = node;
        this.trail = trail;
        this.name = name;
        this.owner = owner;
    }

    /// <summary>What is there; null for something missing.</summary>
    internal Node? Node => node;

    /// <summary>The name that it goes by; null when it has none.</summary>
    internal string? Name => name;

    /// <summary>How it was reached; null when nothing is traced.</summary>
    internal Trail? Trail => trail;

    /// <summary>The resource that it was reached from; null for what no manifest holds.</summary>
    internal Resource? Owner => owner;

    /// <summary>
    /// The entry of a map; of a list of one (a block), that item's entry. Missing for what is missing, null or an empty list.
    /// Unknown for an unknown, a scalar, and a list of two or more (say Any or All).
    /// </summary>
    /// <param name="key">One key; dots and slashes are ordinary characters.</param>
    public Value this[string key]
    {
        get
        {
            var found = Step(key);
            return new(found, trail?.ToKey(key, found), key == "value" ? NameBeside() ?? key : key, owner);
        }
    }

    /// <summary>A path of keys: <c>resource["spec", "template"]</c>.</summary>
    /// <param name="first">The first key.</param>
    /// <param name="rest">The keys below it.</param>
    public Value this[string first, params ReadOnlySpan<string> rest]
    {
        get
        {
            var value = this[first];
            foreach (var key in rest) value = value[key];
            return value;
        }
    }

    /// <summary>The entry whose key is another value, such as a parameter. Unknown when the key is.</summary>
    /// <param name="key">The key.</param>
    public Value this[Value key]
    {
        get
        {
            if (key.node is ScalarNode scalar) return this[scalar.Text];
            if (key.node is null or NullNode || node is null or NullNode or ListNode { OpenBecause: null, Items.Count: 0 }) return new(null, trail?.ToView("missing key", null));
            var unknown = Unknown(key.node switch
            {
                UnknownNode { Cause: var cause } => cause,
                IntervalNode { Cause: var cause } => cause,
                _ => "the key is no text",
            });
            return new(unknown, trail?.ToView("unknown key", unknown), null, owner);
        }
    }

    /// <summary>The item of a list, from 0; a scalar or a map is a list of one. Missing outside the list.</summary>
    /// <param name="index">From 0.</param>
    public Value this[int index]
    {
        get
        {
            switch (node)
            {
                case ListNode { OpenBecause: null } list when index >= 0 && index < list.Items.Count:
                    return ItemAt(list, index);
                // Where further items stand is as unknown as what they are.
                case ListNode { OpenBecause: { } open }:
                    return At(Unknown(open));
                case UnknownNode unknown:
                    return At(unknown.IsText && index == 0 ? unknown : unknown.IsText ? null : Unknown(unknown.Cause));
                default:
                    var found = index == 0 && node is not ListNode and not NullNode ? node : null;
                    return new(found, node is ListNode ? trail?.ToIndex(index, found) : found is null ? trail?.ToView("item", null) : trail, name, owner);
            }
        }
    }

    /// <summary>Like a path of keys, but every list on the way fans out. Scalars count as lists of one, missing and null as empty.</summary>
    /// <param name="path">The keys.</param>
    public Values Each(params ReadOnlySpan<string> path) => Values.FromPath(this, path);

    /// <summary>The values of a map, each with its <see cref="Key"/>; the items of a list. Missing and null are empty.</summary>
    public Values Entries => Values.FromEntries(this);

    /// <summary>Every scalar below this value, at any depth, in the order of the source; a scalar is itself.</summary>
    public Values Leaves => Values.FromLeaves(this);

    /// <summary>The key under which this value was reached from <see cref="Entries"/> or <see cref="Leaves"/>, an item's that of its list; else missing.</summary>
    public Value Key
    {
        get
        {
            if (name is not null) return new(new TextNode(name, NodeSource.Literal, 0, 0), trail?.ToView(Reasoning.Trail.KeyView, node));
            // What was reached by an unknown key has one that is unknown.
            var key = node is UnknownNode unknown ? Unknown(unknown.Cause) : null;
            return new(key, trail?.ToView(Reasoning.Trail.KeyView, key));
        }
    }

    /// <summary>This value when it is there, the fallback when it is missing or null. Unknown stays unknown, unless it is surely there.</summary>
    /// <param name="fallback">What absence means.</param>
    public Value Default(Value fallback)
    {
        if (node is not (null or NullNode)) return this;
        // With and without reasons alike: a literal goes by the name of what it stands for, another value by its own.
        if (fallback.node is null or NullNode) return this;
        if (fallback.trail is not null) return fallback;
        return new(fallback.node, trail?.ToFallback(fallback.node), fallback.name ?? name);
    }

    /// <summary>An item that is surely there. It goes by its list's name: what stands in ApiKeys is a key.</summary>
    internal Value ItemAt(ListNode list, int index) => new(list.Items[index], trail?.ToIndex(index, list.Items[index]), name, owner);

    private Value At(Node? found) => new(found, trail?.ToView("item", found), name, owner);

    private Node? Step(string key)
    {
        switch (node)
        {
            case null or NullNode:
                return null;
            case MapNode map:
                return map.Find(key) ?? (map.OpenBecause is { } open ? Unknown(open) : null);
            case ListNode { OpenBecause: { } openList }:
                return Unknown(openList);
            case ListNode { Items.Count: 0 }:
                return null;
            case ListNode { Items.Count: 1 } list:
                return new Value(list.Items[0]).Step(key);
            case ListNode list:
                return Unknown($"{PathOr("the list")} has {list.Items.Count} items, and the rule reads one");
            case UnknownNode unknown:
                return Unknown(unknown.Cause);
            default:
                return Unknown($"{PathOr("the value")} is no map, so it has no \"{key}\"");
        }
    }

    /// <summary>In <c>{ name: DB_PASSWORD, value: ... }</c> the name tells what the value is.</summary>
    private string? NameBeside() => node is MapNode map ? ((map.Find("name") ?? map.Find("Name") ?? map.Find("key")) as ScalarNode)?.Text : null;

    private UnknownNode Unknown(string cause) => new(cause, node!.Source, node.Start, node.End);

    private string PathOr(string fallback) => trail?.Path ?? fallback;

    private static Value Text(string text) => new(new TextNode(text, NodeSource.Literal, 0, 0));
}
