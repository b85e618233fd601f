using SocPolicy.Diagnostics;
using YamlDotNet.Core;

namespace SocPolicy.Manifests.Comments;

/// <summary>YAML, by the scanner that reads it: only that knows where a scalar ends.</summary>
internal sealed class YamlComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var shift = content.StartsWith('\uFEFF') ? 1 : 0;
        var found = new List<Comment>();
        var scanner = new Scanner(new StringReader(shift == 0 ? content : content[1..]), skipComments: false);
        try
        {
            while (scanner.MoveNext())
            {
                if (scanner.Current is not YamlDotNet.Core.Tokens.Comment token) continue;
                var start = (int)token.Start.Index + shift;
                if (start < content.Length && content[start] == '#') found.Add(ToEndOfLine(content, start, 1));
            }
        }
        catch (Exception problem) when (problem is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The reader of the file says what is wrong with it; there is nothing to find behind that place.
        }

        return found;
    }
}
