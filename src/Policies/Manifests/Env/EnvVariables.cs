using System.Text;

namespace SocPolicy.Manifests.Env;

/// <summary>
/// Replaces <c>$X</c>, <c>${X}</c> and <c>${X:-default}</c> by what the file set before. Another variable comes from the environment: it is
/// unknown. Its own bounds keep <c>A=$A$A</c> from filling the memory.
/// </summary>
internal sealed class EnvVariables(Dictionary<string, ExpandedText> variables)
{
    private const int MaximumLength = 65_536;
    private const int MaximumTotal = 8 * 1024 * 1024;

    private long total;

    /// <summary>A value after its variables were replaced.</summary>
    public ExpandedText Expand(string value)
    {
        if (!value.Contains('$', StringComparison.Ordinal)) return ExpandedText.Known(value);
        var parts = new List<ExpandedText>();
        var text = new StringBuilder();
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '\\' && at + 1 < value.Length && value[at + 1] == '$')
            {
                text.Append(value[++at]);
            }
            else if (value[at] == '$' && Read(value, at) is { } variable)
            {
                parts.Add(ExpandedText.Known(text.ToString()));
                text.Clear();
                parts.Add(variable.Value);
                length += variable.Value.Length;
                at = variable.End - 1;
                if (length > MaximumLength || (total += variable.Value.Length) > MaximumTotal) return ExpandedText.Unknown($"with its variables it is longer than {MaximumLength} characters, or those of the file together than {MaximumTotal}");
            }
            else
            {
                text.Append(value[at]);
            }
        }

        parts.Add(ExpandedText.Known(text.ToString()));
        return ExpandedText.Join(parts);
    }

    /// <summary>The variable at a dollar and the offset behind it; null when none stands there.</summary>
    private (ExpandedText Value, int End)? Read(string value, int at)
    {
        var isBraced = at + 1 < value.Length && value[at + 1] == '{';
        var start = at + (isBraced ? 2 : 1);
        var end = start;
        while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] == '_')) end++;
        if (end == start || char.IsAsciiDigit(value[start])) return null;
        var name = value[start..end];
        if (!isBraced) return (Find(name), end);
        var close = value.IndexOf('}', end);
        if (close < 0) return null;
        var rest = value[end..close];
        // Set here, the default does not matter; else the environment may set it.
        if (variables.TryGetValue(name, out var known) && (rest.Length == 0 || (known.IsKnown && known.Length > 0))) return (known, close + 1);
        return (ExpandedText.Unknown(Cause(name)), close + 1);
    }

    private ExpandedText Find(string name) => variables.GetValueOrDefault(name) ?? ExpandedText.Unknown(Cause(name));

    private static string Cause(string name) => $"the file does not set {Printable.Shorten(name)}, so that it comes from the environment";
}
