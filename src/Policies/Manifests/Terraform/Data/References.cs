using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Evaluation;

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
                into.Add(resource.Instance.Reference("", atMost));
                break;
            case SymbolicValue symbolic:
                foreach (var key in symbolic.Instances.Keys) Collect(symbolic.Each(key), (ReferenceKind)Math.Max((int)atMost, (int)ReferenceKind.Possible), into);
                break;
        }
    }

    /// <summary>The references of several values and of everything in them, as no more than this kind.</summary>
    public static IReadOnlyList<ResourceReference> Of(IEnumerable<HclValue> values, ReferenceKind atMost)
    {
        var found = new List<ResourceReference>();
        foreach (var value in values) Collect(value, atMost, found);
        return found;
    }
}
