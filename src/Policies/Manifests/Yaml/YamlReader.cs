using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// Reads YAML 1.2 into nodes, on YamlDotNet's events. Anchors, aliases and merge keys are resolved; aliased nodes are shared, and
/// what they would expand to is limited, so that an alias bomb is an error and not a hang.
/// </summary>
public sealed class YamlReader
{
    private const int MaximumDepth = 100;
    private const int MaximumExpansion = 2_000_000;

    private readonly NodeSource source;
    private readonly YamlSchema schema;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<AnchorName, (Node Node, int Size)> anchors = [];
    private readonly Parser parser;
    private int expanded;

    private YamlReader(NodeSource source, YamlSchema schema, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.schema = schema;
        this.diagnostics = diagnostics;
        parser = new Parser(new StringReader(source.Text.Content));
    }

    /// <summary>
    /// Reads all documents. What is wrong adds SOC4010 to SOC4015 with its place; documents before a syntax error are still given.
    /// </summary>
    /// <param name="source">The file and its dialect.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="schema">What plain scalars are taken for.</param>
    public static IReadOnlyList<Node> Read(NodeSource source, DiagnosticBag diagnostics, YamlSchema schema = YamlSchema.Core) =>
        new YamlReader(source, schema, diagnostics).ReadDocuments();

    private List<Node> ReadDocuments()
    {
        var documents = new List<Node>();
        try
        {
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                anchors.Clear();
                documents.Add(ReadNode(0).Node);
                parser.Consume<DocumentEnd>();
            }
        }
        catch (LimitException limit)
        {
            diagnostics.Error(limit.Id, Span(limit.At, limit.At), limit.Message);
        }
        catch (YamlException problem)
        {
            diagnostics.Error("SOC4010", Span(problem.Start, problem.Start), $"The YAML is broken: {Explain(problem)} Mend it; nothing from here on was read.");
        }

        return documents;
    }

    private (Node Node, int Size) ReadNode(int depth)
    {
        var current = parser.Current!;
        if (depth > MaximumDepth) throw new LimitException("SOC4014", current.Start, $"The YAML is nested more than {MaximumDepth} levels deep. Make it flatter.");
        if (parser.TryConsume<AnchorAlias>(out var alias)) return Resolve(alias);
        var anchor = (current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        var read = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
        if (!anchor.IsEmpty) anchors[anchor] = read;
        return read;
    }

    private (Node Node, int Size) Resolve(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var found))
            throw new YamlException(alias.Start, alias.End, $"the anchor &{alias.Value} is not defined before this alias");
        expanded += found.Size;
        return expanded <= MaximumExpansion ? found
            : throw new LimitException("SOC4015", alias.Start, $"The aliases of this file would expand to more than {MaximumExpansion} values. Write them out, or use fewer.");
    }

    private (Node Node, int Size) ReadScalar(Scalar scalar)
    {
        parser.MoveNext();
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The event ends behind the line breaks that follow a block.
            while (end > start + 1 && char.IsWhiteSpace(source.Text.Content[end - 1])) end--;
        }

        return scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
            ? (YamlScalars.Resolve(scalar.Value, schema, source, start, end), 1)
            : (new TextNode(scalar.Value, source, start, end), 1);
    }

    private (Node Node, int Size) ReadSequence(SequenceStart start, int depth)
    {
        parser.MoveNext();
        var items = new List<Node>();
        var size = 1;
        while (!parser.Accept<SequenceEnd>(out _))
        {
            var (item, itemSize) = ReadNode(depth + 1);
            items.Add(item);
            size = Math.Min(MaximumExpansion, size + itemSize);
        }

        var close = parser.Consume<SequenceEnd>();
        var end = start.Style == SequenceStyle.Flow || items.Count == 0 ? Offset(close.End) : items[^1].End;
        return (new ListNode([.. items], source, Offset(start.Start), Math.Max(end, Offset(start.Start))), size);
    }

    private (Node Node, int Size) ReadMapping(MappingStart start, int depth)
    {
        parser.MoveNext();
        var entries = new YamlMapping(source, diagnostics);
        var size = 1;
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a plain text, no list, map or alias");
            var (value, valueSize) = ReadNode(depth + 1);
            size = Math.Min(MaximumExpansion, size + valueSize);
            entries.Add(key.Value, Offset(key.Start), Offset(key.End), value, isMerge: key.Value == "<<" && key.Style == ScalarStyle.Plain);
        }

        var close = parser.Consume<MappingEnd>();
        var begin = Offset(start.Start);
        var end = start.Style == MappingStyle.Flow ? Offset(close.End) : Math.Max(entries.End, begin);
        return (entries.ToNode(begin, end), size);
    }

    private int Offset(in Mark mark) => (int)Math.Min(mark.Index, source.Text.Content.Length);

    private SourceSpan Span(in Mark start, in Mark end) => source.Text.Span(Offset(start), Offset(end));

    /// <summary>The parser's own words, as one sentence without its positions.</summary>
    private static string Explain(YamlException problem)
    {
        var text = (problem.InnerException as YamlException ?? problem).Message;
        var colon = text.IndexOf("): ", StringComparison.Ordinal);
        if (text.StartsWith('(') && colon >= 0) text = text[(colon + 3)..];
        text = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return text.Length == 0 ? "something is wrong here." : $"{char.ToLowerInvariant(text[0])}{text[1..]}.";
    }

    private sealed class LimitException(string id, Mark at, string message) : Exception(message)
    {
        public string Id { get; } = id;

        public Mark At { get; } = at;
    }
}
