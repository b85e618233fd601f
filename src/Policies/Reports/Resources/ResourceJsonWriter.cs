using System.Buffers;
using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Language;

namespace SocPolicy.Reports.Resources;

/// <summary>Writes resources as one JSON document, for programs: docs/cli.md describes each field. Secrets are masked.</summary>
public static class ResourceJsonWriter
{
    /// <summary>Grows when a field changes its meaning or goes away; a new field alone does not change it.</summary>
    private const string SchemaVersion = "1";

    /// <summary>Bodies are as deep as readers allow, each level being an object in an object.</summary>
    private const int MaximumDepth = 4096;

    /// <summary>Writes the document, with LF line ends.</summary>
    /// <param name="resources">What to show.</param>
    /// <param name="diagnostics">What reading them had to say.</param>
    /// <param name="toolVersion">The version of the program that writes.</param>
    /// <param name="output">Takes the document; it is not flushed or closed.</param>
    public static void Write(IEnumerable<ResourceDescription> resources, IReadOnlyList<Diagnostic> diagnostics, string toolVersion, TextWriter output)
    {
        using var utf8 = new Utf8Output(output);
        using (var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonLayout.Encoder, MaxDepth = MaximumDepth }))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion", SchemaVersion);
            JsonLayout.WriteTool(json, toolVersion);
            json.WriteStartArray("resources");
            foreach (var resource in resources) WriteResource(json, resource);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            JsonLayout.WriteLines(json, diagnostics, JsonLayout.WriteDiagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        utf8.Write("\n"u8);
    }

    private static void WriteResource(Utf8JsonWriter json, ResourceDescription resource)
    {
        json.WriteStartObject();
        json.WriteString("kind", resource.Kind);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("address", resource.Address);
        json.WriteStartArray("categories");
        foreach (var category in resource.Categories) json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteString("unit", resource.Unit);
        json.WriteString("symbolicOver", resource.SymbolicOver);
        JsonLayout.WritePlace(json, resource.Header);
        json.WritePropertyName("body");
        NodeJson.Write(json, resource.Body, null, resource.Header.Path);
        json.WriteEndObject();
        if (json.BytesPending > JsonLayout.PassOnFrom) json.Flush();
    }
}
