using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>One line that gives owners to files.</summary>
/// <param name="Pattern">Which files.</param>
/// <param name="Written">The pattern as written, at its place.</param>
/// <param name="Owners">Who; empty when the line takes owners away.</param>
/// <param name="Section">The section's number, from 0; lines before any are in section 0.</param>
/// <param name="SectionName">The section's name, at its place; null outside of sections.</param>
/// <param name="IsExcluded">Whether the section does not care about these files: <c>!pattern</c> of GitLab.</param>
/// <param name="IsOptional">Whether the section's approval is optional: <c>^[Name]</c> of GitLab.</param>
internal sealed record OwnerRule(OwnerPattern Pattern, TextNode Written, IReadOnlyList<TextNode> Owners, int Section, TextNode? SectionName, bool IsExcluded, bool IsOptional)
{
    /// <summary>As rules see it.</summary>
    public MapNode ToNode()
    {
        var source = Written.Source;
        var end = Math.Max(Written.End, Owners is [.., var last] ? last.End : Written.End);
        var entries = new List<MapEntry>
        {
            new("pattern", 0, 0, Written),
            new("owners", 0, 0, new ListNode([.. Owners], source, Written.Start, end)),
        };
        if (SectionName is not null) entries.Add(new("section", 0, 0, SectionName));
        if (IsOptional) entries.Add(new("optional", 0, 0, new BooleanNode(true, "true", source, Written.Start, Written.End)));
        if (IsExcluded) entries.Add(new("excluded", 0, 0, new BooleanNode(true, "true", source, Written.Start, Written.End)));
        return new([.. entries], source, Written.Start, end);
    }
}
