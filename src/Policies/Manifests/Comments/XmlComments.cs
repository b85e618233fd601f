using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>XML 1.0.</summary>
internal sealed class XmlComments : CommentSyntax
{
    private const string Opening = "<!--";
    private const string CharacterData = "<![CDATA[";

    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        for (var at = content.IndexOf("<!", StringComparison.Ordinal); at >= 0; at = at < content.Length ? content.IndexOf("<!", at, StringComparison.Ordinal) : -1)
        {
            if (content.AsSpan(at).StartsWith(Opening, StringComparison.Ordinal))
            {
                found.Add(Block(content, at, Opening.Length, "-->"));
                at = found[^1].End;
            }
            else if (content.AsSpan(at).StartsWith(CharacterData, StringComparison.Ordinal))
            {
                at = Block(content, at, CharacterData.Length, "]]>").End;
            }
            else
            {
                at += 2;
            }
        }

        return found;
    }
}
