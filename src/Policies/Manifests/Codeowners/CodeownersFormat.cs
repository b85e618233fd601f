using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>CODEOWNERS of GitHub and GitLab: one <c>codeowners/file</c> for each file that has an effect.</summary>
internal sealed class CodeownersFormat : IManifestFormat
{
    public string Name => "codeowners";

    public string UsualFileName => "CODEOWNERS";

    public int Precedence => 10;

    public bool MatchesName(string path) => PathNames.FileName(path) == "CODEOWNERS";

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var place = CodeownersPlace.Of(text.Path);
        var rules = new CodeownersParser(text, place.Folder == ".gitlab" || (place.Folder != ".github" && HasSections(text)), diagnostics).Parse();
        var source = new NodeSource(text, Dialect.Strict);
        var list = new ListNode([.. rules.Select(rule => rule.ToNode())], source, 0, text.Content.Length);
        var body = new MapNode([new("rules", 0, 0, list)], source, 0, text.Content.Length);
        var owners = new OwnerRules(rules, place.Repository);
        var file = new ResourceDescription
        {
            Kind = Name,
            Type = "file",
            Name = text.Path,
            Address = text.Path,
            Body = body,
            Header = rules is [var first, ..] ? Headers.FirstLine(first.ToNode()) : text.Span(0, 0),
            Owners = owners.Of,
        };
        return new Manifest(Name, text, [file], [body]);
    }

    /// <summary>Without the files that no host reads, since they protect nothing: each adds SOC4212.</summary>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var places = manifests.Select(manifest => CodeownersPlace.Of(manifest.Text.Path)).ToList();
        for (var i = 0; i < manifests.Count; i++)
        {
            if (Better(places, i) is var better && better < 0)
            {
                foreach (var resource in manifests[i].Resources) yield return resource;
                continue;
            }

            var text = manifests[i].Text;
            diagnostics.Warning("SOC4212", text.Span(0, 0), $"The file has no effect beside {manifests[better].Text.Path}, which is read in its place. Move its lines there, and remove it.");
        }
    }

    /// <summary>The index of a file that takes the place of another; -1 when there is none.</summary>
    private static int Better(List<CodeownersPlace> places, int index)
    {
        var place = places[index];
        return places.FindIndex(other =>
            (other.Repository == place.Repository && other.Order < place.Order && !(other.Folder == ".github" && place.Folder == ".gitlab"))
            || (other.Repository.Length < place.Repository.Length && place.Repository.StartsWith(other.Repository, StringComparison.Ordinal)));
    }

    /// <summary>GitHub has none.</summary>
    private static bool HasSections(SourceText text)
    {
        for (var number = 1; number <= text.LineCount; number++)
        {
            if (text.Line(number).AsSpan().TrimStart() is ['[', ..] or ['^', '[', ..]) return true;
        }

        return false;
    }
}
