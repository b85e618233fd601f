using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Loading;

/// <summary>Reads the entries of one map of a policy file and reports what is missing, of the wrong type, or not known.</summary>
/// <param name="map">The map.</param>
/// <param name="what">What it describes, with its article: <c>a control</c>.</param>
/// <param name="diagnostics">Takes the reports.</param>
internal sealed class Fields(MapNode map, string what, DiagnosticBag diagnostics)
{
    private readonly List<string> known = [];

    public MapNode Map => map;

    public SourceSpan Span => Start(map);

    /// <summary>A required text that is not empty; the empty text after an error.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text) return text;
        if (Find(key) is null or NullNode) Missing(key);
        return "";
    }

    /// <summary>A text, or null when the key is absent or wrong.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null or NullNode:
                return null;
            case ScalarNode scalar when scalar.Text.Trim().Length > 0:
                return scalar.Text.Trim();
            case var other:
                diagnostics.Error("SOC2004", Start(other), $"\"{key}\" of {what} must be a text. Write {key}: followed by one.");
                return null;
        }
    }

    /// <summary>The texts of a list; a single text is a list of one.</summary>
    public IReadOnlyList<ScalarNode> Texts(string key, bool required)
    {
        var node = Find(key);
        if (node is null or NullNode)
        {
            if (required) Missing(key);
            return [];
        }

        if (node is ScalarNode single) return [single];
        if (node is ListNode list && list.Items.All(item => item is ScalarNode))
        {
            if (required && list.Items.Count == 0) diagnostics.Error("SOC2004", Start(node), $"\"{key}\" of {what} is empty. Name at least one.");
            return [.. list.Items.Cast<ScalarNode>()];
        }

        diagnostics.Error("SOC2004", Start(node), $"\"{key}\" of {what} must be a list of texts. Write {key}: [a, b].");
        return [];
    }

    /// <summary>The maps of a list.</summary>
    public IReadOnlyList<MapNode> Maps(string key, bool required)
    {
        var node = Find(key);
        if (node is null or NullNode)
        {
            if (required) Missing(key);
            return [];
        }

        if (node is ListNode list && list.Items.All(item => item is MapNode))
        {
            if (required && list.Items.Count == 0) diagnostics.Error("SOC2004", Start(node), $"\"{key}\" of {what} is empty. Write at least one.");
            return [.. list.Items.Cast<MapNode>()];
        }

        diagnostics.Error("SOC2004", Start(node), $"\"{key}\" of {what} must be a list of maps. Begin each with a dash.");
        return [];
    }

    /// <summary>A map, or null when the key is absent or wrong.</summary>
    public MapNode? SubMap(string key)
    {
        switch (Find(key))
        {
            case null or NullNode:
                return null;
            case MapNode found:
                return found;
            case var other:
                diagnostics.Error("SOC2004", Start(other), $"\"{key}\" of {what} must be a map. Write name: value pairs below it.");
                return null;
        }
    }

    /// <summary>A node of any type, or null.</summary>
    public Node? Find(string key)
    {
        if (!known.Contains(key)) known.Add(key);
        return map.Find(key);
    }

    public void Missing(string key) =>
        diagnostics.Error("SOC2003", Span, $"\"{key}\" is missing from {what}. Add {key}: to it.");

    /// <summary>The range of a key; of the map when the key is absent.</summary>
    public SourceSpan SpanOf(string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key == key) return map.Source.Text.Span(entry.KeyStart, entry.KeyEnd);
        }

        return Span;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void RejectOthers()
    {
        foreach (var entry in map.Entries)
        {
            if (known.Contains(entry.Key)) continue;
            var hint = NearestName.Hint(entry.Key, known, $"Use one of: {string.Join(", ", known)}.");
            diagnostics.Error("SOC2002", map.Source.Text.Span(entry.KeyStart, entry.KeyEnd), $"Key \"{entry.Key}\" is not known in {what}. {hint}");
        }
    }

    /// <summary>The first character of a node: a whole map is too long a range for a message.</summary>
    public static SourceSpan Start(Node node) => node is ScalarNode ? node.Span : node.Source.Text.Span(node.Start, node.Start);
}
