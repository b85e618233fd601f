using System.Globalization;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Language;
using SocPolicy.Manifests;
using SocPolicy.Model;
using SocPolicy.Policies.Tests.Library.Corpus;

namespace SocPolicy.Policies.Tests.Library;

/// <summary>
/// Every control with an alias, on the cases that another tool wrote for that check. It prints, by control and check, how many
/// labels agree, and every one that does not. The folder is that of the environment variable SOCPOLICY_CORPUS.
/// </summary>
public sealed class CorpusAgreementTests
{
    private static readonly Lazy<IReadOnlyList<Row>> Compared = new(Compare);

    [Test]
    public void Controls_AgreeWithTheLabelsOfTheirAliases()
    {
        var rows = Rows();
        Print(rows);
        var judged = rows.Where(row => row.Agreement is not (Agreement.NotCovered or Agreement.Deliberate)).ToList();
        if (judged.Count == 0) Assert.Ignore("No control has an alias with a case.");
        Assert.Multiple(() =>
        {
            Assert.That(Share(judged, Agreement.Agrees), Is.GreaterThanOrEqualTo(0.97), "the share that agrees");
            Assert.That(Share(judged, Agreement.WrongPass), Is.LessThanOrEqualTo(0.01), "the share of wrong passes");
            Assert.That(Share(judged, Agreement.Unknown), Is.LessThanOrEqualTo(0.03), "the share of unknowns");
        });
    }

    [Test]
    public void Ledger_HoldsOnlyWhatHappens()
    {
        var happening = Rows().Where(row => row.Agreement == Agreement.Deliberate).Select(row => (row.Case.Check, row.Case.Framework, row.Label.Subject)).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(LedgerEntry.All.Where(entry => !happening.Contains((entry.Check, entry.Framework, entry.Subject))), Is.Empty, "entries that no verdict needs");
            Assert.That(LedgerEntry.All.Where(entry => entry.Reason.Length < 30), Is.Empty, "entries without a reason");
            Assert.That(LedgerEntry.All, Is.Unique);
        });
    }

    [Test]
    public void Scopes_NameRulesAndParametersOfTheirControl()
    {
        foreach (var scope in CheckScope.All)
        {
            var controls = Library.Policies.Where(policy => policy.Aliases.Contains(scope.Check)).ToList();
            Assert.That(controls, Is.Not.Empty, scope.Check);
            Assert.That(scope.Rules, Is.SubsetOf(controls.SelectMany(policy => policy.Rules).Select(rule => rule.Id)), scope.Check);
            Assert.That(scope.Parameters.Keys, Is.SubsetOf(controls.SelectMany(policy => policy.Parameters).Select(parameter => parameter.Name)), scope.Check);
        }
    }

    private static IReadOnlyList<Row> Rows()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS"))) Assert.Ignore("SOCPOLICY_CORPUS is not set: the corpus is not tested.");
        return Compared.Value;
    }

    private static IReadOnlyList<Row> Compare()
    {
        var root = Path.Combine(Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS")!, "checkov");
        var controls = Library.Compiled.Policies
            .SelectMany(policy => policy.Policy.Aliases.Select(alias => (alias, policy)))
            .ToLookup(pair => pair.alias, pair => pair.policy, StringComparer.Ordinal);
        return [.. CorpusCase.Find(root).SelectMany(one => controls[one.Check].SelectMany(control => CompareCase(one, control)))];
    }

    private static IEnumerable<Row> CompareCase(CorpusCase one, CompiledPolicy control)
    {
        var selected = Narrow(control, CheckScope.All.FirstOrDefault(scope => scope.Check == one.Check));
        var diagnostics = new DiagnosticBag();
        var files = ManifestDiscovery.Find(one.Folder, [], diagnostics).Files;
        var resources = ManifestReader.ReadAll(files, diagnostics).Resources;
        var verdicts = Evaluator.Evaluate([selected], resources, traceAll: false, progress: null, CancellationToken.None).Where(verdict => verdict.Resource is { } resource && IsOf(resource, one.Framework)).ToList();
        foreach (var label in one.Labels)
        {
            var own = verdicts.Where(verdict => label.Names(verdict.Resource!)).ToList();
            var isCovered = own.Count > 0 || resources.Any(resource => label.Names(resource) && selected.Rules.Any(rule => IsAbout(rule.Rule, resource)));
            // What a rule's condition leaves out is not found fault with.
            var state = own.Exists(verdict => verdict.State == VerdictState.Fail) ? VerdictState.Fail
                : own.Exists(verdict => verdict.State == VerdictState.Unknown) ? VerdictState.Unknown
                : VerdictState.Pass;
            yield return new(control.Policy.Id, one, label, state, isCovered ? Judge(one, label, state) : Agreement.NotCovered);
        }
    }

    /// <summary>Kubernetes objects that a Terraform configuration describes are resources of both.</summary>
    private static bool IsOf(ResourceDescription resource, string framework) => resource.Kind == framework || (framework == "terraform" && resource.Unit is not null && resource.Kind == "kubernetes");

    private static CompiledPolicy Narrow(CompiledPolicy control, CheckScope? scope)
    {
        if (scope is null) return control;
        var parameters = control.Policy.Parameters.Select(parameter => scope.Parameters.TryGetValue(parameter.Name, out var value) ? parameter with { Default = value.Split(',') } : parameter);
        var rules = control.Rules.Where(rule => scope.Rules.Count == 0 || scope.Rules.Contains(rule.Rule.Id));
        return control with { Policy = control.Policy with { Parameters = [.. parameters] }, Rules = [.. rules] };
    }

    private static bool IsAbout(Rule rule, ResourceDescription resource) => rule.On.Any(subject => ResourceSet.Matches(resource, subject, ""));

    private static Agreement Judge(CorpusCase one, CorpusLabel label, VerdictState state)
    {
        if (state == (label.Passes ? VerdictState.Pass : VerdictState.Fail)) return Agreement.Agrees;
        var isDeliberate = LedgerEntry.All.Any(entry => entry.Check == one.Check && entry.Framework == one.Framework && entry.Subject == label.Subject && entry.Ours == state.Word() && entry.Theirs == (label.Passes ? "pass" : "fail"));
        if (isDeliberate) return Agreement.Deliberate;
        return state switch
        {
            VerdictState.Unknown => Agreement.Unknown,
            VerdictState.Pass => Agreement.WrongPass,
            _ => Agreement.WrongFail,
        };
    }

    private static void Print(IReadOnlyList<Row> rows)
    {
        foreach (var group in rows.GroupBy(row => (row.Control, row.Case.Check, row.Case.Framework)).OrderBy(group => group.Key))
        {
            int Count(Agreement agreement) => group.Count(row => row.Agreement == agreement);
            Numbers.Print($"Corpus agreement, {group.Key.Control} {group.Key.Check} {group.Key.Framework}: {Count(Agreement.Agrees)} agree, {Count(Agreement.WrongPass)} wrong passes, {Count(Agreement.WrongFail)} wrong fails, {Count(Agreement.Unknown)} unknown, {Count(Agreement.Deliberate)} in the ledger, {Count(Agreement.NotCovered)} not covered");
        }

        var judged = rows.Where(row => row.Agreement is not (Agreement.NotCovered or Agreement.Deliberate)).ToList();
        Numbers.Print(string.Create(CultureInfo.InvariantCulture, $"Corpus agreement: {judged.Count} labels judged: {Share(judged, Agreement.Agrees):P1} agree, {Share(judged, Agreement.WrongPass):P1} wrong passes, {Share(judged, Agreement.WrongFail):P1} wrong fails, {Share(judged, Agreement.Unknown):P1} unknown; {rows.Count(row => row.Agreement == Agreement.Deliberate)} in the ledger, {rows.Count(row => row.Agreement == Agreement.NotCovered)} not covered"));
        foreach (var row in rows.Where(row => row.Agreement is Agreement.WrongPass or Agreement.WrongFail or Agreement.Unknown))
            Numbers.Print($"Corpus agreement, differs: {row.Control} {row.Case.Check} {row.Case.Framework}/{row.Case.Name}: {row.Label.Subject} is {row.State.Word()}, labelled {(row.Label.Passes ? "pass" : "fail")}");
    }

    private static double Share(List<Row> rows, Agreement agreement) => rows.Count == 0 ? 0 : (double)rows.Count(row => row.Agreement == agreement) / rows.Count;

    private sealed record Row(string Control, CorpusCase Case, CorpusLabel Label, VerdictState State, Agreement Agreement);
}
