using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Modules;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>One step into a value: an attribute or an index.</summary>
internal static class Steps
{
    public static HclValue Attribute(HclValue target, string name, SyntaxNode at) => target switch
    {
        ResourceValue { Elsewhere: { } key } resource => References.Elsewhere(resource.Instance.Attribute(name, at), resource.Instance.Declaration.Address, key),
        ResourceValue resource => resource.Instance.Attribute(name, at),
        ModuleValue { Elsewhere: not null } module => References.Elsewhere(module.Instance.Output(name, at), "", ""),
        ModuleValue module => module.Instance.Output(name, at),
        MapValue map => Entry(map, name, at),
        UnknownValue unknown => Inside(unknown, name, at),
        SymbolicValue symbolic when symbolic.Instances.Kind == InstanceSetKind.ForEach => symbolic.At(new TextValue(name, at)),
        _ => ExpressionEvaluator.Error(at, $"a {target.TypeName} has no \"{name}\""),
    };

    public static HclValue Index(HclValue target, HclValue key, SyntaxNode at)
    {
        switch (target)
        {
            case SymbolicValue symbolic:
                return symbolic.At(key);
            case UnknownValue unknown:
                return Inside(unknown, Conversions.ToText(key) ?? "", at);
            case MapValue or ResourceValue or ModuleValue when Conversions.ToText(key) is { } name:
                return Attribute(target, name, at);
            case ListValue when key is UnknownValue unknown:
                return ExpressionEvaluator.Unknown(at, unknown.Cause, target);
            case ListValue { Kind: not ListKind.Set } list when Conversions.ToNumber(key)?.ToInt() is { } index:
                if (index >= 0 && index < list.Items.Count) return list.Items[index];
                return list.OpenBecause is { } open ? ExpressionEvaluator.Unknown(at, open) : ExpressionEvaluator.Error(at, $"the list has {list.Items.Count} items, and no index {index}");
            case MapValue when key is UnknownValue unknown:
                return ExpressionEvaluator.Unknown(at, unknown.Cause, target);
            default:
                return key is UnknownValue cause ? ExpressionEvaluator.Unknown(at, cause.Cause, target) : ExpressionEvaluator.Error(at, $"a {target.TypeName} has no index of the type {key.TypeName}");
        }
    }

    /// <summary>A key as it stands in an address; null when it is not known.</summary>
    public static string? Suffix(HclValue key) => key switch
    {
        NumberValue number => $"[{number.Number}]",
        TextValue text => $"[\"{text.Text}\"]",
        _ => null,
    };

    private static HclValue Entry(MapValue map, string name, SyntaxNode at) =>
        map.Find(name) ?? (map.OpenBecause is { } open ? ExpressionEvaluator.Unknown(at, open) : ExpressionEvaluator.Error(at, $"the {map.TypeName} has no \"{name}\""));

    /// <summary>What is inside of an unknown comes from where the unknown comes from.</summary>
    private static UnknownValue Inside(UnknownValue unknown, string name, SyntaxNode at) => new(unknown.Cause, at)
    {
        IsError = unknown.IsError,
        IsPresent = unknown.IsPresent && unknown.References.Count > 0,
        References = [.. unknown.References.Select(reference => reference with { Attribute = reference.Attribute.Length == 0 ? name : $"{reference.Attribute}.{name}" })],
    };
}
