using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>What the <c>terraform</c> blocks of a root module say, and which providers it configures.</summary>
internal static class RootModuleBody
{
    /// <summary>The first <c>terraform</c> block, else the beginning of the first file.</summary>
    public static SourceSpan Header(ModuleInstance root) =>
        root.Source.Settings.Count > 0 ? root.Source.Settings[0].Header : root.Source.Files[0].Body.Source.Text.Span(0, 0);

    public static MapValue Of(ModuleInstance root)
    {
        var entries = new List<HclEntry>();
        var scope = new Scope(root);
        foreach (var block in root.Source.Settings) AddSettings(block, scope, entries);
        if (root.Source.Providers.Count > 0)
        {
            var providers = root.Source.Providers.Select(provider => Named("name", provider, scope)).ToList();
            entries.Add(new("providers", 0, 0, new ListValue(providers, ListKind.Tuple, root.Source.Providers[0])));
        }

        var file = root.Source.Files[0].Body;
        return MapValue.Of(entries, true, root.Source.Settings.Count > 0 ? root.Source.Settings[0] : new Origin(file.Source, 0, 0));
    }

    /// <summary>What the <c>terraform</c> blocks of any module require of providers, by local name.</summary>
    public static Dictionary<string, MapValue> Requirements(ModuleInstance module)
    {
        var found = new Dictionary<string, MapValue>(StringComparer.Ordinal);
        foreach (var block in module.Source.Settings.SelectMany(settings => settings.Body.BlocksOf("required_providers")))
        {
            foreach (var entry in Requirements(block, new Scope(module)).Entries)
            {
                if (entry.Value is MapValue requirement) found.TryAdd(entry.Key, requirement);
            }
        }

        return found;
    }

    private static void AddSettings(BlockSyntax settings, Scope scope, List<HclEntry> entries)
    {
        foreach (var attribute in settings.Body.Attributes) entries.Add(new(attribute.Name, attribute.Start, attribute.NameEnd, scope.Module.Run.Evaluator.Evaluate(attribute.Value, scope)));
        foreach (var block in settings.Body.Blocks)
        {
            var value = block.Type switch
            {
                "backend" => Named("type", block, scope),
                "required_providers" => Requirements(block, scope),
                _ => Bodies.Evaluate(block.Body, scope, block),
            };
            entries.Add(new(block.Type, block.Start, block.HeaderEnd, value));
        }
    }

    /// <summary>A block whose one label is an entry.</summary>
    private static MapValue Named(string entry, BlockSyntax block, Scope scope)
    {
        var body = Bodies.Evaluate(block.Body, scope, block);
        if (block.Labels is not [var (text, start, end)]) return body;
        return body with { Entries = [new(entry, start, end, new TextValue(text, new(block.Source, start, end))), .. body.Entries.Where(one => one.Key != entry)] };
    }

    /// <summary>A requirement that is a version alone, as of old, is an object with that version.</summary>
    private static MapValue Requirements(BlockSyntax block, Scope scope)
    {
        var entries = block.Body.Attributes.Select(attribute =>
        {
            // configuration_aliases holds names of providers, which are no values.
            var written = attribute.Value is ObjectExpression map
                ? new ObjectExpression([.. map.Items.Where(item => item.Key is not LiteralExpression { Text: "configuration_aliases" })], map.Source, map.Start, map.End)
                : attribute.Value;
            var value = scope.Module.Run.Evaluator.Evaluate(written, scope);
            return new HclEntry(attribute.Name, attribute.Start, attribute.NameEnd, value is TextValue ? new MapValue([new("version", attribute.Value.Start, attribute.Value.End, value)], true, attribute.Value) : value);
        });
        return MapValue.Of(entries, true, block);
    }
}
