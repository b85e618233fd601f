using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>JSON with comments.</summary>
internal sealed class SlashComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        for (var at = 0; at < content.Length; at++)
        {
            var next = at + 1 < content.Length ? content[at + 1] : '\0';
            switch (content[at])
            {
                case '"':
                    at = EndOfText(content, at);
                    break;
                case '/' when next == '/':
                    found.Add(ToEndOfLine(content, at, 2));
                    at = found[^1].End - 1;
                    break;
                case '/' when next == '*':
                    found.Add(Block(content, at, 2, "*/"));
                    at = found[^1].End - 1;
                    break;
            }
        }

        return found;
    }

    /// <summary>The closing quotation mark; a text ends with its line at the latest.</summary>
    private static int EndOfText(string content, int start)
    {
        for (var at = start + 1; at < content.Length; at++)
        {
            if (content[at] is '"' or '\n' or '\r') return at;
            if (content[at] == '\\') at++;
        }

        return content.Length;
    }
}
