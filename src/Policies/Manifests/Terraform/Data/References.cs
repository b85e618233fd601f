using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Modules;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>What a value made from others refers to.</summary>
internal static class References
{
    /// <summary>A value that refers to more resources than this refers to these only.</summary>
    private const int Most = 500;

    /// <summary>Adds the references of a value and of everything in it, as no more than this kind.</summary>
    public static void Collect(HclValue value, ReferenceKind atMost, List<ResourceReference> into)
    {
        foreach (var reference in value.References)
        {
            var weaker = reference.Kind < atMost ? reference with { Kind = atMost } : reference;
            if (into.Count < Most && !into.Contains(weaker)) into.Add(weaker);
        }

        switch (value)
        {
            case ListValue list:
                foreach (var item in list.Items) Collect(item, atMost, into);
                break;
            case MapValue map:
                foreach (var entry in map.Entries) Collect(entry.Value, atMost, into);
                break;
            case ResourceValue resource:
                into.Add(resource.Elsewhere is { } picked ? Elsewhere(resource.Instance.Reference("", atMost), resource.Instance.Declaration.Address, picked) : resource.Instance.Reference("", atMost));
                break;
            case SymbolicValue symbolic:
                foreach (var key in symbolic.Instances.Keys) Collect(symbolic.Each(key), (ReferenceKind)Math.Max((int)atMost, (int)ReferenceKind.Possible), into);
                break;
        }
    }

    /// <summary>A value of an instance that need not be the one where the value is used: its references lose what they range over.</summary>
    /// <param name="value">The value.</param>
    /// <param name="address">The address of the resource whose instance was picked, without its key.</param>
    /// <param name="key">The key it was picked by, as in an address; empty when it is not known.</param>
    public static HclValue Elsewhere(HclValue value, string address, string key)
    {
        const int LargestSize = 10_000;
        if (value.Size > LargestSize) return new UnknownValue("the value is too large", value.Origin) { References = Of([value], ReferenceKind.Possible) };
        var moved = value.References.Any(reference => reference.SymbolicOver is not null)
            ? value with { References = [.. value.References.Select(reference => Elsewhere(reference, address, key))] }
            : value;
        return moved switch
        {
            ListValue list => list with { Items = [.. list.Items.Select(item => Elsewhere(item, address, key))] },
            MapValue map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = Elsewhere(entry.Value, address, key) })] },
            ResourceValue { Elsewhere: null, Instance.SymbolicOver: not null } resource => resource with { Elsewhere = resource.Instance.Declaration.Address == address ? key : "" },
            ModuleValue { Elsewhere: null, Instance.SymbolicOver: not null } module => module with { Elsewhere = "" },
            _ => moved,
        };
    }

    /// <summary>The references of several values and of everything in them, as no more than this kind.</summary>
    public static IReadOnlyList<ResourceReference> Of(IEnumerable<HclValue> values, ReferenceKind atMost)
    {
        var found = new List<ResourceReference>();
        foreach (var value in values) Collect(value, atMost, found);
        return found;
    }

    private static ResourceReference Elsewhere(ResourceReference reference, string address, string key) =>
        reference.SymbolicOver is null ? reference
        : reference.Address == address && reference.Key.Length == 0 && key.Length > 0 ? reference with { SymbolicOver = null, Key = key }
        : reference with { SymbolicOver = null, IsAnyInstance = true };
}
