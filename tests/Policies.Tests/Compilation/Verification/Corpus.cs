using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

/// <summary>The snippets of a data file, and policies made of them.</summary>
internal static class Corpus
{
    public static IReadOnlyList<CorpusSnippet> Honest { get; } = Read("honest.txt");

    public static IReadOnlyList<CorpusSnippet> Hostile { get; } = Read("hostile.txt");

    /// <summary>One control for each snippet, in a file of its own; functions are shared.</summary>
    public static GeneratedPolicies Generate(params IEnumerable<CorpusSnippet> snippets)
    {
        var policies = new List<Policy>();
        var functions = new List<Snippet>();
        var sources = new List<SourceText>();
        foreach (var one in snippets)
        {
            var source = one.Source;
            sources.Add(source);
            var snippet = one.ToSnippet(source);
            if (one.Kind == "function") functions.Add(snippet);
            else policies.Add(ToPolicy(one, snippet, source));
        }

        return GeneratedPolicies.From(new([.. policies.OrderBy(policy => policy.Id, StringComparer.Ordinal)], functions, sources));
    }

    public static CorpusSnippet Snippet(string text, string kind = "assert") => new(0, text, kind, text, "", "");

    private static Policy ToPolicy(CorpusSnippet one, Snippet snippet, SourceText source) => new()
    {
        Id = $"SP{one.Number}",
        Version = "1.0.0",
        Title = one.Title,
        Remediation = "",
        Criteria = [],
        Severity = Severity.Error,
        Parameters = [List("ports"), List("names"), new("days", ParameterType.Number, false, ["7"], default)],
        Rules =
        [
            new()
            {
                Id = "rule",
                On = ["kubernetes/Deployment"],
                Each = one.Kind == "each" ? snippet : null,
                Assert = one.Kind == "assert" ? snippet : new("true", source.Span(0, 1)),
                Message = one.Kind == "message" ? snippet : null,
            },
        ],
    };

    private static Parameter List(string name) => new(name, ParameterType.Text, true, ["a", "b"], default);

    private static List<CorpusSnippet> Read(string resource)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"There is no {resource}.");
        using var reader = new StreamReader(stream);
        var snippets = new List<CorpusSnippet>();
        foreach (var block in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var lines = block.Trim('\n').Split('\n').ToList();
            var title = lines[0][2..];
            lines.RemoveAt(0);
            var (id, message) = ("", "");
            if (lines[0].StartsWith("! ", StringComparison.Ordinal))
            {
                var parts = lines[0][2..].Split(' ', 2);
                (id, message) = (parts[0], parts.ElementAtOrDefault(1) ?? "");
                lines.RemoveAt(0);
            }

            var kind = "assert";
            if (lines[0].StartsWith('@') && !lines[0].Contains(' ', StringComparison.Ordinal))
            {
                kind = lines[0][1..];
                lines.RemoveAt(0);
            }

            snippets.Add(new(snippets.Count, title, kind, string.Join('\n', lines), id, message));
        }

        return snippets;
    }
}
