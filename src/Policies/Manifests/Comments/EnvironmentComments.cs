using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>Files of environment variables: a quoted value may go on over several lines.</summary>
internal sealed class EnvironmentComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        for (var at = 0; at < content.Length; at++)
        {
            var before = at == 0 ? '\n' : content[at - 1];
            if (content[at] == '#' && (char.IsWhiteSpace(before) || before == '\uFEFF'))
            {
                found.Add(ToEndOfLine(content, at, 1));
                at = found[^1].End;
            }
            else if (content[at] is '"' or '\'' or '`' && before == '=')
            {
                // A quotation mark that is never closed is a character like any other.
                if (EndOfValue(content, at) is var end and >= 0) at = end;
            }
        }

        return found;
    }

    private static int EndOfValue(string content, int start)
    {
        for (var at = start + 1; at < content.Length; at++)
        {
            if (content[at] == content[start]) return at;
            if (content[at] == '\\' && content[start] == '"') at++;
        }

        return -1;
    }
}
