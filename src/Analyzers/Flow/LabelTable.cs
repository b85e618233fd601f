using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

/// <summary>The labels of one body, as bits. A body with more than 64 keeps adding to the last: it is still reported, less exactly.</summary>
internal sealed class LabelTable
{
    private readonly List<Label> labels = [];

    public ulong Source(ClassifiedSymbol source, SyntaxNode origin, ImmutableArray<Location> path, string? whole = null)
    {
        for (var i = 0; i < labels.Count; i++)
            if (labels[i].Origin == origin && labels[i].Source is { } known && known.SameAs(source) && labels[i].Whole == whole) return 1UL << i;
        return Add(new Label(source, -1, origin, path, whole));
    }

    public ulong Parameter(IParameterSymbol parameter)
    {
        for (var i = 0; i < labels.Count; i++)
            if (labels[i].Parameter == parameter.Ordinal) return 1UL << i;
        return Add(new Label(null, parameter.Ordinal, null, []));
    }

    public IEnumerable<Label> Of(ulong bits)
    {
        for (var i = 0; i < labels.Count; i++)
            if ((bits & (1UL << i)) != 0) yield return labels[i];
    }

    public ulong Bits(ulong bits, Func<Label, bool> chosen)
    {
        ulong found = 0;
        for (var i = 0; i < labels.Count; i++)
            if ((bits & (1UL << i)) != 0 && chosen(labels[i])) found |= 1UL << i;
        return found;
    }

    private ulong Add(Label label)
    {
        if (labels.Count < 64) labels.Add(label);
        return 1UL << (labels.Count - 1);
    }
}
