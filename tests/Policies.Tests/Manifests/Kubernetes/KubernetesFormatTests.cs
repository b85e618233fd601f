using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Kubernetes;

public sealed class KubernetesFormatTests
{
    [Test]
    public void Objects_AreResources()
    {
        var manifest = Reading.Of("k8s/app.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: payments
              namespace: prod
            spec:
              template:
                spec:
                  containers: [{ name: app, image: "app:1" }]
            ---
            kind: Service
            apiVersion: v1
            metadata: { name: payments }
            """);
        var (first, second) = (manifest.Resources[0], manifest.Resources[1]);
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(manifest.Resources), Is.EqualTo(new[] { "kubernetes/Deployment prod/Deployment/payments", "kubernetes/Service Service/payments" }));
            Assert.That((first.Header.ToString(), first.Header.Text), Is.EqualTo(("k8s/app.yaml(2,1)", "kind: Deployment")));
            Assert.That((second.Header.ToString(), second.Header.Text), Is.EqualTo(("k8s/app.yaml(11,1)", "kind: Service")));
            Assert.That((first.Name, first.Categories), Is.EqualTo(("payments", new[] { "workload" })));
            Assert.That((second.PodPath, second.Categories.Count), Is.EqualTo(((IReadOnlyList<string>?)null, 0)));
        });
    }

    [TestCase("Pod", "spec")]
    [TestCase("Deployment", "spec.template.spec")]
    [TestCase("StatefulSet", "spec.template.spec")]
    [TestCase("DaemonSet", "spec.template.spec")]
    [TestCase("ReplicaSet", "spec.template.spec")]
    [TestCase("ReplicationController", "spec.template.spec")]
    [TestCase("Job", "spec.template.spec")]
    [TestCase("DeploymentConfig", "spec.template.spec")]
    [TestCase("CronJob", "spec.jobTemplate.spec.template.spec")]
    public void Workloads_KnowTheirPods(string kind, string path)
    {
        var resource = Reading.Of("a.yaml", $"apiVersion: v1\nkind: {kind}\nmetadata:\n  name: x\n").Resources.Single();
        Assert.That((string.Join('.', resource.PodPath!), resource.Categories.Single()), Is.EqualTo((path, "workload")));
    }

    [Test]
    public void Lists_AreTakenApart() =>
        Assert.That(
            Reading.Addresses(Reading.Of("a.yaml", """
                apiVersion: v1
                kind: List
                items:
                  - { apiVersion: v1, kind: Pod, metadata: { name: a } }
                  - apiVersion: v1
                    kind: PodList
                    items:
                      - metadata: { name: b, namespace: n }
                """).Resources),
            Is.EqualTo(new[] { "kubernetes/Pod Pod/a", "kubernetes/Pod n/Pod/b" }));

    [Test]
    public void Json_IsReadToo() =>
        Assert.That(
            Reading.Addresses(Reading.Of("a.json", """{ "metadata": { "name": "kind" }, "kind": "Pod", "apiVersion": "v1" }""").Resources),
            Is.EqualTo(new[] { "kubernetes/Pod Pod/kind" }));

    [Test]
    public void Scalars_AreReadAsKubernetesDoes()
    {
        var root = Reading.Document("a.yaml", "apiVersion: v1\nkind: X\na: [yes, Off, y, 0644, 0o17, 0b11, 1_000, 08, 1e3, null, 1:30, 2026-01-02, \"yes\"]\n");
        Assert.That(
            ((ListNode)Reading.At(root, "a")).Items.Select(node => node switch { NumberNode number => number.Number, BooleanNode boolean => boolean.Value, TextNode text => text.Text, _ => (object?)null }),
            Is.EqualTo(new object?[] { true, false, true, 420d, 15d, 3d, 1000d, 8d, 1000d, null, "1:30", "2026-01-02", "yes" }));
    }

    [TestCase("apiVersion: v1\nkind: Pod\n", "kubernetes")]
    [TestCase("# x\n---\na: 1\n---\n\"kind\": Pod\n'apiVersion': v1\n", "kubernetes")]
    [TestCase("  kind: Pod\n  apiVersion: v1\n", "kubernetes")]
    [TestCase("{kind: Pod, apiVersion: v1}\n", "kubernetes")]
    [TestCase("kind: Pod\n---\napiVersion: v1\n", "yaml")]
    [TestCase("a:\n  kind: Pod\n  apiVersion: v1\n", "yaml")]
    [TestCase("kind:\n  a: 1\napiVersion: v1\n", "yaml")]
    [TestCase("apiVersions: v1\nkinds: Pod\n", "yaml")]
    [TestCase("{a: {kind: Pod, apiVersion: v1}}\n", "yaml")]
    public void Content_TellsKubernetesFromOtherYaml(string content, string format) =>
        Assert.That(Reading.Of("a.yaml", content).Format, Is.EqualTo(format));

    [TestCase("""{"kind": "Pod", "x": {}, "apiVersion": "v1"}""", "kubernetes")]
    [TestCase("""{"a": {"kind": "Pod", "apiVersion": "v1"}}""", "json")]
    [TestCase("""{"a": "kind", "b": "apiVersion"}""", "json")]
    [TestCase("""[{"kind": "Pod", "apiVersion": "v1"}]""", "json")]
    public void Content_TellsKubernetesFromOtherJson(string content, string format) =>
        Assert.That(Reading.Of("a.json", content).Format, Is.EqualTo(format));

    [Test]
    public void NamelessObjects_AreNamedAfterTheirFile() =>
        Assert.That(
            Reading.Addresses(Reading.Of("k/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1\nkind: Kustomization\n").Resources),
            Is.EqualTo(new[] { "kubernetes/Kustomization Kustomization/kustomization.yaml" }));

    [Test]
    public void ADocumentWithoutKind_IsAWarning() =>
        Assert.That(
            Reading.Diagnostics("a.yaml", "apiVersion: v1\nkind: Pod\n---\nkind: Pod\n"),
            Is.EqualTo(new[] { "a.yaml(4,1): warning SOC4051: No 'apiVersion' and 'kind' with texts stand here, so no control about Kubernetes reads this document. Write both, or move the document to a file of its own." }));

    [Test]
    public void ATemplate_IsOneWarning() =>
        Assert.That(
            Reading.Diagnostics("a.yaml", "apiVersion: v1\nkind: Pod\n{{- if .Values.x }}\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n"),
            Is.EqualTo(new[] { "a.yaml(3,1): warning SOC4050: The file is a template, which is not evaluable as it stands. Render it, with helm template for example, and check the result." }));

    [Test]
    public void AChartsTemplate_IsKnownByItsPlace()
    {
        using var folder = new TemporaryFolder();
        folder.Write("chart/Chart.yaml", "name: x\n");
        folder.Write("chart/templates/deep/a.yaml", "{{ include \"x\" . }}\n");
        folder.Write("chart/templates/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{{ .Release.Name }}\"\n");
        folder.Write("chart/templates/c.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: c\n");
        var bag = new DiagnosticBag();
        var set = ManifestReader.ReadAll(ManifestDiscovery.Find(folder.Path, [], bag).Files, bag);
        Assert.Multiple(() =>
        {
            Assert.That(bag.ToSortedList().Select(item => $"{item.Span} {item.Id}"), Is.EqualTo(new[] { "chart/templates/b.yaml(4,10) SOC4050", "chart/templates/deep/a.yaml(1,1) SOC4050" }));
            Assert.That(set.Resources.Where(resource => resource.Kind == "kubernetes").Select(resource => resource.Address), Is.EqualTo(new[] { "Pod/c" }));
        });
    }

    [Test]
    public void Pods_AreSeenByRules()
    {
        var resource = new Resource(Reading.Of("a.yaml", "apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          hostNetwork: yes\n          containers: [{ image: x }]\n").Resources.Single());
        Assert.That((resource.Pod["hostNetwork"] == true).State, Is.EqualTo(State.True));
        Assert.That(resource.Containers.Any(container => container["image"] == "x").State, Is.EqualTo(State.True));
    }
}
