using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Code;

/// <summary>Makes resources of the runs of one SARIF log (docs.oasis-open.org/sarif, version 2.1.0, as the C# compiler writes it).</summary>
internal sealed class CompilerLog(SourceText text)
{
    private readonly CodeFiles files = new(text);
    private int runs;

    /// <summary>The rules of a run, in the order of the log.</summary>
    public IEnumerable<ResourceDescription> Describe(MapNode run)
    {
        runs++;
        // A log of the build holds a run of SocPolicy's own, about manifests.
        if (Text(run, "tool", "driver", "name") is "SocPolicy" or null) yield break;
        var overrides = Overrides(run);
        var results = Items(run, "results").OfType<MapNode>().ToLookup(result => Text(result, "ruleId") ?? "", StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in Items(run, "tool", "driver", "rules").OfType<MapNode>())
        {
            // A rule with several messages is listed once for each.
            if (Text(rule, "id") is { Length: > 0 } id && seen.Add(id)) yield return Describe(id, rule, Hidden(rule, id, overrides[id]), results[id]);
        }
    }

    private ResourceDescription Describe(string id, MapNode rule, string? hidden, IEnumerable<MapNode> results)
    {
        var list = new ListNode([.. results.Select(Result)], rule.Source, rule.Start, rule.Start) { OpenBecause = hidden };
        var title = Text(rule, "shortDescription", "text") ?? id;
        return new()
        {
            Kind = "code",
            Type = id,
            Name = id,
            Address = $"{PathNames.FileName(text.Path)}{(runs > 1 ? $"#{runs}" : "")}/{id}",
            Header = Headers.FirstKey(rule),
            Body = new MapNode(
                [
                    Entry("rule", new TextNode(id, rule.Source, rule.Start, rule.Start)),
                    Entry("title", new TextNode(title, rule.Source, rule.Start, rule.Start)),
                    Entry("enabled", new BooleanNode(hidden is null, hidden is null ? "true" : "false", rule.Source, rule.Start, rule.Start)),
                    Entry("results", list),
                ],
                rule.Source,
                rule.Start,
                rule.End),
        };
    }

    /// <summary>One result, at its place in the code where that can be read, else in the log.</summary>
    private MapNode Result(MapNode result)
    {
        var location = Items(result, "locations").FirstOrDefault() as MapNode;
        var uri = Text(location, "physicalLocation", "artifactLocation", "uri") ?? "";
        var region = At(location, "physicalLocation", "region") as MapNode;
        var (line, column) = (Number(region, "startLine"), Number(region, "startColumn"));
        var message = At(result, "message", "text") ?? result;
        var (path, code) = files.Find(uri);
        var (source, start, end) = code is null
            ? (message.Source, message.Start, message.End)
            : (new NodeSource(code, Dialect.Strict), code.OffsetAt(line, column), code.OffsetAt(Number(region, "endLine"), Number(region, "endColumn")));
        end = Math.Max(start, end);
        var suppression = Items(result, "suppressions").OfType<MapNode>().FirstOrDefault();
        List<MapEntry> entries =
        [
            Entry("message", new TextNode((message as ScalarNode)?.Text ?? "", source, start, end)),
            Entry("level", new TextNode(Text(result, "level") ?? "warning", source, start, end)),
            Entry("file", new TextNode(path, source, start, end)),
            Entry("line", NumberNode.Literal(line)),
            Entry("suppressed", new BooleanNode(suppression is not null, suppression is null ? "false" : "true", source, start, end)),
        ];
        if (suppression is not null && Text(suppression, "justification") is { Length: > 0 } justification) entries.Add(Entry("justification", new TextNode(justification, source, start, end)));
        return new([.. entries], source, start, end);
    }

    /// <summary>
    /// Why a rule may have found more than the log tells; null when it ran and nothing hid what it found. That a log lists a rule, or how
    /// long it ran, says nothing: the compiler lists all that there are, and runs those whose results it will drop.
    /// </summary>
    /// <param name="rule">The rule, as the log lists it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="overrides">What configurations do with it, each whether it is on.</param>
    private static string? Hidden(MapNode rule, string id, IEnumerable<bool> overrides)
    {
        var isOn = At(rule, "defaultConfiguration", "enabled") is not BooleanNode { Value: false };
        foreach (var one in overrides)
        {
            if (!one) return $"{id} is switched off, at least for some files";
            isOn = true;
        }

        if (!isOn) return $"{id} is switched off";
        var isSilenced = Items(rule, "properties", "suppressionKinds").Any(kind => kind is TextNode { Text: "external" });
        return isSilenced ? $"{id} is silenced, by NoWarn or by its severity, so what it found is not told" : null;
    }

    private static ILookup<string, bool> Overrides(MapNode run) =>
        Items(run, "invocations").SelectMany(invocation => Items(invocation as MapNode, "ruleConfigurationOverrides")).OfType<MapNode>()
            .ToLookup(one => Text(one, "descriptor", "id") ?? "", one => At(one, "configuration", "enabled") is not BooleanNode { Value: false }, StringComparer.Ordinal);

    private static MapEntry Entry(string key, Node value) => new(key, 0, 0, value);

    private static IEnumerable<Node> Items(MapNode? map, params string[] path) => At(map, path) is ListNode list ? list.Items : [];

    private static string? Text(MapNode? map, params string[] path) => (At(map, path) as TextNode)?.Text;

    private static int Number(MapNode? map, string key) => At(map, key) is NumberNode { Number: >= 1 and < int.MaxValue } number ? (int)number.Number : 1;

    private static Node? At(MapNode? map, params string[] path)
    {
        Node? at = map;
        foreach (var key in path) at = (at as MapNode)?.Find(key);
        return at;
    }
}
