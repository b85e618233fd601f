using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>Files of lines.</summary>
/// <param name="markers">Each of these characters begins a comment.</param>
/// <param name="trailing">Whether one may stand behind a blank as well, not only at the beginning of a line.</param>
internal sealed class LineComments(string markers, bool trailing) : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        for (var start = 0; start < content.Length; start = EndOfLine(content, start) + 1)
        {
            var line = content.AsSpan(start, EndOfLine(content, start) - start);
            for (var i = 0; i < line.Length; i++)
            {
                if (i > 0 && !char.IsWhiteSpace(line[i - 1]) && line[i - 1] != '\uFEFF') continue;
                if (char.IsWhiteSpace(line[i]) || line[i] == '\uFEFF') continue;
                if (markers.Contains(line[i], StringComparison.Ordinal)) found.Add(ToEndOfLine(content, start + i, 1));
                else if (trailing) continue;
                break;
            }
        }

        return found;
    }
}
