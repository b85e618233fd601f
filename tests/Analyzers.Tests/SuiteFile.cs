using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests;

/// <summary>One file of the labelled suite.</summary>
internal sealed partial class SuiteFile
{
    private const string PolicyLine = "// policy: ";

    private static readonly Regex Label = LabelPattern();
    private static readonly (string, string)[] Shared = [.. Names().Where(IsShared).Select(n => (n, Read(n)))];
    private readonly string name;
    private readonly Lazy<ImmutableArray<(int Line, string Id)>> found;

    private SuiteFile(string name)
    {
        this.name = name;
        Text = Read(name);
        Compilation = WithText(Text);
        var lines = Text.Split('\n').Where(l => l.StartsWith(PolicyLine, StringComparison.Ordinal)).Select((l, i) => $"{i + 1},1 {l[PolicyLine.Length..]}").ToArray();
        Policy = lines.Length == 0 ? null : $"socpolicy-classification 1\nfile /app/data.yaml\n{string.Join('\n', lines)}\n";
        Cases = [.. Text.Split('\n').SelectMany((line, i) => CasesOf(line, i + 1))];
        found = new(() => [.. Analysis.Run(Compilation, Policy).Where(d => d.Location.GetLineSpan().Path == name).Select(d => (d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Id))]);
    }

    public string Text { get; }

    /// <summary>The policy that the file is judged by: its lines that open with <c>// policy: </c>.</summary>
    public string? Policy { get; }

    public string Group => name.Split('/')[0];

    public Compilation Compilation { get; }

    public ImmutableArray<SuiteCase> Cases { get; }

    public ImmutableArray<SuiteCase> Misses => [.. Cases.Where(c => c.Id is not null && !found.Value.Contains((c.Line, c.Id)))];

    public ImmutableArray<string> FalseAlarms =>
        [.. found.Value.Where(f => !Cases.Any(c => c.Line == f.Line && c.Id == f.Id)).Select(f => $"{name}({f.Line}): {f.Id}: {Text.Split('\n')[f.Line - 1].Trim()}")];

    public static ImmutableArray<SuiteFile> LoadAll() => [.. Names().Select(n => new SuiteFile(n))];

    private static bool IsShared(string name) => name.StartsWith("Shared/", StringComparison.Ordinal);

    private static IEnumerable<string> Names() =>
        typeof(SuiteFile).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The file's compilation with another text in its place. A rule that is off is on in a file that expects it, or that opens with <c>// on: SOC1026</c>.</summary>
    public Compilation WithText(string text) => Analysis.WithAllRules(
        Snippet.Compile([(name, text), .. Shared.Where(s => s.Item1 != name)]),
        id => Text.Contains($"// expect: {id}", StringComparison.Ordinal) || Text.StartsWith($"// on: {id}", StringComparison.Ordinal));

    public override string ToString() => name;

    private static IEnumerable<SuiteCase> CasesOf(string line, int number)
    {
        var match = Label.Match(line);
        if (!match.Success) yield break;
        var code = line[..match.Index].Trim();
        if (match.Groups["ok"].Success) yield return new SuiteCase(number, code, null, match.Groups["ok"].Value);
        foreach (Capture id in match.Groups["id"].Captures)
            yield return new SuiteCase(number, code, id.Value, match.Groups["limit"].Success ? match.Groups["limit"].Value : null);
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(SuiteFile).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"// (?:ok: (?<ok>.+)|expect: (?<id>SOC\d{4})(?:, (?<id>SOC\d{4}))*(?: limit: (?<limit>.+))?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LabelPattern();
}
