using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Compose;

public sealed class ComposeFormatTests
{
    [TestCase("docker-compose.yml", "web: {image: a}\n")]
    [TestCase("compose.yaml", "version: '3.9'\nservices: {web: {image: a}}\n")]
    [TestCase("docker-compose-ci.yml", "services: {web: {image: a}}\n")]
    public void AllVersions_HaveServices(string path, string content) =>
        Assert.That(Reading.Addresses(Combined.Resources((path, content))), Is.EqualTo(new[] { "compose/project " + path, $"compose/service {path}#web" }));

    [Test]
    public void AKubernetesFile_IsNone() => Assert.That(Reading.Of("compose.prod.yaml", "apiVersion: v1\nkind: Pod\n").Format, Is.EqualTo("kubernetes"));

    [TestCase("a:1", "'a:1'")]
    [TestCase("a:${T:-1}", "'a:1'")]
    [TestCase("a:${T-1}-${U:-${V:-x}}", "'a:1-x'")]
    [TestCase("a:$$T", "'a:$T'")]
    [TestCase("a:$T", "<a:... T is set by the environment, if at all>")]
    [TestCase("${R}/a:${T}z", "<...z R is set by the environment, if at all>")]
    [TestCase("a${T:?must}", "<a... T is set by the environment, if at all>")]
    [TestCase("a${T:+x}", "<a... T is set by the environment, if at all>")]
    [TestCase("a${T:-b", "<a... a variable in the text cannot be read>")]
    [TestCase("a${}b", "<a...b a variable in the text cannot be read>")]
    [TestCase("a$", "'a$'")]
    [TestCase("a$ b", "'a$ b'")]
    public void Variables_AreReplaced(string image, string expected) =>
        Assert.That(Combined.Show(Combined.Resources(("compose.yaml", $"services: {{web: {{image: \"{image}\"}}}}\n")), "compose.yaml#web", "image"), Is.EqualTo(expected));

    [Test]
    public void TheFileBeside_SetsVariables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sub/.env", "# c\nTAG=1.2 # why\nexport REG='r.example'\nEMPTY=\nTAKES=$TAG\nQ=\"a b\"\n");
        folder.Write("sub/compose.yaml", "services:\n  web:\n    image: ${REG}/a:${TAG}\n    environment: [\"E=${EMPTY:-d}\", \"F=${EMPTY-d}\", \"G=${TAKES}\", \"H=${TAG:+set}\", \"Q=$Q\"]\n");
        var bag = new DiagnosticBag();
        var set = ManifestReader.ReadAll(ManifestDiscovery.Find(folder.Path, ["sub/compose.yaml"], bag).Files, bag);
        Assert.That(Combined.Show(set.Resources, "sub/compose.yaml#web", "image"), Is.EqualTo("'r.example/a:1.2'"));
        Assert.That(Combined.Show(set.Resources, "sub/compose.yaml#web", "environment"), Is.EqualTo("{E: 'd', F: '', G: <... TAKES is set by the environment, if at all>, H: 'set', Q: 'a b'}"));
    }

    [TestCase("80", "{target: '80', protocol: 'tcp'}")]
    [TestCase("8080:80", "{target: '80', published: '8080', protocol: 'tcp'}")]
    [TestCase("\"127.0.0.1:8080:80/udp\"", "{target: '80', published: '8080', host_ip: '127.0.0.1', protocol: 'udp'}")]
    [TestCase("\"127.0.0.1::80\"", "{target: '80', host_ip: '127.0.0.1', protocol: 'tcp'}")]
    [TestCase("\"[::1]:8080:80\"", "{target: '80', published: '8080', host_ip: '::1', protocol: 'tcp'}")]
    [TestCase("\"3000-3005:4000-4005\"", "{target: '4000-4005', published: '3000-3005', protocol: 'tcp'}")]
    [TestCase("{target: 80, published: \"8080\", mode: host}", "{target: 80, published: '8080', mode: 'host'}")]
    public void Ports_AreTakenApart(string port, string expected) =>
        Assert.That(Combined.Show(Combined.Resources(("compose.yaml", $"services: {{web: {{image: a, ports: [{port}]}}}}\n")), "compose.yaml#web", "ports", 0), Is.EqualTo(expected));

    [TestCase("/data", "{type: 'volume', target: '/data'}")]
    [TestCase("db:/data", "{type: 'volume', source: 'db', target: '/data'}")]
    [TestCase("/var/run/docker.sock:/var/run/docker.sock:ro", "{type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock', read_only: true}")]
    [TestCase("./src:/dst:rw,z", "{type: 'bind', source: './src', target: '/dst'}")]
    [TestCase("~/x:/y", "{type: 'bind', source: '~/x', target: '/y'}")]
    [TestCase("C:\\\\x:/y", "{type: 'bind', source: 'C:\\x', target: '/y'}")]
    [TestCase("/a/$X:/y", "{type: 'bind', source: </a/... X is set by the environment, if at all>, target: <... X is set by the environment, if at all>}")]
    [TestCase("/a:/y$X", "{type: 'bind', source: '/a', target: <... X is set by the environment, if at all>}")]
    public void Volumes_AreTakenApart(string volume, string expected) =>
        Assert.That(Combined.Show(Combined.Resources(("compose.yaml", $"services: {{web: {{image: a, volumes: [\"{volume}\"]}}}}\n")), "compose.yaml#web", "volumes", 0), Is.EqualTo(expected));

    [Test]
    public void Pairs_AreMaps()
    {
        var resources = Combined.Resources(("compose.yaml", """
            services:
              web:
                build: ./app
                environment: [A=1, B=x=y, C, "D=pre-${X}", "$Y"]
                labels: { l: "1" }
                extra_hosts: ["h:10.0.0.1", "i=10.0.0.2"]
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Combined.Show(resources, "compose.yaml#web", "environment"), Is.EqualTo("{A: '1', B: 'x=y', C: <C is set by the environment, if at all>, D: <pre-... X is set by the environment, if at all>}"));
            Assert.That(Combined.Show(resources, "compose.yaml#web", "extra_hosts"), Is.EqualTo("{h: '10.0.0.1', i: '10.0.0.2'}"));
            Assert.That(Combined.Show(resources, "compose.yaml#web", "build"), Is.EqualTo("{context: './app'}"));
            Assert.That(new Resource(resources[1])["environment", "Z"].Exists.State, Is.EqualTo(State.Unknown));
        });
    }

    [Test]
    public void AnOverride_IsPutOver()
    {
        var resources = Combined.Resources(
            ("compose.yaml", """
            name: shop
            services:
              web:
                image: a:1
                command: [run, it]
                privileged: true
                cap_add: [A, B]
                ports: ["80:80", "81:81"]
                volumes: ["vx:/a", "vy:/b"]
                environment: { A: "1", B: "2" }
                depends_on: [db]
              db: { image: b }
            """),
            ("compose.override.yaml", """
            services:
              web:
                command: [go]
                privileged: !reset null
                cap_add: [B, C]
                ports: !override ["90:90"]
                volumes: ["vz:/a"]
                environment: [B=3]
                depends_on: { cache: { condition: service_started } }
              cache: { image: c }
            """));
        string Web(string key) => Combined.Show(resources, "compose.yaml#web", key);
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "compose/project compose.yaml", "compose/service compose.yaml#web", "compose/service compose.yaml#db", "compose/service compose.yaml#cache" }));
            Assert.That(resources[0].Name, Is.EqualTo("shop"));
            Assert.That(((MapNode)resources[1].Body).Find("privileged"), Is.Null);
            Assert.That(new[] { Web("image"), Web("command"), Web("cap_add") }, Is.EqualTo(new[] { "'a:1'", "['go']", "['A', 'B', 'C']" }));
            Assert.That(Web("ports"), Is.EqualTo("[{target: '90', published: '90', protocol: 'tcp'}]"));
            Assert.That(Web("volumes"), Is.EqualTo("[{type: 'volume', source: 'vz', target: '/a'}, {type: 'volume', source: 'vy', target: '/b'}]"));
            Assert.That(Web("environment"), Is.EqualTo("{A: '1', B: '3'}"));
            Assert.That(resources[1].Needs, Is.EqualTo(new[] { "compose.yaml#db", "compose.yaml#cache" }));
        });
    }

    [Test]
    public void OtherFiles_StandAlone_UnlessTheyCannot()
    {
        var resources = Combined.Resources(
            ("docker-compose.yml", "services: {web: {image: a}, db: {image: b}}\n"),
            ("docker-compose.prod.yml", "services: {web: {restart: always}}\n"),
            ("docker-compose.test.yml", "services: {sut: {build: .}}\n"));
        Assert.Multiple(() =>
        {
            Assert.That(resources.Where(one => one.Type == "service").Select(one => one.Address), Is.EqualTo(new[] { "docker-compose.yml#web", "docker-compose.yml#db", "docker-compose.prod.yml#web", "docker-compose.test.yml#sut" }));
            Assert.That(Combined.Show(resources, "docker-compose.prod.yml#web"), Is.EqualTo("{image: 'a', restart: 'always'}"));
        });
    }

    [Test]
    public void Extends_IsFollowed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("base/common.yml", "services:\n  app: {image: a, cap_add: [X], environment: [A=1], privileged: true}\n");
        folder.Write("app/compose.yaml", "services:\n  web: {extends: {file: ../base/common.yml, service: app}, privileged: false, environment: [B=2]}\n  worker: {extends: web, command: work}\n");
        var bag = new DiagnosticBag();
        var set = ManifestReader.ReadAll(ManifestDiscovery.Find(folder.Path, ["app"], bag).Files, bag);
        Assert.That(bag.ToSortedList(), Is.Empty);
        Assert.That(Combined.Show(set.Resources, "app/compose.yaml#worker", "environment"), Is.EqualTo("{A: '1', B: '2'}"));
        Assert.That(Combined.Show(set.Resources, "app/compose.yaml#worker", "privileged"), Is.EqualTo("false"));
        Assert.That(Combined.Show(set.Resources, "app/compose.yaml#worker", "image"), Is.EqualTo("'a'"));
    }

    [TestCase("a: {extends: a}", "compose.yaml(2,16): error SOC4242: The service \"a\" extends others in a circle, or more than 32 of them. Take one link out.")]
    [TestCase("a: {extends: b}", "compose.yaml(2,16): error SOC4242: The service \"b\" to extend is not in compose.yaml. Correct its name.")]
    [TestCase("a: {extends: {file: ../x.yml, service: b}}", "compose.yaml(2,23): warning SOC4241: ../x.yml lies outside of the run's root and is not read. Run from a folder above it.")]
    [TestCase("a: {extends: {file: /etc/x.yml, service: b}}", "compose.yaml(2,23): warning SOC4241: /etc/x.yml lies outside of the run's root and is not read. Run from a folder above it.")]
    [TestCase("a: {extends: {file: x.yml, service: b}}", "compose.yaml(2,23): warning SOC4241: x.yml cannot be read, so what is extended is unknown. Correct the path.")]
    public void WhatCannotBeExtended_IsSaid_AndOpen(string service, string expected)
    {
        var bag = new DiagnosticBag();
        var text = new SourceText("compose.yaml", $"services:\n  {service}\n");
        var resources = ManifestReader.ReadAll([(ManifestFormats.ForFile(text)!, text)], bag).Resources;
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.EqualTo(new[] { expected }));
        Assert.That(new Resource(resources.Single(one => one.Address == "compose.yaml#a"))["privileged"].Exists.State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void FilesOfVariables_AndIncludedFiles_AreOpen()
    {
        var resources = Combined.Resources(("compose.yaml", "include: [x.yml]\nservices: {web: {image: a, env_file: x.env}}\n"));
        Assert.That(new Resource(resources[1])["environment", "A"].Exists.State, Is.EqualTo(State.Unknown));
        Assert.That(new Resource(resources[0])["services", "b"].Exists.State, Is.EqualTo(State.Unknown));
    }

    [TestCase("services: [a]\n", "(1,11)")]
    [TestCase("- a\n", "(1,1)")]
    public void WithoutServices_ItIsAnError(string content, string place) =>
        Assert.That(Combined.Diagnostics(("compose.yaml", content)), Is.EqualTo(new[] { $"compose.yaml{place}: error SOC4240: There is no map of services, so Compose cannot read the file. Write 'services:' with a service below it." }));

    [Test]
    public void MergedAnchors_AndExtensions_AreRead() =>
        Assert.That(
            Combined.Show(Combined.Resources(("compose.yaml", "x-base: &base {restart: always, image: a}\nservices:\n  web:\n    <<: *base\n    image: b\n")), "compose.yaml#web"),
            Is.EqualTo("{image: 'b', restart: 'always'}"));

    [Test]
    public void DeepDefaults_End()
    {
        var text = string.Concat(Enumerable.Repeat("${A:-", 5000)) + new string('}', 5000);
        Assert.That(Combined.Show(Combined.Resources(("compose.yaml", $"services: {{web: {{image: \"{text}\"}}}}\n")), "compose.yaml#web", "image"), Is.EqualTo("<... a variable in the text cannot be read>"));
    }
}
