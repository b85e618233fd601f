using System.Buffers;
using System.Text.Json;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Secrecy;

namespace SocPolicy.Reports.Resources;

/// <summary>Writes one node and what is below it. A node without others below it takes one line.</summary>
internal static class NodeJson
{
    /// <summary>Writes a value, at the place of one.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="node">The node.</param>
    /// <param name="name">The name it goes by, which can give away that it is a secret.</param>
    /// <param name="path">The file of its resource: another one is named.</param>
    public static void Write(Utf8JsonWriter json, Node node, string? name, string path)
    {
        if (node is MapNode or ListNode || node.Json is not null)
        {
            json.WriteStartObject();
            WriteFields(json, node, name, path);
            json.WriteEndObject();
            if (json.BytesPending > JsonLayout.PassOnFrom) json.Flush();
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonLayout.Encoder }))
        {
            line.WriteStartObject();
            WriteFields(line, node, name, path);
            line.WriteEndObject();
        }

        json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    private static void WriteFields(Utf8JsonWriter json, Node node, string? name, string path)
    {
        json.WriteString("type", TypeOf(node));
        if (node.Source.Text.Path.Length > 0)
        {
            if (node.Source.Text.Path != path) json.WriteString("path", node.Source.Text.Path);
            JsonLayout.WritePosition(json, "start", node.Span.StartLine, node.Span.StartColumn);
            JsonLayout.WritePosition(json, "end", node.Span.EndLine, node.Span.EndColumn);
        }

        var isSecret = NamedValues.IsSecret(node, name);
        if (isSecret) json.WriteBoolean("secret", true);
        WriteValue(json, node, isSecret);
        WriteReferences(json, node);
        WriteBelow(json, node, name, path);
    }

    private static string TypeOf(Node node) => node switch
    {
        MapNode => "map",
        ListNode => "list",
        TextNode => "text",
        NumberNode => "number",
        BooleanNode => "boolean",
        NullNode => "null",
        _ => "unknown",
    };

    private static void WriteValue(Utf8JsonWriter json, Node node, bool isSecret)
    {
        switch (node)
        {
            case BooleanNode boolean:
                json.WriteBoolean("value", boolean.Value);
                break;
            case NumberNode number when !isSecret:
                if (double.IsFinite(number.Number)) json.WriteNumber("value", number.Number);
                json.WriteString("text", number.Text);
                break;
            case TextNode text when !isSecret:
                json.WriteString("value", text.Text);
                break;
            case UnknownNode unknown:
                json.WriteString("cause", unknown.Cause);
                json.WriteBoolean("present", unknown.IsPresent);
                if (!unknown.IsText) break;
                json.WriteString("prefix", isSecret ? "" : unknown.Prefix);
                json.WriteString("suffix", isSecret ? "" : unknown.Suffix);
                break;
        }
    }

    private static void WriteReferences(Utf8JsonWriter json, Node node)
    {
        if (node.References.Count == 0) return;
        json.WriteStartArray("references");
        foreach (var reference in node.References)
        {
            json.WriteStartObject();
            json.WriteString("address", reference.Address + reference.Key);
            json.WriteString("attribute", reference.Attribute);
            json.WriteString("kind", reference.Kind switch { ReferenceKind.Whole => "whole", ReferenceKind.Part => "part", _ => "possible" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBelow(Utf8JsonWriter json, Node node, string? name, string path)
    {
        switch (node)
        {
            case MapNode map:
                if (map.OpenBecause is { } open) json.WriteString("open", open);
                json.WriteStartObject("entries");
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value, NamedValues.NameOf(entry, map), path);
                }

                json.WriteEndObject();
                break;
            case ListNode list:
                if (list.OpenBecause is { } openList) json.WriteString("open", openList);
                json.WriteStartArray("items");
                foreach (var item in list.Items) Write(json, item, name, path);
                json.WriteEndArray();
                break;
        }

        if (node.Json is not { } inner || ReferenceEquals(inner, node)) return;
        json.WritePropertyName("json");
        Write(json, inner, name, path);
    }
}
