using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Which contexts flow into the variables that <c>env:</c> sets, so that <c>env.TITLE</c> is followed to what it holds.</summary>
/// <param name="outer">The scope around; null for the outermost.</param>
/// <param name="env">The map behind <c>env:</c>; null when there is none.</param>
internal sealed class VariableScope(VariableScope? outer, Node? env)
{
    private const string Prefix = "env.";
    private const int MostContexts = 256;

    private readonly Dictionary<string, IReadOnlyList<string>?> held = Read(outer, env);

    /// <summary>No variables.</summary>
    public static VariableScope Empty { get; } = new(null, null);

    /// <summary>The contexts, and for each variable among them what it holds as well; null when these are too many to tell.</summary>
    public IReadOnlyList<string>? Resolve(IReadOnlyList<string> contexts)
    {
        if (!contexts.Any(context => context.StartsWith(Prefix, StringComparison.Ordinal))) return contexts;
        var found = new List<string>();
        foreach (var context in contexts)
        {
            found.Add(context);
            if (!TryHeld(context, out var inner)) return null;
            found.AddRange(inner);
            if (found.Count > MostContexts) return null;
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private bool TryHeld(string context, out IReadOnlyList<string> contexts)
    {
        contexts = [];
        if (!context.StartsWith(Prefix, StringComparison.Ordinal)) return true;
        if (!held.TryGetValue(context[Prefix.Length..], out var own)) return outer is null || outer.TryHeld(context, out contexts);
        contexts = own ?? [];
        return own is not null;
    }

    private static Dictionary<string, IReadOnlyList<string>?> Read(VariableScope? outer, Node? env)
    {
        var held = new Dictionary<string, IReadOnlyList<string>?>(StringComparer.Ordinal);
        if (env is not MapNode map) return held;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is not ScalarNode scalar) continue;
            var contexts = ExpressionSlot.Find(scalar.Text).SelectMany(slot => ExpressionParser.Parse(slot.Text)?.Prints ?? []).Distinct(StringComparer.Ordinal).ToList();
            held[entry.Key.ToLowerInvariant()] = outer is not null ? outer.Resolve(contexts) : contexts.Count > MostContexts ? null : contexts;
        }

        return held;
    }
}
