using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Code;

/// <summary>
/// What analyzers found in code: the C# compiler's <c>ErrorLog</c>, SARIF 2.1.0. One resource, <c>code/SOC1001</c>, for each rule of each
/// run; a log tells which rules there were, so that one that did not run is told from one that found nothing.
/// </summary>
internal sealed class CodeFormat : IManifestFormat
{
    public string Name => "code";

    public string UsualFileName => "compiler.sarif";

    public int Precedence => 10;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".sarif", ".sarif.json");

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        if (root is null) return new Manifest(Name, text, [], []);
        if (root is MapNode map && map.Find("runs") is ListNode runs && (map.Find("version") as ScalarNode)?.Text == "2.1.0")
        {
            var log = new CompilerLog(text);
            return new Manifest(Name, text, [.. runs.Items.OfType<MapNode>().SelectMany(log.Describe)], [root]);
        }

        diagnostics.Error("SOC4230", Headers.FirstLine(root), "This is no SARIF 2.1.0 log. Let the compiler write one: set ErrorLog to a file name with \",version=2.1\" behind it.");
        return new Manifest(Name, text, [], [root]);
    }
}
