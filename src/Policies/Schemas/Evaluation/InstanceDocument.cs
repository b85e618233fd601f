using System.Text.Json;
using Json.Pointer;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>
/// A document as JsonSchema.Net gets it: maps and lists, with a number in place of everything else, by which the value is found
/// again. No text of the document but keys of maps ever reaches the library.
/// </summary>
internal sealed class InstanceDocument
{
    private readonly Node root;
    private readonly List<Node> scalars = [];

    private InstanceDocument(Node root) => this.root = root;

    /// <summary>What JsonSchema.Net judges.</summary>
    public JsonElement Element { get; private set; }

    /// <summary>The document.</summary>
    /// <exception cref="JudgementLimitException">It is nested too deeply.</exception>
    public static InstanceDocument Of(Node root)
    {
        var document = new InstanceDocument(root);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = JsonLimits.Depth + 1, SkipValidation = true })) document.Write(root, writer, 0);

        document.Element = Parse(stream.ToArray());
        return document;
    }

    /// <summary>The element of a value that is no value of the document: a key.</summary>
    public JsonElement Add(TextNode key)
    {
        scalars.Add(key);
        return Parse(JsonSerializer.SerializeToUtf8Bytes(scalars.Count - 1));
    }

    /// <summary>The node that an element stands for.</summary>
    /// <param name="element">What is being judged.</param>
    /// <param name="location">Where it stands.</param>
    public Node NodeOf(JsonElement element, JsonPointer location) => element.ValueKind == JsonValueKind.Number ? scalars[element.GetInt32()] : At(location);

    /// <summary>The node at a place.</summary>
    public Node At(JsonPointer location)
    {
        var node = root;
        for (var i = 0; i < location.SegmentCount; i++) node = Below(node, location.GetSegment(i));
        return node;
    }

    /// <summary>The node one step below another.</summary>
    public static Node Below(Node node, JsonPointerSegment step) => node switch
    {
        ListNode list => list.Items[step.ToInt()!.Value],
        MapNode map => map.Find(KeyOf(step))!,
        _ => node,
    };

    /// <summary>The key that a step stands for, without the escapes of a pointer.</summary>
    public static string KeyOf(JsonPointerSegment step) =>
        step.ToString().Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonLimits.Depth + 1 });
        return document.RootElement.Clone();
    }

    private void Write(Node node, Utf8JsonWriter writer, int depth)
    {
        if (depth >= JsonLimits.Depth) throw new JudgementLimitException(EvaluationRun.TooDeep);
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    if (!WholeText.Is(entry.Key)) throw new JudgementLimitException("A key holds half of a character, a lone surrogate. Write it whole.");
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer, depth + 1);
                }

                writer.WriteEndObject();
                return;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(item, writer, depth + 1);
                writer.WriteEndArray();
                return;
            default:
                writer.WriteNumberValue(scalars.Count);
                scalars.Add(node);
                return;
        }
    }
}
