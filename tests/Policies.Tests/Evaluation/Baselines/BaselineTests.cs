using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Baselines;
using SocPolicy.Model;
using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Evaluation.Baselines;

internal sealed class BaselineTests
{
    private const string First = "0123456789abcdef0123456789abcdef";

    private const string Two =
        """
        resource "aws_s3_bucket" "a" {
          acl = "public-read"
          versioning { enabled = true }
        }
        resource "aws_s3_bucket" "b" {
          acl = "public-read"
          versioning { enabled = true }
        }

        """;

    [Test]
    public void File_HasOneFindingALine_SortedByPlace()
    {
        using var folder = new TemporaryFolder();
        var text = Write(folder, ("b.tf", Two), ("a.json", "{}"));
        var lines = text.Split('\n');
        Assert.That(lines[0], Is.EqualTo("socpolicy-baseline 1"));
        Assert.That(lines[1], Does.StartWith("# "));
        Assert.That(lines.Skip(2).Select(line => string.Join('|', line.Split('\t').Skip(1))), Is.EqualTo(new[]
        {
            "fail|TEST0002|acl|b.tf|terraform aws_s3_bucket.a",
            "fail|TEST0002|acl|b.tf|terraform aws_s3_bucket.b",
            "",
        }));
    }

    [Test]
    public void KnownFindings_DoNotCount_NewOnesDo_AndGoneOnesAreTold()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("main.tf", Two));
        var again = Run(folder);
        Assert.That((again.Findings.Count, again.KnownFindings.Count, again.Baseline!.Fixed.Count), Is.EqualTo((0, 2, 0)));

        var changed = Run(folder, files: ("main.tf", "# moved\n\n" + Two.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)));
        Assert.That(changed.Findings.Select(finding => finding.Resources[0]), Is.EqualTo(new[] { "terraform aws_s3_bucket.c" }));
        Assert.That(changed.KnownFindings.Select(finding => finding.Resources[0]), Is.EqualTo(new[] { "terraform aws_s3_bucket.b" }));
        Assert.That(changed.Baseline!.Fixed.Select(entry => entry.Subject), Is.EqualTo(new[] { "terraform aws_s3_bucket.a" }));
    }

    [Test]
    public void UnknownThatFails_IsNew_FailureThatIsUnknownIsNot()
    {
        const string unknown = "variable \"acl\" {}\nresource \"aws_s3_bucket\" \"a\" {\n  acl = var.acl\n  versioning { enabled = true }\n}\n";
        var fails = unknown.Replace("var.acl", "\"public-read\"", StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Write(folder, ("main.tf", unknown));
        Assert.That(Run(folder, files: ("main.tf", fails)).Findings, Has.Count.EqualTo(1));
        Write(folder, ("main.tf", fails));
        Assert.That(Run(folder, files: ("main.tf", unknown)).Findings, Is.Empty);
    }

    [Test]
    public void PartOfARun_SaysNothingOfTheRest()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("x/main.tf", Two), ("y/main.tf", Two));
        folder.Write("x/main.tf", "");
        folder.Write("y/main.tf", "");
        Assert.That(Run(folder, ["x"]).Baseline!.Fixed.Select(entry => entry.Path).Distinct(), Is.EqualTo(new[] { "x/main.tf" }));
        Assert.That(Run(folder).Baseline!.Fixed, Has.Count.EqualTo(4));
        folder.Write("z.json", "{");
        Assert.That(Run(folder).Baseline!.Fixed, Is.Empty);
    }

    [Test]
    public void UpdateOfAPart_KeepsTheRest()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("x/main.tf", Two), ("y/main.tf", Two));
        folder.Write("x/main.tf", "");
        var old = BaselineFile.Read("b", Path.Combine(folder.Path, "socpolicy.baseline"), new DiagnosticBag())!;
        Assert.That(old.UpdatedBy(Run(folder, ["x"]), folder.Path).Entries.Select(entry => entry.Path), Is.EqualTo(new[] { "y/main.tf", "y/main.tf" }));
    }

    [Test]
    public void Waived_AndWaiversThemselves_AreInNoBaseline()
    {
        using var folder = new TemporaryFolder();
        var text = Write(folder, ("main.tf", "# socpolicy:waive TEST0002 until=2026-12-01 ticket=a reason=b\n" + Two), ("more.tf", "# socpolicy:waive TEST0002 until=2026-11-01 ticket=a reason=b\n"));
        Assert.That(text, Does.Contain("aws_s3_bucket.b").And.Not.Contain("aws_s3_bucket.a").And.Not.Contain("SP900"));
        Assert.That(Run(folder).Findings.Select(finding => finding.Policy.Id), Is.EqualTo(new[] { "SP9002" }));
    }

    [TestCase("", "known(1,1): error SOC2070: The file does not begin with the line socpolicy-baseline 1. Write it again with socpolicy baseline.")]
    [TestCase("socpolicy-baseline 2\n", "known(1,1): error SOC2070: The file does not begin with the line socpolicy-baseline 1. Write it again with socpolicy baseline.")]
    [TestCase("socpolicy-baseline 1\n<<<<<<< HEAD\n", "known(2,1): error SOC2071: \"<<<<<<< HEAD\" is no known finding: fingerprint, verdict, control, rule, path and resource with tabs between them. Settle a merge by writing the file again with socpolicy baseline.")]
    [TestCase("socpolicy-baseline 1\n\n" + First + "\tpass\tA1\tr\tp\ts\n", "known(3,1): error SOC2071: \"" + First + " pass A1 r p s\" is no known finding: fingerprint, verdict, control, rule, path and resource with tabs between them. Settle a merge by writing the file again with socpolicy baseline.")]
    [TestCase("socpolicy-baseline 1\n" + First + "\tfail\tA1\tr\tp\ts\n" + First + "\tfail\tA1\tr\tp\ts\n", "known(3,1): error SOC2072: The fingerprint " + First + " stands in line 2 already. Remove one of the two.")]
    public void BrokenFile_SaysWhere(string text, string message)
    {
        var diagnostics = new DiagnosticBag();
        Assert.That(BaselineFile.Read(new SourceText("known", text), diagnostics), Is.Null);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void WhatIsWritten_IsRead()
    {
        var entries = new[] { new BaselineEntry(First, VerdictState.Unknown, "A1", "r", "a b.tf", "terraform x"), new BaselineEntry(First.Replace('0', '1'), VerdictState.Fail, "A1", "r", "", "run run") };
        var text = BaselineFile.Write(new Baseline(entries));
        Assert.That(BaselineFile.Read(new SourceText("known", text.Replace("\n", "\r\n", StringComparison.Ordinal)), new DiagnosticBag())!.Entries, Is.EquivalentTo(entries));
    }

    [Test]
    public void NamesWithLineBreaks_DoNotBreakTheFile()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: \"a\\tb\\nc\" }\nspec: {}\n"));
        Assert.That(Run(folder).KnownFindings, Has.Count.EqualTo(1));
    }

    /// <summary>Runs over the files and writes the baseline beside them.</summary>
    private static string Write(TemporaryFolder folder, params (string Path, string Content)[] files)
    {
        var result = SampleControls.Run(folder, request => request with { Compiled = [SampleControls.WithoutRun] }, files);
        var text = BaselineFile.Write(Baseline.Of(result, folder.Path));
        folder.Write("socpolicy.baseline", text);
        return text;
    }

    private static RunResult Run(TemporaryFolder folder, string[]? paths = null, params (string Path, string Content)[] files) =>
        SampleControls.Run(folder, request => request with { Compiled = [SampleControls.WithoutRun], Baseline = Path.Combine(folder.Path, "socpolicy.baseline"), Paths = paths ?? [] }, files);
}
