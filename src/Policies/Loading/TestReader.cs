using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads the tests in a policy file.</summary>
internal static class TestReader
{
    public static IReadOnlyList<PolicyTest> Read(IReadOnlyList<MapNode> maps, DiagnosticBag diagnostics) =>
        [.. maps.Select(map => ReadOne(map, diagnostics))];

    private static PolicyTest ReadOne(MapNode map, DiagnosticBag diagnostics)
    {
        var fields = new Fields(map, "a test", diagnostics);
        var name = fields.Text("name");
        var manifests = new List<TestManifest>();
        foreach (var entry in map.Entries.Where(entry => entry.Key != "name"))
        {
            if (entry.Value is TextNode text)
            {
                // A key is a format's name, or a file name, which has a dot.
                var isFile = entry.Key.Contains('.', StringComparison.Ordinal) || entry.Key.Contains('/', StringComparison.Ordinal);
                manifests.Add(new(isFile ? "" : entry.Key, isFile ? entry.Key : "", text.Text, text.Span));
            }
            else
            {
                diagnostics.Error("SOC2016", map.Source.Text.Span(entry.KeyStart, entry.KeyEnd), $"\"{entry.Key}\" of a test must be a manifest's text. Write it as a block after |.");
            }
        }

        if (manifests.Count == 0) diagnostics.Error("SOC2016", fields.Span, "The test has no manifest. Add one under its format's name, such as kubernetes: |.");
        return new(name, manifests, fields.Span);
    }
}
