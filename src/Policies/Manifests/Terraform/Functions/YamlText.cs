using System.Globalization;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary><c>yamlencode</c> and <c>yamldecode</c>: YAML 1.2 with the core schema's scalars.</summary>
internal static class YamlText
{
    private const int MostNodes = 50_000;
    private const int MaximumDepth = 100;

    public static HclValue? Read(string text, FunctionCall call)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0) return new NullValue(call.Origin);
            if (stream.Documents.Count > 1) return call.Fail("the text holds more than one document");
            var left = MostNodes;
            return Convert(stream.Documents[0].RootNode, call, 0, ref left) ?? call.Fail("the document is too large or too deep");
        }
        catch (YamlException)
        {
            return call.Fail("the text is no YAML");
        }
    }

    /// <summary>As Terraform writes it: block style, keys sorted and quoted.</summary>
    public static string Write(HclValue value)
    {
        var built = new StringBuilder();
        Append(built, value, 0, isInline: false);
        return built.ToString();
    }

    private static HclValue? Convert(YamlNode node, FunctionCall call, int depth, ref int left)
    {
        if (--left < 0 || depth > MaximumDepth) return null;
        switch (node)
        {
            case YamlSequenceNode sequence:
                var items = new List<HclValue>();
                foreach (var child in sequence.Children)
                {
                    if (Convert(child, call, depth + 1, ref left) is not { } item) return null;
                    items.Add(item);
                }

                return call.Of(items, ListKind.Tuple);
            case YamlMappingNode mapping:
                var entries = new List<HclEntry>();
                foreach (var (key, child) in mapping.Children)
                {
                    if (Convert(child, call, depth + 1, ref left) is not { } value) return null;
                    entries.Add(new((key as YamlScalarNode)?.Value ?? "", 0, 0, value));
                }

                return MapValue.Of(entries, true, call.Origin);
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain }:
                return Scalar(plain, call);
            default:
                return call.Of((node as YamlScalarNode)?.Value ?? "");
        }
    }

    private static readonly KubernetesSchema Booleans = new();

    private static bool IsTime(string plain) => plain.Length >= 8 && plain[4] == '-' && char.IsAsciiDigit(plain[0]) && DateTime.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private static HclValue Scalar(string plain, FunctionCall call) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new NullValue(call.Origin),
        // Terraform takes the words of YAML 1.1 for booleans: yes and off are.
        _ when Booleans.TryBoolean(plain, out var value) => call.Of(value),
        _ when YamlNumber.TryPrefixed(plain, "0x", 16, StringComparison.Ordinal, out var number) || YamlNumber.TryPrefixed(plain, "0o", 8, StringComparison.Ordinal, out number) =>
            HclNumber.Parse(number.ToString(CultureInfo.InvariantCulture)) is { } whole ? new NumberValue(whole, call.Origin) : call.Of(plain),
        _ when IsTime(plain) => new UnknownValue($"the time {plain} is rewritten when it is decoded", call.Origin),
        _ when (char.IsAsciiDigit(plain[0]) || plain[0] is '-' or '+' or '.') && HclNumber.Parse(plain) is { } number => new NumberValue(number, call.Origin),
        _ => call.Of(plain),
    };

    private static void Append(StringBuilder built, HclValue value, int indent, bool isInline)
    {
        switch (value)
        {
            case ListValue { Items.Count: > 0 } list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (i > 0 || !isInline) built.Append(' ', indent);
                    built.Append("- ");
                    Append(built, list.Items[i], indent + 2, isInline: true);
                }

                break;
            case MapValue { Entries.Count: > 0 } map:
                foreach (var entry in map.Sorted)
                {
                    if (!isInline) built.Append(' ', indent);
                    isInline = false;
                    built.Append(JsonWriter.Write(new TextValue(entry.Key, value.Origin))).Append(':');
                    AppendUnder(built, entry.Value, indent);
                }

                break;
            case ListValue:
                built.Append("[]\n");
                break;
            case MapValue:
                built.Append("{}\n");
                break;
            case TextValue text when text.Text.Contains('\n', StringComparison.Ordinal):
                AppendBlock(built, text.Text, indent);
                break;
            default:
                built.Append(JsonWriter.Write(value)).Append('\n');
                break;
        }
    }

    private static void AppendUnder(StringBuilder built, HclValue value, int indent)
    {
        var isBlock = value is ListValue { Items.Count: > 0 } or MapValue { Entries.Count: > 0 };
        built.Append(isBlock ? '\n' : ' ');
        Append(built, value, value is ListValue ? indent : indent + 2, isInline: false);
    }

    private static void AppendBlock(StringBuilder built, string text, int indent)
    {
        built.Append(text.EndsWith('\n') ? "|\n" : "|-\n");
        foreach (var line in text.TrimEnd('\n').Split('\n')) built.Append(' ', line.Length > 0 ? indent : 0).Append(line).Append('\n');
    }
}
