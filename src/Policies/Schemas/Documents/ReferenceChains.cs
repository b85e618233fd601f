using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>References that lead to schemas that are references themselves.</summary>
internal static class ReferenceChains
{
    /// <summary>Refuses those that go in a circle, or on and on.</summary>
    /// <exception cref="SchemaException">There is one.</exception>
    public static void Check(Dictionary<MapNode, (TextNode Reference, Node Target)> references)
    {
        foreach (var (start, (reference, _)) in references)
        {
            var passed = new HashSet<MapNode>(ReferenceEqualityComparer.Instance);
            for (var at = start; references.TryGetValue(at, out var next) && next.Target is MapNode target; at = target)
            {
                if (!passed.Add(at)) throw new SchemaException(reference.Span, $"Reference '{reference.Text}' leads in a circle. Name a place that says something.");
                if (passed.Count > JsonLimits.Chain) throw new SchemaException(reference.Span, $"Reference '{reference.Text}' leads through too many others. Name the last one.");
            }
        }
    }
}
