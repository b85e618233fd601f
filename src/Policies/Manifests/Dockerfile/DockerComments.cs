using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A line that begins with <c>#</c>, outside of here-documents. Behind an instruction it would be an argument.</summary>
internal sealed class DockerComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var heredocs = DockerParser.Parse(text, new DiagnosticBag()).Instructions.SelectMany(HeredocsOf).ToList();
        var found = new List<Comment>();
        var next = 0;
        for (var start = 0; start < content.Length; start = EndOfLine(content, start) + 1)
        {
            while (next < heredocs.Count && heredocs[next].End <= start) next++;
            if (next < heredocs.Count && heredocs[next].Start <= start) continue;
            var at = start;
            while (at < content.Length && content[at] is ' ' or '\t' or '\uFEFF') at++;
            if (at < content.Length && content[at] == '#') found.Add(ToEndOfLine(content, at, 1));
        }

        return found;
    }

    private static IEnumerable<DockerHeredoc> HeredocsOf(DockerInstruction instruction) => instruction.Trigger?.Heredocs ?? instruction.Heredocs;
}
