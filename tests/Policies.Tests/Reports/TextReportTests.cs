using SocPolicy.Model;
using SocPolicy.Reports;

namespace SocPolicy.Policies.Tests.Reports;

public sealed class TextReportTests
{
    private const string Pod = "kind: Pod\nspec:\n  privileged: true\n";

    private static readonly SampleRun Run = new SampleRun()
        .Add(VerdictState.Fail, "a.yaml", Pod, "true")
        .Add(VerdictState.Pass, "b.yaml", Pod, "Pod")
        .Add(VerdictState.Unknown, "b.yaml", Pod, "privileged", SampleRun.Control("SP5102", Severity.Warning, "No host network"), "Pod web may use the host's network", "hostNetwork is unknown: it is a template")
        .AddNotEvaluated(SampleRun.Control("SP5103", title: "Buckets are private"));

    [Test]
    public void Write_ByDefault_ShowsFailuresAndUnknowns() => Assert.That(Write(Run, new()), Is.EqualTo(
        """
        a.yaml

          error SP5101  Workloads are not privileged
            a.yaml:3:15  kubernetes Pod/web
               3 |   privileged: true
                 |               ^^^^
            Pod web is privileged
            Reason: spec.privileged is true, expected false
            Fix: Remove the field. See the docs.
            Criteria: CC6.1, CC6.8

        b.yaml

          unknown SP5102  No host network
            b.yaml:3:3  kubernetes Pod/web
               3 |   privileged: true
                 |   ^^^^^^^^^^
            Pod web may use the host's network
            Reason: hostNetwork is unknown: it is a template
            Fix: Remove the field. See the docs.
            Criteria: CC6.1, CC6.8

        3 manifests, 4 controls: 1 failed (1 error), 1 unknown, 1 passed.
        Not evaluated: 1 control, as nothing here is what they judge. That is no pass.
        Exit code 1: 1 finding at or above the fail level, error.

        """));

    [Test]
    public void Write_PassesAndNotEvaluated_AreListed() =>
        Assert.That(Write(Run, new() { Show = new HashSet<VerdictState> { VerdictState.Pass, VerdictState.NotEvaluated } }), Does.StartWith(
        """
        b.yaml
          pass SP5101  Workloads are not privileged  b.yaml:1:7  kubernetes Pod/web

        Not evaluated: nothing here is what these controls judge

          SP5103  Buckets are private

        """));

    [Test]
    public void Write_KnownWidth_BreaksBetweenWords()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", Pod, "true", message: "A message of a good many words that takes two lines");

        Assert.That(Write(run, new() { Width = 40 }), Does.Contain("    A message of a good many words that\n    takes two lines\n"));
    }

    [Test]
    public void Write_HostileTexts_StayText()
    {
        var control = SampleRun.Control("SP1", title: "\u001b]0;title\u0007 {0} <b>", remediation: "\u001b[31mred");
        var run = new SampleRun().Add(VerdictState.Fail, "\u001b[2J{0}<b>.yaml", "x: \u001b[1m", "x", control, "\u009b1m", "\u202Ereason");

        Assert.That(Write(run, new()).Where(c => char.IsControl(c) && c != '\n' || c == '\u202E'), Is.Empty);
    }

    [Test]
    public void Write_Plain_HasNoEscapeCodes() => Assert.That(Write(Run, new()), Does.Not.Contain('\u001b'));

    [Test]
    public void Write_Ansi_ColoursTheSeverity() =>
        Assert.That(Write(Run, new() { Style = ReportStyle.Ansi }), Does.Contain("\u001b[1;31merror SP5101\u001b[0m  Workloads"));

    private static string Write(SampleRun run, ReportOptions options)
    {
        using var output = new StringWriter();
        ReportFormats.Find("text")!.Write(run.Result, options, output);
        return output.ToString();
    }
}
