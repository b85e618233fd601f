using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Keywords;
using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Schemas.Documents;

/// <summary>
/// Writes a schema, and all that it refers to, as one document for JsonSchema.Net: only keywords that apply other schemas, every
/// reference as an anchor that is sure to exist, every base URI one of ours. Whatever the author wrote, the library neither
/// fetches, nor meets a URI or pattern that it cannot read.
/// </summary>
internal sealed class SchemaTranslation
{
    /// <summary>The keyword that holds the number of a schema's record.</summary>
    public const string Mark = "~";

    private static readonly string[] SchemasByKeyword =
        ["additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties"];

    private readonly SchemaResolver resolver;
    private readonly SchemaLibrary library;
    private readonly FormatUse formats;
    private readonly List<SchemaRecord> records = [];
    private readonly Dictionary<Node, JsonObject> written = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SchemaResource, string> uris = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDialect> dialects = new(StringComparer.Ordinal);
    private readonly Dictionary<MapNode, (TextNode Reference, Node Target)> references = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Action> pending = new();
    private readonly JsonObject document;

    /// <summary>Translates.</summary>
    /// <exception cref="SchemaException">A reference leads nowhere or to itself, a pattern cannot be read, or the like.</exception>
    public SchemaTranslation(Node root, SchemaLibrary library, FormatUse formats)
    {
        this.library = library;
        this.formats = formats;
        resolver = new SchemaResolver(library);
        var resource = resolver.Add(root);
        document = WriteAsMap(root, resource);
        document["$id"] = UriOf(resource);
        while (pending.TryDequeue(out var place)) place();
        ReferenceChains.Check(references);
    }

    /// <summary>The schemas by their numbers.</summary>
    public IReadOnlyList<SchemaRecord> Records => records;

    /// <summary>The document for JsonSchema.Net.</summary>
    public JsonElement ToElement()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = JsonLimits.WrittenDepth })) document.WriteTo(writer);
        using var parsed = JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = JsonLimits.WrittenDepth });
        return parsed.RootElement.Clone();
    }

    /// <summary>What the <c>$ref</c> of a schema leads to; null when it has none.</summary>
    public Node? TargetOf(MapNode schema) => references.TryGetValue(schema, out var reference) ? reference.Target : null;

    /// <summary>The written schema of a node, which is somewhere in the document from now on.</summary>
    private JsonObject Place(Node node, SchemaResource resource)
    {
        if (written.TryGetValue(node, out var known)) return known;
        var home = ReferenceEquals(node, resource.Root) ? document : Place(resource.Root, resource);
        if (written.TryGetValue(node, out known)) return known;
        var json = WriteAsMap(node, resource);
        if (ReferenceEquals(node, resource.Root)) json["$id"] = UriOf(resource);
        Hoist(json, home);
        return json;
    }

    private static void Hoist(JsonObject schema, JsonObject home)
    {
        if (home["$defs"] is not JsonObject definitions) home["$defs"] = definitions = [];
        definitions[definitions.Count.ToString(CultureInfo.InvariantCulture)] = schema;
    }

    private JsonObject WriteAsMap(Node node, SchemaResource resource)
    {
        if (Write(node, resource) is JsonObject map) return map;
        var stand = Record(new MapNode([], node.Source, node.Start, node.End), resource, out _);
        stand["allOf"] = new JsonArray(JsonValue.Create(((BooleanNode)node).Value));
        return written[node] = stand;
    }

    private JsonNode Write(Node node, SchemaResource resource)
    {
        if (node is BooleanNode { Value: var admitsAll }) return JsonValue.Create(admitsAll);
        if (node is not MapNode map) throw new SchemaException(node.Span, "This is no schema. Write a map, true or false.");
        if (resolver.ResourceAt(node) is { } own) resource = own;
        var json = Record(map, resource, out var view);
        written[map] = json;
        if (ReferenceEquals(resource.Root, map))
        {
            json["$id"] = UriOf(resource);

            // Whatever part of a resource evaluation comes to first, all of its dynamic anchors count.
            foreach (var anchor in resource.DynamicAnchors) pending.Enqueue(() => Place(resource.Anchors[anchor], resource));
        }

        if (view.Text("$dynamicAnchor") is { } name) json["$dynamicAnchor"] = NameOf(name.Text);
        foreach (var keyword in (ReadOnlySpan<string>)["$ref", "$dynamicRef"])
        {
            if (view.Text(keyword) is { } reference) pending.Enqueue(() => Refer(json, map, keyword, reference, resource));
        }

        WriteBelow(json, view, resource);
        return json;
    }

    private JsonObject Record(MapNode map, SchemaResource resource, out SchemaView view)
    {
        if (records.Count >= JsonLimits.Schemas) throw new SchemaException(map.Span, "The schema has too many parts. Split it.");
        view = new SchemaView(map, DialectOf(resource), formats);
        var patterns = (view.Find("patternProperties") as MapNode)?.Entries.Select(entry => SchemaPattern.ParseKey(entry)).ToArray() ?? [];
        var json = new JsonObject { [Mark] = records.Count };
        records.Add(new SchemaRecord(map, view, AssertionTable.Read(view), patterns));
        return json;
    }

    // In the order in which JsonSchema.Net is to ask: some keywords go by what those before them have found.
    private void WriteBelow(JsonObject json, SchemaView view, SchemaResource resource)
    {
        WriteNamed(json, view, resource, "properties", "properties");
        if (view.Find("patternProperties") is MapNode patterns)
            json["patternProperties"] = new JsonObject(patterns.Entries.Select((entry, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), (JsonNode?)Write(entry.Value, resource))));
        foreach (var keyword in (ReadOnlySpan<string>)["prefixItems", "allOf", "anyOf", "oneOf"])
        {
            if (view.Find(keyword) is ListNode list) json[keyword] = new JsonArray([.. list.Items.Select(item => Write(item, resource))]);
        }

        foreach (var keyword in SchemasByKeyword)
        {
            if (view.Find(keyword) is not (MapNode or BooleanNode)) continue;
            json[keyword] = Write(view.Find(keyword)!, resource);
            if (keyword != "contains") continue;
            json["minContains"] = view.Count("minContains") ?? 1;
            if (view.Count("maxContains") is { } most) json["maxContains"] = most;
        }

        WriteNamed(json, view, resource, "dependentSchemas", "dependentSchemas");
        WriteNamed(json, view, resource, "dependencies", "dependentSchemas");
    }

    private void WriteNamed(JsonObject json, SchemaView view, SchemaResource resource, string keyword, string written)
    {
        if (view.Find(keyword) is not MapNode map) return;
        if (json[written] is not JsonObject named) json[written] = named = [];
        foreach (var entry in map.Entries)
        {
            if (!WholeText.Is(entry.Key)) throw new SchemaException(entry.Value.Span, "The key of this schema holds half of a character, a lone surrogate. Write it whole.");
            if (entry.Value is not ListNode) named[entry.Key] = Write(entry.Value, resource);
        }
    }

    private void Refer(JsonObject schema, MapNode map, string keyword, TextNode reference, SchemaResource from)
    {
        var (node, resource, dynamicAnchor) = resolver.Resolve(reference, from);
        var target = Place(node, resource);
        if (keyword == "$ref") references[map] = (reference, node);
        var anchor = keyword == "$dynamicRef" && dynamicAnchor is not null ? NameOf(dynamicAnchor) : null;
        if (anchor is null) target["$anchor"] = anchor = $"n{target[Mark]}";
        schema[keyword] = $"{UriOf(resource)}#{anchor}";
    }

    private string UriOf(SchemaResource resource)
    {
        if (!uris.TryGetValue(resource, out var uri)) uris[resource] = uri = string.Create(CultureInfo.InvariantCulture, $"https://socpolicy.dev/resources/{uris.Count}");
        return uri;
    }

    private string NameOf(string dynamicAnchor)
    {
        if (!names.TryGetValue(dynamicAnchor, out var name)) names[dynamicAnchor] = name = string.Create(CultureInfo.InvariantCulture, $"d{names.Count}");
        return name;
    }

    private SchemaDialect DialectOf(SchemaResource resource)
    {
        var key = resource.MetaSchema ?? "";
        if (dialects.TryGetValue(key, out var known)) return known;
        return dialects[key] = SchemaDialect.Of(resource.MetaSchema, library, resource.Root);
    }
}
