using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Testing;

/// <summary>Runs the tests that stand in policy files.</summary>
public static class PolicyTestRunner
{
    /// <summary>Runs every test of a policy.</summary>
    /// <param name="policy">Loaded from its file, since a compiled set holds no tests.</param>
    /// <param name="compiled">The same policy, compiled.</param>
    public static IReadOnlyList<PolicyTestResult> Run(Policy policy, CompiledPolicy compiled) =>
        [.. policy.Tests.Select(test => new PolicyTestResult(policy, test, RunOne(policy, compiled, test)))];

    private static List<Diagnostic> RunOne(Policy policy, CompiledPolicy compiled, PolicyTest test)
    {
        var diagnostics = new DiagnosticBag();
        var texts = test.Manifests.Select((manifest, i) => ToText(manifest, i, diagnostics)).OfType<(TestManifest Manifest, IManifestFormat Format, SourceText Text)>().ToList();
        var read = ManifestReader.ReadAll([.. texts.Select(one => (one.Format, one.Text))], diagnostics);
        var verdicts = Evaluator.Evaluate([compiled], read.Resources, traceAll: false, progress: null, CancellationToken.None, read.Files)
            .Where(verdict => verdict.Rule is not null)
            .ToList();
        var failures = new List<Diagnostic>(diagnostics.ToSortedList().Select(one => one with { Span = PlaceInPolicy(texts, one.Span.Path, one.Span.StartLine) ?? test.Span }));
        if (verdicts.Count == 0 && failures.Count == 0) failures.Add(new("SOC2017", DiagnosticSeverity.Error, test.Span, $"No rule judged anything in the test \"{test.Name}\". Write a manifest that one is about."));
        foreach (var (manifest, _, text) in texts)
            failures.AddRange(Compare(policy, manifest, text, [.. verdicts.Where(verdict => verdict.Span.Path == text.Path)]));
        return failures;
    }

    private static (TestManifest, IManifestFormat, SourceText)? ToText(TestManifest manifest, int index, DiagnosticBag diagnostics)
    {
        var format = manifest.FileName.Length > 0 ? ManifestFormats.ForFile(new SourceText(manifest.FileName, manifest.Text)) : ManifestFormats.Named(manifest.Format);
        if (format is null)
        {
            var name = manifest.FileName.Length > 0 ? manifest.FileName : manifest.Format;
            diagnostics.Error("SOC2016", manifest.Span, $"\"{name}\" is no manifest format. Use one of: {string.Join(", ", ManifestFormats.All.Select(one => one.Name))}.");
            return null;
        }

        var path = manifest.FileName.Length > 0 ? manifest.FileName : index == 0 ? format.UsualFileName : $"{index}/{format.UsualFileName}";
        return (manifest, format, new SourceText(path, manifest.Text));
    }

    private static IEnumerable<Diagnostic> Compare(Policy policy, TestManifest manifest, SourceText text, List<Verdict> verdicts)
    {
        var expected = Expectation.Find(text).ToList();
        foreach (var one in expected)
        {
            if (policy.Rules.All(rule => rule.Id != one.Rule))
            {
                yield return Failure(manifest, one.Line, $"The test expects {one.State.Word()} of \"{one.Rule}\", but the control has no such rule. Correct its name.");
                continue;
            }

            if (verdicts.Any(verdict => Fits(verdict, one))) continue;
            var there = verdicts.Where(verdict => verdict.Rule!.Id == one.Rule).Select(Describe).ToList();
            var instead = there.Count == 0 ? "the rule judged nothing in this manifest" : $"there is {string.Join(", ", there)}";
            yield return Failure(manifest, one.Line, $"Expected {one.State.Word()} of {one.Rule} here; {instead}.");
        }

        foreach (var verdict in verdicts.Where(verdict => verdict.State != VerdictState.Pass && !expected.Any(one => Fits(verdict, one))))
            yield return Failure(manifest, verdict.Span.StartLine, $"{verdict.Rule!.Id} gives {verdict.State.Word()} here, which no comment expects: {verdict.Message}.");
    }

    private static bool Fits(Verdict verdict, Expectation expectation) =>
        verdict.Rule!.Id == expectation.Rule && verdict.State == expectation.State && verdict.Span.StartLine == expectation.Line;

    private static string Describe(Verdict verdict) => $"{verdict.State.Word()} at line {verdict.Span.StartLine}";

    private static Diagnostic Failure(TestManifest manifest, int line, string message) =>
        new("SOC2017", DiagnosticSeverity.Error, LineInPolicy(manifest, line), message);

    private static SourceSpan? PlaceInPolicy(IReadOnlyList<(TestManifest Manifest, IManifestFormat Format, SourceText Text)> texts, string path, int line) =>
        texts.Where(one => one.Text.Path == path).Select(one => (SourceSpan?)LineInPolicy(one.Manifest, line)).FirstOrDefault();

    /// <summary>The manifest is a block scalar: its first line is the one after the indicator.</summary>
    private static SourceSpan LineInPolicy(TestManifest manifest, int line)
    {
        var source = manifest.Span.Source!;
        var at = source.OffsetAt(manifest.Span.StartLine + line, 1);
        return source.Span(at, at);
    }
}
