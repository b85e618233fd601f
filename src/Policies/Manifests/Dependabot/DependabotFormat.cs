using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Dependabot;

/// <summary>Dependabot's settings: one <c>dependabot/config</c> per file, one <c>dependabot/update</c> per entry of <c>updates</c>.</summary>
internal sealed class DependabotFormat : IManifestFormat
{
    public string Name => "dependabot";

    public string UsualFileName => ".github/dependabot.yml";

    public int Precedence => 20;

    public bool MatchesName(string path) =>
        PathNames.FileName(path) is "dependabot.yml" or "dependabot.yaml" && PathNames.FileName(PathNames.Folder(path)) == ".github";

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Strict), YamlOptions.Plain, diagnostics);
        if (documents is not [var first, ..]) return new Manifest(Name, text, [], []);
        if (first.Root is not MapNode root)
        {
            diagnostics.Error("SOC4220", Headers.FirstLine(first.Root), "The file is no map, so Dependabot cannot read it. Write 'version: 2' and 'updates:'.");
            return new Manifest(Name, text, [], [first.Root]);
        }

        return new Manifest(Name, text, [.. Describe(text, root, diagnostics)], [root]);
    }

    private static IEnumerable<ResourceDescription> Describe(SourceText text, MapNode root, DiagnosticBag diagnostics)
    {
        if (root.Find("version") is not ScalarNode { Text: "2" })
            diagnostics.Error("SOC4220", root.Find("version")?.Span ?? Headers.FirstKey(root), "The version is not 2, and Dependabot reads no other. Write 'version: 2'.");
        if (root.Find("updates") is not ListNode updates)
        {
            diagnostics.Error("SOC4221", root.Find("updates")?.Span ?? Headers.FirstKey(root), "There is no list of updates, so Dependabot updates nothing. Write 'updates:' with an entry for each ecosystem.");
            updates = new ListNode([], root.Source, root.Start, root.Start);
        }

        var bodies = updates.Items.Select(item => item is MapNode update ? Update(update, diagnostics) : item).ToArray();
        var draft = new MapDraft(root);
        draft.Set("updates", new ListNode(bodies, updates.Source, updates.Start, updates.End));
        yield return new()
        {
            Kind = "dependabot",
            Type = "config",
            Name = text.Path,
            Address = text.Path,
            Body = draft.ToNode(),
            Header = Headers.FirstKey(root),
        };
        for (var i = 0; i < bodies.Length; i++)
        {
            if (bodies[i] is not MapNode update) continue;
            yield return new()
            {
                Kind = "dependabot",
                Type = "update",
                Name = (update.Find("package-ecosystem") as ScalarNode)?.Text ?? "",
                Address = string.Create(CultureInfo.InvariantCulture, $"{text.Path}#{i}"),
                Body = update,
                Header = Headers.FirstLine(update),
                Parent = text.Path,
            };
        }
    }

    /// <summary><c>directory</c> and <c>directories</c> as one list.</summary>
    private static MapNode Update(MapNode update, DiagnosticBag diagnostics)
    {
        if (update.Find("package-ecosystem") is not ScalarNode)
            diagnostics.Warning("SOC4222", Headers.FirstLine(update), "The entry names no package-ecosystem, so Dependabot refuses the file. Write one, such as nuget or github-actions.");
        var draft = new MapDraft(update);
        if (update.Find("directory") is { } one)
        {
            var several = update.Find("directories") as ListNode;
            draft.Set("directories", new ListNode([one, .. several?.Items ?? []], one.Source, one.Start, one.End));
        }

        return draft.ToNode();
    }
}
