using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>
/// What the comments of one file stand at: the entries, items and resources that begin in the line of the code beside or behind a comment; where
/// none begins, the innermost resource around the comment.
/// </summary>
internal sealed class CoveredLines
{
    private readonly SourceText text;
    private readonly IReadOnlyList<Comment> comments;
    private readonly IReadOnlyList<ResourceDescription> resources;

    /// <summary>By line, where the largest entry or item that begins in it ends.</summary>
    private readonly Dictionary<int, int> ends = [];

    /// <summary>By line, where the innermost resource that begins in it ends.</summary>
    private readonly Dictionary<int, int> resourceEnds = [];

    /// <summary>Looks at a file.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="comments">Its comments, in order.</param>
    /// <param name="resources">The resources whose header is in it, those of the whole run left out.</param>
    public CoveredLines(Manifest manifest, IReadOnlyList<Comment> comments, IReadOnlyList<ResourceDescription> resources)
    {
        text = manifest.Text;
        this.comments = comments;
        this.resources = resources;
        foreach (var document in manifest.Documents) Walk(document);
        foreach (var resource in resources) Note(resource);
    }

    /// <summary>The range; null when there is nothing that the comment could be about.</summary>
    public SourceSpan? Of(Comment comment)
    {
        var line = LineOfCode(comment);
        // Of resources that begin in the same line, such as an image and its first stage, the inner one is meant.
        if (line > 0 && Math.Max(ends.GetValueOrDefault(line, -1), resourceEnds.GetValueOrDefault(line, -1)) is var end and >= 0)
        {
            var start = text.OffsetAt(line, 1);
            return text.Span(start, Math.Max(end, start + 1));
        }

        var around = resources
            .Select(resource => resource.Body.Span)
            .Where(body => ReferenceEquals(body.Source, text) && body.Start <= comment.Start && comment.End <= body.End)
            .OrderBy(body => body.End - body.Start)
            .Select(body => (SourceSpan?)body)
            .FirstOrDefault();
        return around;
    }

    /// <summary>The line that the comment stands in, when it stands behind code; else the next one that holds code; 0 when there is none.</summary>
    private int LineOfCode(Comment comment)
    {
        var line = text.LineAt(comment.Start);
        for (; line <= text.LineCount; line++)
        {
            if (HasCode(line)) return line;
        }

        return 0;
    }

    private bool HasCode(int line)
    {
        var at = text.OffsetAt(line, 1);
        var end = at + text.Line(line).Length;
        if (text.Content.AsSpan(at, end - at).TrimEnd() is "---") return false;
        var next = FirstEndingBehind(at);
        while (at < end)
        {
            if (next < comments.Count && comments[next].Start <= at)
            {
                at = comments[next++].End;
                continue;
            }

            if (!char.IsWhiteSpace(text.Content[at]) && text.Content[at] != '\uFEFF') return true;
            at++;
        }

        return false;
    }

    /// <summary>The first comment that ends behind an offset.</summary>
    private int FirstEndingBehind(int offset)
    {
        var (low, high) = (0, comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (comments[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private void Note(ResourceDescription resource)
    {
        if (ReferenceEquals(resource.Header.Source, text)) Note(resource.Header.Start, resource.Header.End);
        if (!ReferenceEquals(resource.Body.Source.Text, text)) return;
        var line = text.LineAt(resource.Body.Start);
        resourceEnds[line] = Math.Min(resourceEnds.GetValueOrDefault(line, int.MaxValue), resource.Body.End);
    }

    /// <summary>Notes the entries and items of a tree. A map under a key begins with its key, not with its first entry.</summary>
    private void Walk(Node root)
    {
        var pending = new Stack<Node>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (!ReferenceEquals(node.Source.Text, text) || !seen.Add(node)) continue;
            switch (node)
            {
                case MapNode map:
                    foreach (var entry in map.Entries)
                    {
                        if (entry.KeyEnd > entry.KeyStart) Note(entry.KeyStart, Math.Max(entry.KeyEnd, entry.Value.Start >= entry.KeyStart ? entry.Value.End : 0));
                        pending.Push(entry.Value);
                    }

                    break;
                case ListNode list:
                    foreach (var item in list.Items)
                    {
                        Note(item.Start, item.End);
                        pending.Push(item);
                    }

                    break;
            }
        }
    }

    private void Note(int start, int end)
    {
        var line = text.LineAt(start);
        if (end > ends.GetValueOrDefault(line, -1)) ends[line] = end;
    }
}
