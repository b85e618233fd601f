using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

/// <summary>What a comment covers: in the texts, W stands for a waiver of the control of the format.</summary>
internal sealed class InlineWaiverTests
{
    private const string Pod =
        """
        apiVersion: v1 #1
        kind: Pod #2
        metadata: { name: web } #3
        spec: #4
          #5
          containers: #6
            #7
            - name: api #8
              securityContext: #9
                privileged: true #10
            #11
            - name: proxy #12
              securityContext: { privileged: true } #13
        #14

        """;

    private const string Bucket =
        """
        #1
        resource "aws_s3_bucket" "a" { #2
          #3
          acl = "public-read" #4
          tags = { a = "b" } #5
        }
        #7
        resource "aws_s3_bucket" "b" { #8
          acl = "public-read" #9
        }

        """;

    private const string Dockerfile =
        """
        #1
        FROM a AS build
        #3
        ADD a b
        ADD c d
        #6
        FROM b
        #8
        ADD e f

        """;

    [TestCase("#1", "4 10 13")]
    [TestCase("#2", "4 10 13")]
    [TestCase("#3", "")]
    [TestCase("#4", "4 10 13")]
    [TestCase("#5", "10 13")]
    [TestCase("#6", "10 13")]
    [TestCase("#7", "10")]
    [TestCase("#8", "10")]
    [TestCase("#9", "10")]
    [TestCase("#10", "10")]
    [TestCase("#11", "13")]
    [TestCase("#13", "13")]
    [TestCase("#14", "")]
    public void Kubernetes(string place, string expected) => Check("pod.yaml", Pod, "#", "TEST0001", place, expected);

    [TestCase("#1", "2 4")]
    [TestCase("#2", "2 4")]
    [TestCase("#3", "4")]
    [TestCase("#4", "4")]
    [TestCase("#5", "")]
    [TestCase("#7", "8 9")]
    [TestCase("#9", "9")]
    public void Terraform(string place, string expected)
    {
        Check("main.tf", Bucket, "#", "TEST0002", place, expected);
        Check("main.tf", Bucket, "//", "TEST0002", place, expected);
        Check("main.tf", Bucket, "/*", "TEST0002", place, expected);
    }

    [TestCase("#1", "2 4 5")]
    [TestCase("#3", "4")]
    [TestCase("#6", "7 9")]
    [TestCase("#8", "9")]
    public void Dockerfiles(string place, string expected) => Check("Dockerfile", Dockerfile, "#", "TEST0003", place, expected);

    [TestCase("#1", "1 2")]
    [TestCase("#2", "2")]
    [TestCase("#3", "")]
    public void Settings(string place, string expected)
    {
        const string text = "{ #1\n  \"Debug\": true, #2\n  \"Other\": 1 #3\n}\n";
        Check("appsettings.json", text, "//", "TEST0004", place, expected);
        Check("appsettings.json", text, "/*", "TEST0004", place, expected);
    }

    [Test]
    public void SettingsOfABaseFile_AreWaivedForEveryEnvironment()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, null,
            ("appsettings.json", $"{{\n  \"Audit\": 1,\n  // {Waiver("TEST0004")}\n  \"Debug\": true\n}}"),
            ("appsettings.Staging.json", "{}"),
            ("appsettings.Test.json", "{}"));
        Assert.That(result.Lines().Where(line => line.Contains("debug", StringComparison.Ordinal)), Is.EqualTo(Enumerable.Repeat("appsettings.json(4) waived debug", 3)));
    }

    [Test]
    public void FileOfWhichNothingIsRead_HasNoUnusedWaiver()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, null, ("chart/Chart.yaml", "name: a\n"), ("chart/templates/pod.yaml", $"# {Waiver("TEST0001")}\nkind: {{{{ .Values.kind }}}}\n"));
        Assert.That(result.Diagnostics.Select(one => one.Id), Is.EqualTo(new[] { "SOC4050" }));
        Assert.That(result.Lines(), Has.None.Contains("unused"));
    }

    [Test]
    public void TheRunAsAWhole_IsWaivedByNoComment()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, null, ("a.yaml", $"a: 1 # {Waiver("TEST0005")}\n"));
        Assert.That(result.Lines(), Does.Contain("a.yaml(1) fail network").And.Contain("a.yaml(1) fail unused: The waiver of TEST0005 covers nothing: no such finding is there"));
    }

    [Test]
    public void TextThatLooksLikeAComment_WaivesNothing()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, null,
            ("main.tf", $"resource \"aws_s3_bucket\" \"a\" {{\n  description = <<EOT\n# {Waiver("TEST0002")}\nEOT\n  acl = \"public-read\"\n}}\n"),
            ("Dockerfile", $"FROM a\nRUN <<EOF\n# {Waiver("TEST0003")}\nEOF\nADD a b\n"),
            ("pod.yaml", $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: a }}\nspec:\n  a: |\n    # {Waiver("TEST0001")}\n  containers: [{{ name: b, securityContext: {{ privileged: true }} }}]\n"));
        Assert.That(result.Lines().Where(line => line.Contains("waived", StringComparison.Ordinal) || line.Contains("unused", StringComparison.Ordinal)), Is.Empty);
        Assert.That(result.Lines(), Does.Contain("main.tf(5) fail acl").And.Contain("Dockerfile(5) fail add").And.Contain("pod.yaml(7) fail privileged"));
    }

    [Test]
    public void Rule_AndItem_NarrowAComment()
    {
        using var folder = new TemporaryFolder();
        var text = Pod.Replace("#1\n", $"# {Waiver("TEST0001")} rule=privileged item=*[name=proxy]\n", StringComparison.Ordinal);
        Assert.That(SampleControls.Run(folder, null, ("pod.yaml", text)).Lines().Where(line => line.Contains("waived", StringComparison.Ordinal)), Is.EqualTo(new[] { "pod.yaml(13) waived privileged" }));
    }

    /// <summary>Puts the waiver in the place of one mark, and compares the lines of what is waived.</summary>
    private static void Check(string path, string text, string marker, string control, string place, string expected)
    {
        using var folder = new TemporaryFolder();
        var comment = $"{marker} {Waiver(control)}{(marker == "/*" ? " */" : "")}";
        var written = string.Join('\n', text.Split('\n').Select(line => line.EndsWith(place, StringComparison.Ordinal) && (line.Length == place.Length || line[^(place.Length + 1)] == ' ')
            ? line[..^place.Length] + comment
            : line.Contains('#', StringComparison.Ordinal) ? line[..line.IndexOf('#', StringComparison.Ordinal)] : line));
        var result = SampleControls.Run(folder, null, (path, written));
        var waived = result.Verdicts.Where(verdict => verdict.State == Model.VerdictState.Waived).Select(verdict => verdict.Span.StartLine).Distinct();
        Assert.That(string.Join(' ', waived), Is.EqualTo(expected), written);
        var unused = result.Lines().Count(line => line.Contains("fail unused", StringComparison.Ordinal));
        Assert.That(unused, Is.EqualTo(expected.Length == 0 ? 1 : 0), string.Join('\n', result.Lines()));
        Assert.That(result.Diagnostics, Is.Empty);
    }

    private static string Waiver(string control) => $"socpolicy:waive {control} until=2026-12-31 ticket=SEC-12 reason=\"The gateway filters it\"";
}
