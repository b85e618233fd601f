using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Kubernetes;
using SocPolicy.Manifests.Terraform.Modules;
using SocPolicy.Manifests.Terraform.Syntax;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Resources;

/// <summary>Everything that a root module describes, its called modules included, as assertions see it.</summary>
internal sealed class ResourceDescriptions
{
    /// <summary>More than this many in one root module are not made.</summary>
    private const int Most = 20_000;

    private readonly List<ResourceDescription> made = [];
    private readonly HashSet<string> gaps = new(StringComparer.Ordinal);
    private readonly string unit;

    private ResourceDescriptions(string unit) => this.unit = unit;

    /// <summary>The descriptions of a root module, in the order of its files.</summary>
    public static IReadOnlyList<ResourceDescription> Of(ModuleInstance root, DiagnosticBag diagnostics)
    {
        var descriptions = new ResourceDescriptions(root.Run.Unit);
        descriptions.Add("root-module", root.Run.Unit.Length == 0 ? "." : root.Run.Unit[(root.Run.Unit.LastIndexOf('/') + 1)..], "root-module", RootModuleBody.Of(root), RootModuleBody.Header(root), null);
        descriptions.AddModule(root);
        if (descriptions.made.Count >= Most)
            diagnostics.Error("SOC4110", RootModuleBody.Header(root), $"The root module describes more than {Most} resources. The rest is not judged: split it, or lower its counts.");
        if (root.Run.Evaluator.IsExhausted)
            diagnostics.Error("SOC4112", RootModuleBody.Header(root), "The root module takes too many steps to evaluate; its rest is unknown. Look for loops over loops, or split it.");
        return descriptions.made;
    }

    private void AddModule(ModuleInstance module)
    {
        if (made.Count >= Most) return;
        var scope = new Scope(module);
        foreach (var gap in module.Source.Gaps.DistinctBy(gap => gap.Path)) AddGap(gap);
        foreach (var block in module.Source.Variables.Values) AddBlock("variable", block, $"var.{block.Labels[0].Text}", module, VariableBody(block, module));
        foreach (var block in module.Source.Providers) AddProvider(block, module, scope);
        foreach (var resource in module.Resources) AddResources(resource);
        foreach (var call in module.Calls) AddCall(call, scope);
        foreach (var block in module.Source.Outputs.Values) AddBlock("output", block, $"output.{block.Labels[0].Text}", module, Bodies.Evaluate(block.Body, scope, block));
    }

    private void AddResources(ResourceDeclaration resource)
    {
        var type = resource.IsManaged ? resource.Type : $"{resource.Block.Type}.{resource.Type}";
        var version = ProviderConfigurations.Version(resource);
        foreach (var instance in resource.All)
        {
            if (made.Count >= Most) return;
            Add(type, resource.Name, instance.Address, instance.Body, resource.Block.Header, instance.SymbolicOver, version, null, Identities.Of(resource.Type, !resource.IsManaged, instance.Configured));
        }
    }

    private void AddCall(ModuleCall call, Scope scope)
    {
        var entries = call.Block.Body.Attributes.Select(attribute => new HclEntry(attribute.Name, attribute.Start, attribute.NameEnd, MetaArguments.Evaluate(attribute.Name, attribute.Value, scope)));
        Add("module", call.Name, call.Address, MapValue.Of(entries, true, call.Block), call.Block.Header, call.Caller.SymbolicOver, null, call.Source is null ? ["unread-module"] : []);
        foreach (var instance in call.All) AddModule(instance);
    }

    /// <summary>A file that cannot be read in full: it may declare what others are joined with. One for all instances of its module.</summary>
    private void AddGap(SourceSpan gap)
    {
        if (!gaps.Add(gap.Path) || made.Count >= Most) return;
        var name = gap.Path[(gap.Path.LastIndexOf('/') + 1)..];
        var cause = $"{gap} has a syntax error";
        var source = new NodeSource(gap.Source!, Dialect.Converting);
        made.Add(new()
        {
            Kind = "terraform",
            Type = "unread-file",
            Name = name,
            Address = gap.Path,
            Body = new MapNode([], source, gap.Start, gap.End) { OpenBecause = cause },
            Header = gap,
            Unit = unit,
            Gap = cause,
        });
    }

    private void AddProvider(BlockSyntax block, ModuleInstance module, Scope scope)
    {
        var alias = block.Body.Find("alias") is TemplateExpression { Literal: { } written } ? $".{written}" : "";
        AddBlock("provider", block, $"provider.{block.Labels[0].Text}{alias}", module, Bodies.Evaluate(block.Body, scope, block));
    }

    private void AddBlock(string type, BlockSyntax block, string address, ModuleInstance module, MapValue body) =>
        Add(type, block.Labels[0].Text, module.Prefix + address, body, block.Header, module.SymbolicOver);

    private void Add(string type, string name, string address, MapValue body, SourceSpan header, string? symbolicOver, HclValue? providerVersion = null, IReadOnlyList<string>? categories = null, IReadOnlyList<Node>? identities = null)
    {
        if (made.Count >= Most) return;
        var description = new ResourceDescription
        {
            Kind = "terraform",
            Type = type,
            Name = name,
            Address = address,
            Body = NodeWriter.Write(body),
            Header = header,
            Unit = unit,
            SymbolicOver = symbolicOver,
            Categories = categories ?? [],
            Identities = identities ?? [],
            ProviderVersion = providerVersion is null ? null : NodeWriter.Write(providerVersion),
        };
        made.Add(description);
        if (ProviderObjects.Of(description) is { } kubernetes) made.Add(kubernetes);
    }

    /// <summary>The declaration; the type is no value but a constraint, shown as it is written.</summary>
    private static MapValue VariableBody(BlockSyntax block, ModuleInstance module)
    {
        var body = Bodies.Evaluate(new BodySyntax([.. block.Body.Attributes.Where(attribute => attribute.Name != "type")], [.. block.Body.Blocks.Where(inner => inner.Type != "validation")], block.Source, block.Body.Start, block.Body.End) { Broken = block.Body.Broken }, new Scope(module), block);
        var type = block.Body.Attributes.FirstOrDefault(attribute => attribute.Name == "type");
        return type is null ? body : MapValue.Of([new("type", type.Start, type.NameEnd, new TextValue(MetaArguments.Written(type.Value), type.Value)), .. body.Entries], true, block);
    }
}
