using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Tests.Harness;

/// <summary>Compares findings with the spans marked <c>[|...|]</c>.</summary>
internal static class Verify
{
    /// <summary>The rule reports exactly the marked spans; no other rule warns.</summary>
    public static IReadOnlyList<Diagnostic> Reports(string id, params string[] files)
    {
        var snippets = files.Select(Snippet.Parse).ToArray();
        var compilation = Snippet.Compile([.. snippets.Select((s, i) => ($"File{i}.cs", s.Text))]);
        Analysis.MustCompile(compilation);
        var found = Analysis.Run(compilation).Where(d => d.Id == id || d.Severity > DiagnosticSeverity.Info).ToArray();
        var expected = snippets.SelectMany((s, i) => s.Marked.Select(span => $"File{i}.cs {id} «{s.Text.Substring(span.Start, span.Length)}» at {span.Start}"));
        Assert.That(found.Select(Describe), Is.EqualTo(expected));
        return found;
    }

    public static void Silent(params string[] files) => Reports("nothing", files);

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return $"{diagnostic.Location.SourceTree!.FilePath} {diagnostic.Id} «{diagnostic.Location.SourceTree.GetText().ToString(span)}» at {span.Start}";
    }
}
