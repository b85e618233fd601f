using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Evaluation;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>Turns values into the nodes that assertions see.</summary>
internal static class NodeWriter
{
    private const int MaximumDepth = 100;

    public static Node Write(HclValue value) => Write(value, 0);

    private static Node Write(HclValue value, int depth)
    {
        var (source, start, end) = value.Origin;
        if (value.References.Count > 0 || HasJson(value)) source = Annotate(value, source, depth);
        if (depth > MaximumDepth) return new UnknownNode($"it nests more than {MaximumDepth} deep", source, start, end) { IsPresent = true };
        return value switch
        {
            NullValue => new NullNode(source, start, end),
            BooleanValue boolean => new BooleanNode(boolean.Value, boolean.Value ? "true" : "false", source, start, end),
            NumberValue number => new NumberNode(number.Number.ToDouble(), number.Written ?? number.Number.ToString(), source, start, end),
            TextValue text => new TextNode(text.Text, source, start, end),
            ListValue list => new ListNode([.. list.Items.Select(item => Write(item, depth + 1))], source, start, end) { OpenBecause = list.OpenBecause },
            MapValue map => WriteMap(map, source, depth),
            UnknownValue unknown => new UnknownNode(unknown.Cause, source, start, end)
            {
                IsPresent = unknown.IsPresent,
                IsText = unknown.IsText,
                IsTraced = unknown.IsTraced,
                Prefix = unknown.Prefix,
                Suffix = unknown.Suffix,
            },
            ResourceValue resource when depth == 0 => Write(resource.Instance.Body.At(value.Origin), 1),
            ResourceValue resource => new UnknownNode($"{resource.Instance.Address} is known only after apply", Referring(resource, source), start, end) { IsPresent = true },
            SymbolicValue symbolic => Write(symbolic.Whole(), depth),
            EvaluatedLater => new UnknownNode("it is a whole module", source, start, end) { IsPresent = true },
            _ => throw new InvalidOperationException($"A {value.GetType().Name} has no node."),
        };
    }

    private static MapNode WriteMap(MapValue map, NodeSource source, int depth)
    {
        var entries = new MapEntry[map.Entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = map.Entries[i];
            entries[i] = new(entry.Key, entry.KeyStart, entry.KeyEnd, Write(entry.Value, depth + 1));
        }

        return new(entries, source, map.Origin.Start, map.Origin.End) { OpenBecause = map.OpenBecause };
    }

    private static AnnotatedSource Referring(ResourceValue resource, NodeSource source) =>
        new(source.Text, source.Dialect) { References = References.Of([resource], ReferenceKind.Whole) };

    private static bool HasJson(HclValue value) => value is TextValue { Json: not null } or UnknownValue { Json: not null } or MapValue { Rendered: not null };

    private static AnnotatedSource Annotate(HclValue value, NodeSource source, int depth)
    {
        var content = value switch
        {
            TextValue text => text.Json?.Content,
            UnknownValue unknown => unknown.Json?.Content,
            MapValue map => map.Rendered,
            _ => null,
        };
        return new(source.Text, source.Dialect) { References = value.References, Json = content is null ? null : Write(content, depth + 1) };
    }
}
