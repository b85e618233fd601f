using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>A compiled schema.</summary>
/// <param name="isNothing">Whether it is <c>false</c>, which no value fits.</param>
/// <param name="scope">The resource it lies in.</param>
internal sealed class Subschema(bool isNothing, DynamicScope scope)
{
    private Keyword[] keywords = [];

    /// <summary>Whether it is <c>false</c>, which no value fits.</summary>
    public bool IsNothing => isNothing;

    /// <summary>What a message calls it: its <c>title</c>; null when it has none.</summary>
    public string? Title { get; private set; }

    /// <summary>Whether one of its keywords asks what the others have evaluated.</summary>
    public bool AsksWhatIsLeft { get; private set; }

    /// <summary>Gives it its keywords: references make cycles, so that a schema exists before its keywords do.</summary>
    public void Fill(CompiledKeywords compiled)
    {
        keywords = compiled.Keywords;
        Title = compiled.Title;
        AsksWhatIsLeft = compiled.AsksWhatIsLeft;
    }

    /// <summary>Whether a value fits.</summary>
    public bool Evaluate(Node node, EvaluationRun run)
    {
        if (isNothing) return run.Refuse("false", node);
        if (keywords.Length == 0 || node is UnknownNode) return true;
        if (!run.Enter(scope, node)) return true;
        var tracksHere = AsksWhatIsLeft && run.Seen is null;
        if (tracksHere) run.Seen = Seen.For(node);
        var fits = true;
        foreach (var keyword in keywords)
        {
            if (keyword.Evaluate(node, run)) continue;
            fits = false;
            if (!run.Collects || keyword.EndsSchema) break;
        }

        if (tracksHere) run.Seen = null;
        run.Leave();
        return fits;
    }

    /// <summary>The keys that it and what it applies in place name, for suggestions; each once, in the order of the schema.</summary>
    public IEnumerable<string> KnownKeys()
    {
        var visited = new HashSet<Subschema>();
        var keys = new List<string>();
        Visit(this);
        return keys.Distinct(StringComparer.Ordinal);

        void Visit(Subschema schema)
        {
            if (!visited.Add(schema)) return;
            foreach (var keyword in schema.keywords)
            {
                keys.AddRange(keyword.KnownKeys);
                foreach (var inner in keyword.InPlace) Visit(inner);
            }
        }
    }
}
