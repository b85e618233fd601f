using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>TOML 1.0.</summary>
internal sealed class TomlComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == '#')
            {
                found.Add(ToEndOfLine(content, at, 1));
                at = found[^1].End;
            }
            else if (content[at] is '"' or '\'')
            {
                at = EndOfText(content, at);
            }
        }

        return found;
    }

    private static int EndOfText(string content, int start)
    {
        var quote = content[start];
        var isLong = content.AsSpan(start).StartsWith([quote, quote, quote]);
        for (var at = start + (isLong ? 3 : 1); at < content.Length; at++)
        {
            if (content[at] == '\\' && quote == '"') at++;
            else if (!isLong && (content[at] == quote || content[at] is '\n' or '\r')) return at;
            else if (isLong && content.AsSpan(at).StartsWith([quote, quote, quote])) return EndOfQuotes(content, at);
        }

        return content.Length;
    }

    /// <summary>Two more quotation marks may stand before the three that close.</summary>
    private static int EndOfQuotes(string content, int start)
    {
        var at = start + 2;
        while (at + 1 < content.Length && content[at + 1] == content[start] && at < start + 4) at++;
        return at;
    }
}
