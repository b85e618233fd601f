using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading;

namespace SocPolicy.Configuration;

/// <summary>
/// The entries of one map of a <c>socpolicy.yaml</c>, each asked for by its type. Stricter than <see cref="Fields"/>, as its schema is: a number
/// is no text, and a key with nothing behind it is an error, not an absence.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="what">What it describes, with its article.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class SettingsMap(MapNode map, string what, DiagnosticBag diagnostics)
{
    private readonly Fields fields = new(map, what, diagnostics);

    public IReadOnlyList<MapEntry> Entries => map.Entries;

    public SourceSpan Span => fields.Span;

    /// <summary>Whether the key is there, whatever its value.</summary>
    public bool Has(string key) => fields.Find(key) is not null;

    /// <summary>The node of a key; null after SOC2003 when it is required and not there.</summary>
    public Node? Find(string key, bool isRequired = false)
    {
        var node = fields.Find(key);
        if (node is null && isRequired) fields.Missing(key);
        return node;
    }

    /// <summary>A text that is not blank; null when it is not there, or wrong and reported.</summary>
    public TextNode? Text(string key, bool isRequired = false, bool mayBeEmpty = false)
    {
        switch (Find(key, isRequired))
        {
            case null:
                return null;
            case TextNode text when mayBeEmpty || text.Text.Length > 0:
                return text;
            case var other:
                WrongType(key, other, $"a text. Write {key}: followed by one, in quotation marks if it looks like something else");
                return null;
        }
    }

    /// <summary>A word of a table; null when it is not there, or wrong and reported as SOC2031.</summary>
    public T? Word<T>(string key, IReadOnlyList<(string Word, T Value)> table, bool isRequired = false)
        where T : struct
    {
        if (Find(key, isRequired) is not { } node) return null;
        return WordOf(node, key, table, diagnostics);
    }

    /// <summary>As above, for a node that is at hand.</summary>
    public static T? WordOf<T>(Node node, string name, IReadOnlyList<(string Word, T Value)> table, DiagnosticBag diagnostics)
        where T : struct
    {
        var text = node is ScalarNode scalar ? scalar.Text : null;
        foreach (var (word, value) in table)
        {
            if (node is TextNode && text == word) return value;
        }

        var words = table.Select(one => one.Word).ToList();
        var all = $"Use one of: {string.Join(", ", words)}.";
        diagnostics.Error("SOC2031", Fields.Start(node), text is null
            ? $"\"{name}\" must be a word. {all}"
            : $"\"{text}\" is not known for \"{name}\". {NearestName.Hint(text, words, "").TrimEnd()} {all}".Replace("  ", " ", StringComparison.Ordinal));
        return null;
    }

    /// <summary>A whole number between bounds, both included; null when it is not there, or wrong and reported.</summary>
    public int? Number(string key, int least, int most)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case NumberNode { Number: var number } when number == Math.Floor(number) && number >= least && number <= most:
                return (int)number;
            case NumberNode other:
                diagnostics.Error("SOC2038", other.Span, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" is {other.Text}. Write a whole number from {least} to {most}."));
                return null;
            case var other:
                WrongType(key, other, string.Create(CultureInfo.InvariantCulture, $"a whole number. Write one from {least} to {most}"));
                return null;
        }
    }

    /// <summary>True or false; null when it is not there, or wrong and reported.</summary>
    public bool? Boolean(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case BooleanNode boolean:
                return boolean.Value;
            case var other:
                WrongType(key, other, "true or false. Write one of them, without quotation marks");
                return null;
        }
    }

    /// <summary>A day; null when it is not there, or wrong and reported as SOC2033.</summary>
    public DateOnly? Date(string key, bool isRequired)
    {
        if (Text(key, isRequired) is not { } text) return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        diagnostics.Error("SOC2033", text.Span, $"\"{text.Text}\" is no day of the calendar. Write {key} like 2026-12-31.");
        return null;
    }

    /// <summary>The texts of a list, each once; those that are wrong are reported and left out.</summary>
    public IReadOnlyList<TextNode> Texts(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is not ListNode list)
        {
            WrongType(key, node, $"a list. Write {key}: [a, b]");
            return [];
        }

        var texts = new List<TextNode>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is not TextNode text) WrongType(key, item, "a list of texts. Put this one in quotation marks, or remove it");
            else if (texts.Any(one => one.Text == text.Text)) diagnostics.Error("SOC2034", text.Span, $"\"{text.Text}\" stands in \"{key}\" twice. Remove one of the two.");
            else texts.Add(text);
        }

        return texts;
    }

    /// <summary>The maps of a list; others are reported and left out.</summary>
    public IReadOnlyList<MapNode> Maps(string key, bool isRequired)
    {
        if (Find(key, isRequired) is not { } node) return [];
        if (node is not ListNode { Items.Count: > 0 } list)
        {
            WrongType(key, node, "a list with at least one entry. Begin each with a dash");
            return [];
        }

        foreach (var item in list.Items.Where(item => item is not MapNode)) WrongType(key, item, "a list of maps. Write name: value pairs behind the dash");
        return [.. list.Items.OfType<MapNode>()];
    }

    /// <summary>A map with keys of its own; null when it is not there, or wrong and reported.</summary>
    public MapNode? SubMap(string key, bool isRequired = false)
    {
        switch (Find(key, isRequired))
        {
            case null:
                return null;
            case MapNode found:
                return found;
            case var other:
                WrongType(key, other, "a map. Write name: value pairs below it, or remove it");
                return null;
        }
    }

    /// <summary>The same with an article of what it describes.</summary>
    public SettingsMap? SubMap(string key, string described, bool isRequired = false) =>
        SubMap(key, isRequired) is { } found ? new(found, described, diagnostics) : null;

    /// <summary>The range of a key.</summary>
    public SourceSpan SpanOf(string key) => fields.SpanOf(key);

    /// <summary>Reports every key that was not asked for.</summary>
    public void RejectOthers() => fields.RejectOthers();

    /// <summary>The range of an entry's key.</summary>
    public static SourceSpan KeySpan(MapNode map, MapEntry entry) => map.Source.Text.Span(entry.KeyStart, entry.KeyEnd);

    private void WrongType(string key, Node node, string wanted)
    {
        // An empty value has no place of its own worth showing: its key has.
        var span = node is NullNode && node.Start == node.End ? SpanOf(key) : Fields.Start(node);
        diagnostics.Error("SOC2004", span, $"\"{key}\" of {what} must be {wanted}.");
    }
}
