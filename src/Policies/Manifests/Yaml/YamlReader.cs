using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using YamlDotNet.Core.Events;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// Reads a YAML stream, event by event, into nodes that know their places. Aliases share the node of their anchor, so that memory
/// stays linear; what they stand for is counted all the same, since every walk over the tree pays for it.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceText text;
    private readonly NodeSource source;
    private readonly YamlOptions options;
    private readonly DiagnosticBag diagnostics;
    private readonly YamlEvents events;
    private readonly YamlTags tags;
    private readonly TextPool keys = new();
    private readonly Dictionary<string, YamlAnchor> anchors = new(StringComparer.Ordinal);
    private int count;
    private int aliased;

    private YamlReader(NodeSource source, YamlOptions options, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.options = options;
        this.diagnostics = diagnostics;
        text = source.Text;
        events = new YamlEvents(text, diagnostics);
        tags = new YamlTags(source, options, diagnostics);
    }

    /// <summary>
    /// Reads all documents. What is wrong adds SOC4031 to SOC4033 and SOC4040 to SOC4044; an error that hides the rest of the file
    /// leaves the documents before it.
    /// </summary>
    /// <param name="source">The text and its dialect.</param>
    /// <param name="options">What the format wants.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<YamlDocument> Read(NodeSource source, YamlOptions options, DiagnosticBag diagnostics) =>
        new YamlReader(source, options, diagnostics).ReadStream();

    private List<YamlDocument> ReadStream()
    {
        var documents = new List<YamlDocument>();
        var number = 0;
        while (events.MoveNext())
        {
            if (events.Current is not DocumentStart) continue;
            anchors.Clear();
            aliased = 0;
            number++;
            events.EmptyPlace = events.LastEnd;
            if (!events.MoveNext() || ReadNode(0) is not { } read) break;
            if (read.Node is not NullNode { Start: var start, End: var end } || end > start) documents.Add(new YamlDocument(read.Node, number));
        }

        return documents;
    }

    /// <summary>The node that begins at the current event, and the levels below it; null after a diagnostic.</summary>
    private (Node Node, int Height)? ReadNode(int depth)
    {
        var current = events.Current;
        if (current is AnchorAlias alias) return ReadAlias(alias, depth);
        // For a broken text the parser may end a collection where it owes a value.
        if (current is not NodeEvent node)
        {
            events.Break();
            return null;
        }

        if (++count > ReadingLimits.MaximumNodes) return TooMany(node);
        if (depth == ReadingLimits.MaximumDepth && node is not Scalar) return TooDeep(events.ContentStart(node), events.ContentStart(node) + 1);

        var before = count;
        var name = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        // A name that is defined anew must not be found inside of its own definition.
        if (name is not null) anchors.Remove(name);
        var read = node switch
        {
            Scalar scalar => (tags.Resolve(scalar, events.ContentStart(scalar), events.ContentEnd(scalar)), 0),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)node, depth),
        };
        if (read is not { } found) return null;
        if (tags.Apply(node, found.Item1) is not { } result) return null;
        if (name is not null) anchors[name] = new YamlAnchor(result, count - before + 1, found.Item2);
        return (result, found.Item2);
    }

    private (Node Node, int Height)? ReadAlias(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        var (start, end) = events.Range(alias);
        if (!anchors.TryGetValue(name, out var anchor))
        {
            diagnostics.Error("SOC4041", text.Span(start, end), $"The alias *{Printable.Shorten(name)} stands for no anchor before it. Define &{Printable.Shorten(name)} first, or put the text in quotes.");
            return null;
        }

        aliased += anchor.Count;
        count += anchor.Count;
        if (aliased > ReadingLimits.MaximumAliasedNodes)
        {
            diagnostics.Error("SOC4042", text.Span(start, end), $"With *{Printable.Shorten(name)} the aliases stand for more than {ReadingLimits.MaximumAliasedNodes} values. Write the document with fewer aliases inside of anchors.");
            return null;
        }

        if (depth + anchor.Height > ReadingLimits.MaximumDepth) return TooDeep(start, end);
        return (anchor.Node, anchor.Height);
    }

    private (Node Node, int Height)? ReadSequence(SequenceStart sequence, int depth)
    {
        var start = events.ContentStart(sequence);
        var items = new List<Node>();
        var height = 0;
        var end = start + 1;
        events.Open(start);
        while (events.MoveNext() && events.Current is not SequenceEnd)
        {
            events.EmptyPlace = events.Begin;
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item.Node);
            height = Math.Max(height, item.Height + 1);
            end = Math.Max(end, events.LastEnd);
        }

        if (events.Failed) return null;
        events.Close();
        return (new ListNode([.. items], source, start, events.CollectionEnd(start, end)), height);
    }

    private (Node Node, int Height)? ReadMapping(MappingStart mapping, int depth)
    {
        var start = events.ContentStart(mapping);
        var map = new YamlMap(source, diagnostics);
        var height = 0;
        var end = start;
        var isFirst = true;
        events.Open(start);
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            if (ReadKey() is not { } key) return null;
            // A pair inside of a list, [a: 1], has no bracket of its own, and its event no place.
            if (isFirst && text.Content.AsSpan(start) is not ['{', ..]) start = end = key.Start;
            isFirst = false;
            events.EmptyPlace = events.Behind(key.End, ':');
            if (!events.MoveNext() || ReadNode(depth + 1) is not { } value) return null;
            height = Math.Max(height, value.Height + 1);
            end = Math.Max(end, Math.Max(key.End, events.LastEnd));
            if (!map.Add(key, value.Node)) return null;
        }

        if (events.Failed) return null;
        events.Close();
        return (new MapNode(map.ToEntries(), source, start, events.CollectionEnd(start, end)), height);
    }

    private YamlKey? ReadKey()
    {
        switch (events.Current)
        {
            case Scalar scalar:
                events.EmptyPlace = events.LastEnd;
                var key = new YamlKey(keys.Get(scalar.Value), events.ContentStart(scalar), events.ContentEnd(scalar), YamlTags.IsMerge(scalar));
                events.MarkEnd(key.End);
                if (!scalar.Anchor.IsEmpty) anchors[scalar.Anchor.Value] = new YamlAnchor(tags.Resolve(scalar, key.Start, key.End), 1, 0);
                return key;
            case AnchorAlias alias when anchors.TryGetValue(alias.Value.Value, out var anchor) && anchor.Node is ScalarNode node:
                var (start, end) = events.Range(alias);
                return new YamlKey(node.Text, start, end, IsMerge: false);
            default:
                var (from, to) = events.Current is NodeEvent collection and not Scalar
                    ? (events.ContentStart(collection), events.ContentStart(collection) + 1)
                    : events.Range(events.Current);
                diagnostics.Error("SOC4043", text.Span(from, to), "A key is a list, a map or an alias of one. Write a plain key; put a text that begins with '{', '[' or '*' in quotes.");
                return null;
        }
    }

    private (Node Node, int Height)? TooMany(NodeEvent node)
    {
        var start = events.ContentStart(node);
        diagnostics.Error("SOC4033", text.Span(start, start), $"The file holds more than {ReadingLimits.MaximumNodes} values. Split it, or exclude it from the run.");
        return null;
    }

    private (Node Node, int Height)? TooDeep(int start, int end)
    {
        diagnostics.Error("SOC4032", text.Span(start, end), $"Values nest more than {ReadingLimits.MaximumDepth} deep. Flatten them, or exclude the file from the run.");
        return null;
    }
}
