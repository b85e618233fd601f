using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Resources;

/// <summary>One instance of a resource.</summary>
internal sealed class ResourceInstance(ResourceDeclaration declaration, InstanceKey key)
{
    private readonly Dictionary<string, HclValue?> attributes = new(StringComparer.Ordinal);
    private MapValue? body;

    public ResourceDeclaration Declaration => declaration;

    public InstanceKey Key => key;

    public string Address => declaration.Address + key.Suffix;

    /// <summary>What an unknown number of instances ranges over, its own or its module's; null when it is surely there.</summary>
    public string? SymbolicOver => key.SymbolicOver ?? declaration.Module.SymbolicOver;

    /// <summary>Everything that is configured, and what follows from it.</summary>
    public MapValue Body => body ??= MakeBody();

    private Scope Scope => new(declaration.Module, key);

    /// <summary>A reference to an attribute, or to the whole.</summary>
    public ResourceReference Reference(string attribute, ReferenceKind kind) =>
        new(declaration.Module.Run.Unit, declaration.Address, key.Suffix, attribute, kind) { SymbolicOver = SymbolicOver };

    /// <summary>What a reference to an attribute gives: the configured value where there is one, else an unknown.</summary>
    public HclValue Attribute(string name, SyntaxNode at)
    {
        var reference = Reference(name, ReferenceKind.Whole);
        var value = Configured(name);
        if (value is null or NullValue)
        {
            var cause = declaration.IsManaged ? "is known only after apply" : "is looked up when Terraform runs";
            return new UnknownValue($"{Address}.{name} {cause}", at) { IsPresent = true, References = [reference] };
        }

        return value.At(at).Referring([reference]);
    }

    /// <summary>What the configuration says about an attribute or a type of block; unknown when that may be what cannot be read; null when it says nothing.</summary>
    public HclValue? Configured(string name)
    {
        if (attributes.TryGetValue(name, out var known) && known is not null) return known;
        var run = declaration.Module.Run;
        var syntax = declaration.Block.Body;
        if (syntax.Find(name) is { } expression)
            return run.Once(attributes, name, $"{Address}.{name}", expression.Span, () => MetaArguments.Evaluate(name, expression, Scope));
        if (syntax.Blocks.Any(block => Bodies.TypeOf(block) == name))
            return run.Once(attributes, name, $"{Address}.{name}", declaration.Block.Header, () => Bodies.Blocks(syntax, name, Scope));
        return DerivedAttributes.Find(this, name) is { } derive
            ? run.Once(attributes, name, $"{Address}.{name}", declaration.Block.Header, () => derive() ?? new NullValue(declaration.Block))
            : syntax.OpenBecause is { } open ? new UnknownValue(open, declaration.Block)
            : null;
    }

    private MapValue MakeBody()
    {
        var syntax = declaration.Block.Body;
        var entries = new List<HclEntry>();
        // What the instances range over is no argument of any of them.
        foreach (var attribute in syntax.Attributes.Where(attribute => attribute.Name is not ("count" or "for_each"))) entries.Add(new(attribute.Name, attribute.Start, attribute.NameEnd, Configured(attribute.Name)!));
        foreach (var type in syntax.Blocks.Select(Bodies.TypeOf).Distinct()) entries.Add(Bodies.Entry(type, syntax, Configured(type)!));
        foreach (var name in DerivedAttributes.NamesOf(this))
        {
            if (Configured(name) is { } derived and not NullValue) entries.Add(new(name, 0, 0, derived));
        }

        return MapValue.Of(entries, true, declaration.Block) with { Rendered = DerivedAttributes.DocumentOf(this), OpenBecause = syntax.OpenBecause };
    }
}
