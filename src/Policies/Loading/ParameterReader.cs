using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads the parameters of a control.</summary>
internal static class ParameterReader
{
    private static readonly Dictionary<string, (ParameterType Type, bool IsList)> Types = new(StringComparer.Ordinal)
    {
        ["string"] = (ParameterType.Text, false),
        ["int"] = (ParameterType.Number, false),
        ["bool"] = (ParameterType.Boolean, false),
        ["list<string>"] = (ParameterType.Text, true),
        ["list<int>"] = (ParameterType.Number, true),
    };

    /// <summary>The parameters that are right; the others were reported.</summary>
    public static IReadOnlyList<Parameter> Read(MapNode? map, DiagnosticBag diagnostics)
    {
        var parameters = new List<Parameter>();
        foreach (var entry in map?.Entries ?? [])
        {
            var span = map!.Source.Text.Span(entry.KeyStart, entry.KeyEnd);
            if (!Identifiers.IsFree(entry.Key))
                diagnostics.Error("SOC2013", span, $"\"{entry.Key}\" cannot be a parameter's name. Use a C# name that is no keyword.");
            else if (entry.Value is not MapNode body)
                diagnostics.Error("SOC2013", span, $"Parameter \"{entry.Key}\" must be a map. Write {{ type: int, default: 30 }}.");
            else if (ReadOne(entry.Key, body, span, diagnostics) is { } parameter) parameters.Add(parameter);
        }

        return parameters;
    }

    private static Parameter? ReadOne(string name, MapNode body, SourceSpan span, DiagnosticBag diagnostics)
    {
        var fields = new Fields(body, "a parameter", diagnostics);
        var typeName = fields.Text("type");
        fields.OptionalText("description");
        var value = fields.Find("default");
        var (minimum, maximum, allowed, pattern) = (fields.Find("minimum"), fields.Find("maximum"), fields.Find("allowed"), fields.Find("pattern"));
        fields.RejectOthers();
        if (typeName.Length == 0) return null;
        if (!Types.TryGetValue(typeName, out var type))
        {
            diagnostics.Error("SOC2013", fields.Find("type")!.Span, $"Type \"{typeName}\" is not known. Use one of: {string.Join(", ", Types.Keys)}.");
            return null;
        }

        if (value is null)
        {
            fields.Missing("default");
            return null;
        }

        if (ReadValue(type.Type, type.IsList, value) is not { } texts)
        {
            diagnostics.Error("SOC2013", Fields.Start(value), $"The default of \"{name}\" is not of type {typeName}. Change the one or the other.");
            return null;
        }

        var bounds = new ParameterBounds
        {
            Minimum = ReadBound("minimum", minimum, type.Type, diagnostics),
            Maximum = ReadBound("maximum", maximum, type.Type, diagnostics),
            Allowed = ReadAllowed(allowed, type.Type, diagnostics),
            Pattern = ReadPattern(pattern, type.Type, diagnostics),
        };
        if (bounds.Minimum > bounds.Maximum)
        {
            diagnostics.Error("SOC2050", maximum!.Span, $"The maximum of \"{name}\" is below its minimum. Change the one or the other.");
            return null;
        }

        if (texts.Select(text => bounds.Misses(type.Type, text)).FirstOrDefault(missed => missed is not null) is { } miss)
        {
            diagnostics.Error("SOC2050", Fields.Start(value), $"The default of \"{name}\" is not {miss}. Change the one or the other.");
            return null;
        }

        return new(name, type.Type, type.IsList, texts, span) { Bounds = bounds };
    }

    /// <summary>A value as texts, one for each item; null when it is not of the type.</summary>
    public static IReadOnlyList<string>? ReadValue(ParameterType type, bool isList, Node value)
    {
        if (isList != value is ListNode) return null;
        IReadOnlyList<Node> items = value is ListNode list ? list.Items : [value];
        return items.All(item => Fits(type, item)) ? [.. items.Cast<ScalarNode>().Select(item => item.Text)] : null;
    }

    private static long? ReadBound(string key, Node? node, ParameterType type, DiagnosticBag diagnostics)
    {
        if (node is null) return null;
        if (type == ParameterType.Number && Fits(type, node)) return long.Parse(((ScalarNode)node).Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        diagnostics.Error("SOC2050", Fields.Start(node), type == ParameterType.Number
            ? $"\"{key}\" must be a whole number. Write one."
            : $"\"{key}\" is for parameters of type int or list<int>. Remove it.");
        return null;
    }

    private static IReadOnlyList<string> ReadAllowed(Node? node, ParameterType type, DiagnosticBag diagnostics)
    {
        if (node is null) return [];
        if (node is ListNode { Items.Count: > 0 } && type != ParameterType.Boolean && ReadValue(type, isList: true, node) is { } texts) return texts;
        diagnostics.Error("SOC2050", Fields.Start(node), type == ParameterType.Boolean
            ? "\"allowed\" is not for parameters of type bool. Remove it."
            : "\"allowed\" must be a list of values of the parameter's type. Write allowed: [a, b].");
        return [];
    }

    private static string? ReadPattern(Node? node, ParameterType type, DiagnosticBag diagnostics)
    {
        if (node is null) return null;
        if (type != ParameterType.Text || node is not TextNode { Text.Length: > 0 } text)
        {
            diagnostics.Error("SOC2050", Fields.Start(node), type == ParameterType.Text
                ? "\"pattern\" must be a text. Write a regular expression."
                : "\"pattern\" is for parameters of type string or list<string>. Remove it.");
            return null;
        }

        try
        {
            _ = ParameterBounds.Expression(text.Text);
            return text.Text;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            diagnostics.Error("SOC2050", text.Span, $"\"pattern\" is no regular expression of the kind that matches in linear time: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Write it without look-around and back references.");
            return null;
        }
    }

    private static bool Fits(ParameterType type, Node item) => type switch
    {
        ParameterType.Number => item is NumberNode number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ParameterType.Boolean => item is BooleanNode { Text: "true" or "false" },
        _ => item is TextNode,
    };
}
