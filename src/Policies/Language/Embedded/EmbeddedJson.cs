using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Language.Embedded;

/// <summary>Reads JSON that stands inside of a text: a heredoc, a block scalar, a quoted text.</summary>
internal static class EmbeddedJson
{
    /// <summary>The tree, with positions in the file of the text; unknown, with the reader's words, for what is no JSON.</summary>
    public static Node Read(TextNode text)
    {
        var diagnostics = new DiagnosticBag();
        var inner = new SourceText(text.Source.Text.Path, text.Text, text.Source.Text.FullPath);
        if (JsonReader.Read(new NodeSource(inner, Dialect.Strict), diagnostics) is { } root && !diagnostics.HasErrors)
            return new EmbeddedPositions(text).Move(root);
        var problem = diagnostics.ToSortedList().Select(one => one.Message).FirstOrDefault() ?? "it is empty";
        // The reader quotes what it stumbled over.
        if (Secrets.IsSecret(null, problem) || Secrets.IsSecret(null, text.Text)) problem = "it holds a secret, which is not shown";
        return new UnknownNode($"it is no JSON: {problem.TrimEnd('.')}", text.Source, text.Start, text.End) { IsPresent = true };
    }
}
