using System.Buffers;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// Finds keys at the top of a YAML or JSON text without reading all of it, so that a format can be told by its content. It may
/// take a line of a strangely written text for a key; the format's reader then finds no subject.
/// </summary>
internal static class TopLevelKeys
{
    private static readonly SearchValues<char> BehindKey = SearchValues.Create(": \t\r\n,}");

    /// <summary>Whether some document has all of these keys at its top, each with a value in the same line.</summary>
    public static bool AnyDocumentHas(string content, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!content.Contains(key, StringComparison.Ordinal)) return false;
        }

        var first = content.AsSpan().TrimStart("\uFEFF \t\r\n");
        return first is ['{', not '{', ..] ? FlowHas(first, keys) : BlockHas(content, keys);
    }

    private static bool BlockHas(ReadOnlySpan<char> content, ReadOnlySpan<string> keys)
    {
        var found = 0;
        var indent = -1;
        foreach (var line in content.TrimStart('\uFEFF').EnumerateLines())
        {
            if (line.StartsWith("---"))
            {
                found = 0;
                indent = -1;
                continue;
            }

            var text = line.TrimStart(' ');
            if (text.IsEmpty || text[0] is '#' or '%') continue;
            if (indent < 0 && text[0] != '{') indent = line.Length - text.Length;
            if (line.Length - text.Length != indent) continue;
            for (var i = 0; i < keys.Length; i++)
            {
                if (!IsEntry(text, keys[i])) continue;
                found |= 1 << i;
                if (found == (1 << keys.Length) - 1) return true;
            }
        }

        return false;
    }

    private static bool IsEntry(ReadOnlySpan<char> line, string key)
    {
        if (line[0] is '"' or '\'') line = line[1..];
        if (!line.StartsWith(key)) return false;
        line = line[key.Length..];
        if (line is ['"' or '\'', ..]) line = line[1..];
        line = line.TrimStart();
        return line is [':', ' ' or '\t', ..] && line[1..].TrimStart() is [not '#', ..];
    }

    private static bool FlowHas(ReadOnlySpan<char> content, ReadOnlySpan<string> keys)
    {
        var found = 0;
        var depth = 0;
        var isKey = false;
        for (var at = 0; at < content.Length; at++)
        {
            switch (content[at])
            {
                case '{' or '[':
                    depth++;
                    isKey = content[at] == '{';
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case ',':
                    isKey = true;
                    break;
                case ':':
                    isKey = false;
                    break;
                case '/' when at + 1 < content.Length && content[at + 1] == '/' || content[at] == '#':
                    at += Math.Max(0, content[at..].IndexOfAny('\n', '\r'));
                    break;
                case '"':
                    var end = SkipText(content, at);
                    if (depth == 1 && isKey) Note(content[(at + 1)..end], keys, ref found);
                    at = end;
                    break;
                case var character when depth == 1 && isKey && char.IsAsciiLetter(character):
                    var length = content[at..].IndexOfAny(BehindKey);
                    if (length < 0) return false;
                    Note(content.Slice(at, length), keys, ref found);
                    at += length - 1;
                    break;
            }

            if (found == (1 << keys.Length) - 1) return true;
        }

        return false;
    }

    private static void Note(ReadOnlySpan<char> key, ReadOnlySpan<string> keys, ref int found)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (key.SequenceEqual(keys[i])) found |= 1 << i;
        }
    }

    /// <summary>The offset of the closing quotation mark; the length when there is none, so that a text that has just begun is empty.</summary>
    private static int SkipText(ReadOnlySpan<char> content, int at)
    {
        for (at++; at < content.Length; at++)
        {
            if (content[at] == '\\') at++;
            else if (content[at] == '"') return at;
        }

        return content.Length;
    }
}
