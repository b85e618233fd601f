using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Fingerprints;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Evaluation.Fingerprints;

/// <summary>Fingerprints of generated manifests before and after changes that mean nothing.</summary>
internal sealed class FingerprintTests
{
    /// <summary>The Kubernetes objects of a file: for each its containers, whether they are privileged.</summary>
    private static readonly Arbitrary<bool[][]> Pods = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(true, false)).Resize(5)).Resize(6).ToArbitrary();

    /// <summary>Ports of the rules of a group; equal ones among them.</summary>
    private static readonly Arbitrary<int[][]> Groups = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(22, 80, 443)).Resize(5)).Resize(6).ToArbitrary();

    [Test]
    public void Kubernetes_SurvivesCommentsIndentationAndOrder() =>
        Prop.ForAll(Pods, ArbMap.Default.ArbFor<int>(), (pods, seed) =>
        {
            var plain = Of(("pods.yaml", Kubernetes(pods, null)));
            var changed = Of(("pods.yaml", Kubernetes(pods, new Random(seed))));
            return plain.Order().SequenceEqual(changed.Order()) && plain.Distinct().Count() == plain.Count && plain.Count == pods.Sum(pod => pod.Count(one => one)) + pods.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Test]
    public void Terraform_SurvivesCommentsIndentationOrderAndOtherFiles() =>
        Prop.ForAll(Groups, ArbMap.Default.ArbFor<int>(), (groups, seed) =>
        {
            var plain = Of(("main.tf", Terraform(groups, null)));
            var random = new Random(seed);
            var changed = Of(("main.tf", Terraform(groups, random)));
            var moved = Of(("other.tf", Terraform(groups, random)), ("main.tf", "# empty\n"));
            return plain.Order().SequenceEqual(changed.Order()) && plain.Order().SequenceEqual(moved.Order())
                && plain.Distinct().Count() == plain.Count && plain.Count == groups.Sum(group => group.Count(port => port == 22));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Test]
    public void DifferentPlaces_HaveDifferentFingerprints()
    {
        var pod = Kubernetes([[true]], null);
        var all = new[] { Of(("a.yaml", pod)), Of(("b.yaml", pod)), Of(("a.yaml", pod.Replace("pod-0", "pod-1", StringComparison.Ordinal))), Of(("a.yaml", pod.Replace("c-0", "c-1", StringComparison.Ordinal))), Of(("a.yaml", pod.Replace("kind: Pod", "kind: Job", StringComparison.Ordinal))) };
        Assert.That(all.Select(one => one[^1]), Is.Unique);
    }

    [Test]
    public void AnotherProblemOfTheSameResource_IsAnotherFinding()
    {
        const string text = "resource \"aws_s3_bucket\" \"a\" {\n  acl = \"public-read\"\n}\n";
        var with = text.Replace("}", "  versioning { enabled = false }\n}", StringComparison.Ordinal);
        Assert.That(Of(("a.tf", text))[0], Is.Not.EqualTo(Of(("a.tf", text))[1]));
        Assert.That(Of(("a.tf", with)), Is.EquivalentTo(Of(("a.tf", text))), "versioning that is off is versioning that is not on");
    }

    [Test]
    public void EqualNeighbours_AreNumbered_AndOneLessIsOneLess()
    {
        var three = Of(("a.tf", Terraform([[22, 22, 22]], null)));
        var two = Of(("a.tf", Terraform([[22, 22]], null)));
        Assert.That(three, Is.Unique);
        Assert.That(two, Is.SubsetOf(three));
    }

    [Test]
    public void Fingerprints_HoldNoSecret()
    {
        const string group = "resource \"aws_security_group\" \"a\" {\n  ingress {\n    from_port = 22\n    password = \"{0}\"\n  }\n}\n";
        var texts = new[] { "hunter2hunter2", "correct-horse-battery" }.Select(secret => group.Replace("{0}", secret, StringComparison.Ordinal));
        Assert.That(texts.Select(text => Of(("a.tf", text)).Single()).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase("Dockerfile", "FROM a AS build\nADD x y\nFROM b\nADD x z\nADD v w\n", "# first\n\nFROM a AS build\n  # more\nRUN make\n  ADD x y\n\nFROM b\nADD v w\nADD x z\n")]
    [TestCase("appsettings.json", "{ \"Debug\": true }", "// more\n{\n  \"Other\": [1, 2],\n  \"Debug\": true\n}\n")]
    public void OtherFormats_SurviveMovedAndAddedLines(string path, string text, string changed) =>
        Assert.That(Of((path, changed)), Is.EquivalentTo(Of((path, text))).And.Unique.And.Not.Empty);

    [Test]
    public void FolderOfTheRun_DoesNotMatterInARepository()
    {
        var inside = Verdicts(("deploy/a.yaml", Kubernetes([[true]], null)));
        FingerprintMaker.Assign(inside, "/repo/app", "/repo");
        var above = Verdicts(("app/deploy/a.yaml", Kubernetes([[true]], null)));
        FingerprintMaker.Assign(above, "/repo", "/repo");
        Assert.That(Fingerprints(inside), Is.EqualTo(Fingerprints(above)));
    }

    private static List<string> Of(params (string Path, string Content)[] files)
    {
        var verdicts = Verdicts(files);
        FingerprintMaker.Assign(verdicts, null, null);
        return Fingerprints(verdicts);
    }

    private static List<string> Fingerprints(IReadOnlyList<Verdict> verdicts) => [.. verdicts.Select(verdict => verdict.Fingerprint).Where(one => one.Length > 0)];

    private static IReadOnlyList<Verdict> Verdicts(params (string Path, string Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var texts = files.Select(file => new SourceText(file.Path, file.Content)).Select(text => (ManifestFormats.ForFile(text)!, text)).ToList();
        var read = ManifestReader.ReadAll(texts, diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.Empty);
        return Evaluator.Evaluate(SampleControls.WithoutRun.Policies, read.Resources, traceAll: false, null, CancellationToken.None);
    }

    private static string Kubernetes(bool[][] pods, Random? random)
    {
        var documents = pods.Select((containers, i) =>
        {
            var text = new StringBuilder();
            var unit = new string(' ', random?.Next(2, 5) ?? 2);
            Line(text, random, "", "apiVersion: v1");
            Line(text, random, "", "kind: Pod");
            Line(text, random, "", string.Create(CultureInfo.InvariantCulture, $"metadata: {{ name: pod-{i} }}"));
            Line(text, random, "", "spec:");
            Line(text, random, unit, "containers:");
            foreach (var item in Shuffle(containers.Select((isPrivileged, number) => (isPrivileged, number)), random))
            {
                Line(text, random, unit + unit, string.Create(CultureInfo.InvariantCulture, $"- name: c-{item.number}"));
                Line(text, random, unit + unit + "  ", $"securityContext: {{ privileged: {(item.isPrivileged ? "true" : "false")} }}");
            }

            if (containers.Length == 0) Line(text, random, unit + unit, "[]");
            return text.ToString();
        });
        return WithLineEnds(string.Join("---\n", Shuffle(documents, random)), random);
    }

    private static string Terraform(int[][] groups, Random? random)
    {
        var blocks = groups.Select((ports, i) =>
        {
            var text = new StringBuilder();
            var unit = new string(' ', random?.Next(0, 5) ?? 2);
            Line(text, random, "", string.Create(CultureInfo.InvariantCulture, $"resource \"aws_security_group\" \"g{i}\" {{"));
            foreach (var port in Shuffle(ports, random))
            {
                Line(text, random, unit, "ingress {");
                Line(text, random, unit, string.Create(CultureInfo.InvariantCulture, $"from_port = {port}"));
                Line(text, random, unit, "}");
            }

            Line(text, random, "", "}");
            return text.ToString();
        });
        return WithLineEnds(string.Concat(Shuffle(blocks, random)) + "# end\n", random);
    }

    private static void Line(StringBuilder text, Random? random, string indentation, string content)
    {
        for (var more = random?.Next(0, 3) ?? 0; more > 0; more--) text.Append(more == 1 ? indentation + "# a comment\n" : "\n");
        text.Append(indentation).Append(content).Append(random?.Next(0, 3) == 0 ? " # behind\n" : "\n");
    }

    private static string WithLineEnds(string text, Random? random) => random?.Next(0, 2) == 1 ? text.ReplaceLineEndings("\r\n") : text;

    private static T[] Shuffle<T>(IEnumerable<T> items, Random? random)
    {
        var all = items.ToArray();
        random?.Shuffle(all);
        return all;
    }
}
