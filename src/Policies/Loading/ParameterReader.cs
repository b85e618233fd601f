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

        IReadOnlyList<Node> items = type.IsList && value is ListNode list ? list.Items : [value];
        if (type.IsList != value is ListNode || items.FirstOrDefault(item => !Fits(type.Type, item)) is not null)
        {
            diagnostics.Error("SOC2013", Fields.Start(value), $"The default of \"{name}\" is not of type {typeName}. Change the one or the other.");
            return null;
        }

        return new(name, type.Type, type.IsList, [.. items.Cast<ScalarNode>().Select(item => item.Text)], span);
    }

    private static bool Fits(ParameterType type, Node item) => type switch
    {
        ParameterType.Number => item is NumberNode number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ParameterType.Boolean => item is BooleanNode { Text: "true" or "false" },
        _ => item is TextNode,
    };
}
