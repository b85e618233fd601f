using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Resources;

namespace SocPolicy.Manifests.Terraform.Plans;

/// <summary>
/// The resources of a plan, as <c>terraform show -json</c> writes it (format 1.x). What is known only after apply is unknown;
/// positions are those of the plan's file.
/// </summary>
internal sealed class TerraformPlan
{
    private readonly MapValue plan;
    private readonly string unit;
    private readonly Dictionary<string, MapValue> changes = new(StringComparer.Ordinal);

    private TerraformPlan(MapValue plan, string unit)
    {
        this.plan = plan;
        this.unit = unit;
        foreach (var change in Items(plan.Find("resource_changes"))) changes.TryAdd(Text(change, "address"), change);
    }

    /// <summary>Whether a JSON text is a plan.</summary>
    public static bool IsPlan(string text) =>
        text.Contains("\"format_version\"", StringComparison.Ordinal) && text.Contains("\"planned_values\"", StringComparison.Ordinal);

    /// <summary>Reads the tree; null with a diagnostic for what is no plan of a known format.</summary>
    public static PlanDocument? Parse(SourceText text, DiagnosticBag diagnostics)
    {
        if (JsonReader.Read(new NodeSource(text, Dialect.Converting), diagnostics) is not { } value) return null;
        if (value is MapValue map && map.Find("format_version") is TextValue version)
        {
            if (version.Text.StartsWith("0.", StringComparison.Ordinal) || version.Text.StartsWith("1.", StringComparison.Ordinal)) return new(map);
            diagnostics.Error("SOC4111", text.Span(version.Origin.Start, version.Origin.End), $"Plans of format {version.Text} cannot be read, only 0.x and 1.x. Write it with another version of Terraform.");
            return null;
        }

        diagnostics.Error("SOC4111", text.Span(0, 1), "The file has no format_version. Write the plan with terraform show -json.");
        return null;
    }

    /// <summary>What the plan describes. The plan's file is the unit.</summary>
    public static IEnumerable<ResourceDescription> Describe(PlanDocument document) =>
        new TerraformPlan(document.Content, document.Source.Text.Path).DescribeAll();

    private IEnumerable<ResourceDescription> DescribeAll()
    {
        foreach (var resource in Resources(plan.Find("planned_values") is MapValue planned ? planned.Find("root_module") : null))
        {
            if (resource.Find("values") is MapValue values) yield return Describe(resource, values);
        }

        // Data that is read during apply is in no planned value.
        foreach (var change in changes.Values)
        {
            if (Text(change, "mode") == "data" && change.Find("change") is MapValue { } read && read.Find("after") is MapValue after) yield return Describe(change, after);
        }
    }

    private ResourceDescription Describe(MapValue resource, MapValue values)
    {
        var address = Text(resource, "address");
        var unknown = changes.TryGetValue(address, out var change) && change.Find("change") is MapValue made ? made.Find("after_unknown") : null;
        var body = (MapValue)Overlay(values, unknown, address);
        var isData = Text(resource, "mode") == "data";
        var type = Text(resource, "type");
        if (isData && type == "aws_iam_policy_document")
            body = body with { Rendered = PolicyDocument.Render(body.Find, body.Origin) };
        var place = resource.Find("address")!.Origin;
        return new()
        {
            Kind = "terraform",
            Type = isData ? $"data.{type}" : type,
            Name = Text(resource, "name"),
            Address = address,
            Body = NodeWriter.Write(body),
            Header = place.Source.Text.Span(place.Start, place.End),
            Unit = unit,
            Identities = Identities.Of(type, isData, body.Find),
            ProviderVersion = Version(Text(resource, "provider_name")) is { } version ? NodeWriter.Write(version) : null,
        };
    }

    /// <summary>A value with its unknown parts: true in the shape of the value, or of what the value lacks.</summary>
    private static HclValue Overlay(HclValue value, HclValue? unknown, string path)
    {
        switch (unknown)
        {
            case BooleanValue { Value: true }:
                return new UnknownValue($"{path} is known only after apply", value.Origin) { IsPresent = true };
            case MapValue map when value is MapValue or NullValue:
                var own = (value as MapValue)?.Entries ?? [];
                var entries = own.Select(entry => entry with { Value = Overlay(entry.Value, map.Find(entry.Key), $"{path}.{entry.Key}") });
                var more = map.Entries.Where(entry => entry.Value is BooleanValue { Value: true } && !own.Any(one => one.Key == entry.Key))
                    .Select(entry => new HclEntry(entry.Key, entry.KeyStart, entry.KeyEnd, Overlay(entry.Value, entry.Value, $"{path}.{entry.Key}")));
                return value is NullValue && !map.Entries.Any(entry => entry.Value is BooleanValue { Value: true }) ? value : MapValue.Of([.. entries, .. more], true, value.Origin);
            case ListValue list when value is ListValue items:
                return items with { Items = [.. items.Items.Select((item, i) => Overlay(item, i < list.Items.Count ? list.Items[i] : null, $"{path}[{i}]"))] };
            default:
                return value;
        }
    }

    private static IEnumerable<MapValue> Resources(HclValue? root)
    {
        var pending = new Stack<HclValue?>([root]);
        while (pending.TryPop(out var next))
        {
            if (next is not MapValue module) continue;
            foreach (var resource in Items(module.Find("resources"))) yield return resource;
            foreach (var child in Items(module.Find("child_modules")).Reverse()) pending.Push(child);
        }
    }

    private HclValue? Version(string provider)
    {
        if ((plan.Find("configuration") as MapValue)?.Find("provider_config") is not MapValue providers) return null;
        return providers.Entries.Select(entry => entry.Value).OfType<MapValue>().FirstOrDefault(one => Text(one, "full_name") == provider)?.Find("version_constraint");
    }

    private static IEnumerable<MapValue> Items(HclValue? list) => (list as ListValue)?.Items.OfType<MapValue>() ?? [];

    private static string Text(MapValue map, string key) => (map.Find(key) as TextValue)?.Text ?? "";
}
