using System.Text.Json;
using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class ShowTests
{
    [Test]
    public void Show_IsATreeWithPlaces()
    {
        using var folder = new TestFolder().With("pod.yaml", Samples.PlainPod);

        folder.Run("show", "pod.yaml").ExitsWith(0).Says().Prints(
            """
            kubernetes/Pod  Pod/reports  pod.yaml:2:1
                       also kubernetes/workload
                 1:13  apiVersion: "v1"
                  2:7  kind: "Pod"
                  3:1  metadata
                  4:9    name: "reports"
                  5:1  spec
                  6:3    containers
                  7:7      [0]
                 7:13        name: "web"


            """);
    }

    [Test]
    public void Show_NamesTheFileOfAValueFromElsewhere()
    {
        using var folder = new TestFolder().With("appsettings.json", """{ "A": 1, "B": {} }""").With("appsettings.Test.json", """{ "C": null, "L": [] }""");

        folder.Run("show", "--resource", "Test").ExitsWith(0).Prints(
            """
            appsettings/environment  Test  appsettings.Test.json:1:1
                  1:8  A: 1  in appsettings.json
                 1:11  B: {}  in appsettings.json
                  1:8  C: null
                 1:14  L: []


            """);
    }

    [Test]
    public void Show_GoesByTheSettings_LikeCheck()
    {
        using var folder = new TestFolder()
            .With("socpolicy.yaml", "apiVersion: socpolicy/v1\nsystem: { name: Payments }\nmanifests:\n  exclude: [old/**]\n  kinds: { '**/*.tmpl': kubernetes }\n")
            .With("old/pod.yaml", Samples.PlainPod)
            .With("deploy/pod.tmpl", Samples.PlainPod);

        folder.Run("show").ExitsWith(0).Says().PrintsSomewhere("deploy/pod.tmpl:2:1").NeverPrints("old/pod.yaml");
    }

    [Test]
    public void Show_ReadsAFileAsTheKindThatIsNamed()
    {
        using var folder = new TestFolder().With("pod.tmpl", Samples.PlainPod);

        folder.Run("show", "--manifest", "kubernetes:pod.tmpl").ExitsWith(0).Says().PrintsSomewhere("kubernetes/Pod  Pod/reports  pod.tmpl:2:1");
    }

    [Test]
    public void Show_SaysWhyAValueIsUnknown_AndMasksSecrets()
    {
        using var folder = new TestFolder().With("doc.yaml", "ref: !Ref bucket\npassword: Copper-Lantern-4481\nenv:\n  - name: DB_PASSWORD\n    value: Copper-Lantern-4482\ntext: |\n  a\n  \u001b[31mb\n");

        folder.Run("show").ExitsWith(0)
            .PrintsSomewhere("     1:11  ref: unknown, but present: the tag !Ref is not evaluated\n")
            .PrintsSomewhere("password: (secret)\n")
            .PrintsSomewhere("value: (secret)\n")
            .NeverPrints("Lantern")
            .NeverPrints("\u001b");
    }

    [Test]
    public void Show_JsonMasksToo()
    {
        using var folder = new TestFolder().With("doc.json", """{ "password": "Copper-Lantern-4481", "n": 1.20 }""");

        var run = folder.Run("show", "--format", "json").ExitsWith(0).NeverPrints("Lantern");
        using var document = JsonDocument.Parse(run.Output);
        var entries = document.RootElement.GetProperty("resources")[0].GetProperty("body").GetProperty("entries");
        Assert.That(entries.GetProperty("password").GetRawText(), Is.EqualTo("""{"type":"text","start":{"line":1,"column":15},"end":{"line":1,"column":36},"secret":true}"""));
        Assert.That(entries.GetProperty("n").GetRawText(), Is.EqualTo("""{"type":"number","start":{"line":1,"column":43},"end":{"line":1,"column":47},"value":1.2,"text":"1.20"}"""));
    }

    [Test]
    public void Show_JsonOfADeepDocument_IsWhole()
    {
        using var folder = new TestFolder().With("doc.json", $"{string.Concat(Enumerable.Repeat("""{"a":""", 100))}1e999{new string('}', 100)}");

        var run = folder.Run("show", "--format", "json").ExitsWith(0);
        using var document = JsonDocument.Parse(run.Output, new() { MaxDepth = 1000 });
        Assert.That(document.RootElement.GetProperty("diagnostics").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Show_BrokenFile_Exits2AndShowsTheRest()
    {
        using var folder = new TestFolder().With("a.json", "{").With("b.json", "{}");

        folder.Run("show").ExitsWith(2)
            .Says("a.json(1,1): error SOC4030: The object that begins here is not closed. Add the missing '}'.")
            .Prints("json/document  b.json  b.json:1:1\n\n");
    }

    [Test]
    public void Show_NothingThere_Exits2()
    {
        using var folder = new TestFolder();

        folder.Run("show").ExitsWith(2).Prints("").Says("error SOC4320: There is no resource to show. Name a manifest, or a folder that holds one.");
    }

    [Test]
    public void Show_NoSuchAddress_SaysWhichThereAre()
    {
        using var folder = new TestFolder().With("a.json", "{}").With("b.json", "{}");

        folder.Run("show", "--resource", "c*").ExitsWith(2).Prints("").Says("error SOC4320: No resource has the address \"c*\". There are: a.json, b.json.");
    }

    [TestCase("--syntax takes one Terraform file. Name it.", "show", "--syntax", "json")]
    [TestCase("a.json(1,1): --syntax takes one Terraform file, and this is none. Name a .tf, .tf.json or .tfvars file.", "show", "a.json", "--syntax", "json")]
    [TestCase(".(1,1): --syntax takes one Terraform file, and this is a folder. Name one of its files.", "show", ".", "--syntax", "json")]
    public void Syntax_OfWhatIsNoTerraform_Exits2(string message, params string[] args)
    {
        using var folder = new TestFolder().With("a.json", "{}");

        var parts = message.Split("): ");
        folder.Run(args).ExitsWith(2).Prints("").Says(parts.Length == 2 ? $"{parts[0]}): error SOC4321: {parts[1]}" : $"error SOC4321: {message}");
    }

    [Test]
    public void Syntax_DeepAndHugeValues_AreWritten()
    {
        using var folder = new TestFolder().With("a.tf", $"a = {new string('[', 80)}1e999{new string(']', 80)}\nb = [\"Server=x;Password=Copper-Lantern-4481\"]\n");

        var run = folder.Run("show", "a.tf", "--syntax", "json").ExitsWith(0).Says().NeverPrints("Lantern");
        using var document = JsonDocument.Parse(run.Output, new() { MaxDepth = 1000 });
        Assert.That(document.RootElement.GetProperty("b")[0].GetString(), Is.EqualTo("(secret)"));
    }
}
