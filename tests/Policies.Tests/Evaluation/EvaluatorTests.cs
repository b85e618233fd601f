using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Evaluation;

internal sealed class EvaluatorTests
{
    private const string Pods =
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: true
          dnsPolicy: !from-elsewhere x
          containers:
            - name: app
              image: app:1
            - name: proxy
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: batch }
        spec: {}
        """;

    [Test]
    public void Assert_GivesOneVerdictForEachResource() =>
        Gives("""assert: resource.Pod["hostNetwork"] != true""", "5 fail: spec.hostNetwork is true, expected false or not set", "13 pass");

    [Test]
    public void Where_LeavesOthersOutOfThePopulation() =>
        Gives("""
            where: resource.Name == "batch"
            assert: resource.Pod["hostNetwork"] == true
            """, "15 fail: spec.hostNetwork is not set, expected true");

    [Test]
    public void Where_ThatIsUnknown_LetsOnlyAPassBeCertain() =>
        Gives("""
            where: resource.Pod["dnsPolicy"] == "None"
            assert: resource.Pod["hostNetwork"] != true
            """, "6 unknown: spec.dnsPolicy is unknown: the tag !from-elsewhere is not evaluated");

    [Test]
    public void Each_JudgesEveryItem_AndPassesWithoutItems() =>
        Gives("""
            each: resource.Containers
            assert: item["image"].Exists
            """, "8 pass", "10 fail: spec.containers[1].image is not set, expected to be set", "13 pass");

    [Test]
    public void Each_ThatIsOpen_JudgesAnUnknownItemToo() =>
        Gives("""
            each: resource.Pod["dnsPolicy"]
            assert: item["a"] == 1
            """, "2 unknown: There may be further items: the tag !from-elsewhere is not evaluated", "13 pass");

    [Test]
    public void Each_ThatIsOpen_SaysNothingMoreWhereNoItemCanFail() =>
        Gives("""
            each: resource.Pod["dnsPolicy"]
            assert: item.Exists || true
            """, "13 pass");

    [Test]
    public void Let_IsVisibleToAssertAndMessage() =>
        Gives("""
            let:
              network: resource.Pod["hostNetwork"]
            assert: network != true
            message: 'hostNetwork of {resource.Name} is {network}'
            """, "5 fail: hostNetwork of web is true", "13 pass");

    [Test]
    public void All_ReachesTheOthers() =>
        Gives("""assert: all.Of("Pod").Any(pod => pod.Name != resource.Name)""", "2 pass", "13 pass");

    [Test]
    public void Run_IsJudgedOnce() =>
        Gives("""
            on: run
            assert: all.Of("kubernetes/NetworkPolicy").Any()
            message: No network policy anywhere
            """, "1 fail: No network policy anywhere");

    [Test]
    public void NothingJudged_IsNotEvaluated() => Gives("on: kubernetes/Service\nassert: 'false'", "0 not-evaluated");

    private static void Gives(string rule, params string[] expected) =>
        Assert.That(Judge(rule).Select(verdict => $"{verdict.Span.StartLine} {verdict.State.Word()}{(verdict.Message.Length > 0 ? ": " : "")}{verdict.Message}"), Is.EqualTo(expected));

    private static IReadOnlyList<Verdict> Judge(string rule)
    {
        var diagnostics = new DiagnosticBag();
        var subject = rule.StartsWith("on:", StringComparison.Ordinal) ? "" : "    on: kubernetes/workload\n";
        var text = "apiVersion: socpolicy/v1\nid: ACME0001\nversion: 1.0.0\ntitle: A control\ncriteria: [CC6.1]\nseverity: error\nremediation: Mend it.\nrules:\n  - id: rule\n"
            + subject + string.Concat(rule.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}\n"));
        var loaded = PolicyLoader.Load([new SourceText("policy.yaml", text)], new Dictionary<string, string>(), diagnostics);
        var image = PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        var resources = ManifestReader.ReadAll([(ManifestFormats.Named("kubernetes")!, new SourceText("pods.yaml", Pods))], diagnostics).Resources;
        return Evaluator.Evaluate(CompiledAssemblies.Load(image!).Policies, resources, traceAll: false, progress: null, CancellationToken.None);
    }
}
