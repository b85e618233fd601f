using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Reports.Resources;

/// <summary>
/// Writes resources as assertions see them, as a tree for people: each value with its place on the left, what is unknown with its
/// cause. Secrets are masked.
/// </summary>
public sealed class ResourceTreeWriter
{
    /// <summary>Room for a line and a column: 99999:999.</summary>
    private const int PlaceWidth = 9;

    private readonly TextWriter output;
    private readonly ReportStyle style;

    private ResourceTreeWriter(TextWriter output, ReportStyle style)
    {
        this.output = output;
        this.style = style;
    }

    /// <summary>Writes resources, an empty line behind each, with LF line ends.</summary>
    /// <param name="resources">What to show.</param>
    /// <param name="style">Colours, or none.</param>
    /// <param name="output">Takes the text; it is not flushed or closed.</param>
    public static void Write(IEnumerable<ResourceDescription> resources, ReportStyle style, TextWriter output)
    {
        var writer = new ResourceTreeWriter(output, style);
        foreach (var resource in resources) writer.Write(resource);
    }

    private void Write(ResourceDescription resource)
    {
        var header = resource.Header;
        var title = PrintableText.Of($"{resource.Kind}/{resource.Type}  {resource.Address}");
        var place = string.Create(CultureInfo.InvariantCulture, $"{header.Path}:{header.StartLine}:{header.StartColumn}");
        output.Write($"{style.Paint(ReportRole.Heading, title)}  {style.Paint(ReportRole.Dim, PrintableText.Of(place))}\n");
        foreach (var category in resource.Categories) WriteNote($"also {resource.Kind}/{category}");
        if (resource.Unit is { Length: > 0 } unit) WriteNote($"all: the resources of {unit}");
        if (resource.SymbolicOver is { } over) WriteNote($"stands for any number of resources: {over}");
        if (resource.ProviderVersion is ScalarNode version) WriteNote($"provider version {version.Text}");
        WriteChildren(resource.Body, null, header.Path, 0);
        if (resource.Body is ScalarNode or UnknownNode or NullNode) WriteLine(resource.Body, resource.Body.Span, "", NodeWords.Of(resource.Body, null), header.Path, 0);
        output.Write('\n');
    }

    private void WriteNote(string text) => output.Write($"{new string(' ', PlaceWidth)}  {style.Paint(ReportRole.Dim, PrintableText.Of(text))}\n");

    /// <summary>A value under its key or index, and what is below it.</summary>
    private void Write(Node node, SourceSpan key, string label, string? secretName, string path, int depth)
    {
        var words = NodeWords.Of(node, secretName);
        var shown = words.Length == 0 ? label : $"{label}: {words}";
        var place = node is ScalarNode or UnknownNode or NullNode && node.End > node.Start || key.Source is null ? node.Span : key;
        WriteLine(node, place, label, shown, path, depth);
        WriteChildren(node, secretName, place.Path.Length > 0 ? place.Path : path, depth + 1);
    }

    private void WriteLine(Node node, SourceSpan place, string label, string shown, string path, int depth)
    {
        var at = place.Path.Length == 0 || place.StartLine == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{place.StartLine}:{place.StartColumn}");
        var file = place.Path.Length == 0 || place.Path == path ? "" : $"  in {place.Path}";
        var text = PrintableText.Of(shown);
        if (node is UnknownNode) text = style.Paint(ReportRole.Unknown, text);
        output.Write($"{style.Paint(ReportRole.Dim, at.PadLeft(PlaceWidth))}  {new string(' ', 2 * depth)}{text}{style.Paint(ReportRole.Dim, PrintableText.Of(file))}\n");
    }

    private void WriteChildren(Node node, string? secretName, string path, int depth)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries) Write(entry.Value, KeySpan(entry), entry.Key, Language.Secrecy.NamedValues.NameOf(entry, map), path, depth);
                if (map.OpenBecause is { } open) WriteOpen($"there may be further entries, or others: {open}", depth);
                break;
            case ListNode list:
                for (var i = 0; i < list.Items.Count; i++)
                    Write(list.Items[i], list.Items[i].Span, string.Create(CultureInfo.InvariantCulture, $"[{i}]"), secretName, path, depth);
                if (list.OpenBecause is { } openList) WriteOpen($"there may be further items: {openList}", depth);
                break;
        }

        if (node.Json is { } json && !ReferenceEquals(json, node)) Write(json, json.Span, "(as JSON)", secretName, path, depth);
    }

    private void WriteOpen(string text, int depth) =>
        output.Write($"{new string(' ', PlaceWidth)}  {new string(' ', 2 * depth)}{style.Paint(ReportRole.Unknown, PrintableText.Of($"... {text}"))}\n");

    private static SourceSpan KeySpan(MapEntry entry) =>
        entry.KeyEnd > entry.KeyStart ? entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd) : entry.Value.Span;
}
