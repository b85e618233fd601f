using System.Text.Json;
using SocPolicy.Model;
using SocPolicy.Reports;

namespace SocPolicy.Policies.Tests.Reports;

public sealed class JsonReportTests
{
    private const string Pod = "kind: Pod\nspec:\n  privileged: true\n";

    [Test]
    public void Write_Run_IsOneDocument()
    {
        var run = new SampleRun()
            .Add(VerdictState.Fail, "a.yaml", Pod, "true")
            .AddNotEvaluated(SampleRun.Control("SP5103", Severity.Note, "Buckets are private"))
            .AddError("It cannot be read.");

        Assert.That(Write(run, new() { ToolVersion = "0.1.0" }), Is.EqualTo(
            """
            {
              "schemaVersion": "1",
              "tool": {
                "name": "socpolicy",
                "version": "0.1.0"
              },
              "outcome": "incomplete",
              "exitCode": 2,
              "failOn": "error",
              "summary": {
                "manifests": 1,
                "controls": 2,
                "failed": {
                  "error": 1,
                  "warning": 0,
                  "note": 0
                },
                "unknown": 0,
                "waived": 0,
                "known": 0,
                "fixed": 0,
                "passed": 0,
                "notEvaluated": 1,
                "notApplicable": 0
              },
              "controls": [
                {"id":"SP5101","version":"1.2.0","title":"Workloads are not privileged","remediation":"Remove the field.\nSee the docs."},
                {"id":"SP5103","version":"1.2.0","title":"Buckets are private","remediation":"Remove the field.\nSee the docs."}
              ],
              "verdicts": [
                {"verdict":"fail","control":"SP5101","version":"1.2.0","rule":"rule","severity":"error","criteria":["CC6.1","CC6.8"],"kind":"kubernetes","resource":"Pod/web","item":null,"path":"a.yaml","start":{"line":3,"column":15},"end":{"line":3,"column":19},"message":"Pod web is privileged","reason":"spec.privileged is true, expected false","fingerprint":null,"known":false,"waiver":null},
                {"verdict":"not-evaluated","control":"SP5103","version":"1.2.0","rule":null,"severity":"note","criteria":["CC6.1","CC6.8"],"kind":null,"resource":null,"item":null,"path":null,"start":null,"end":null,"message":null,"reason":null,"fingerprint":null,"known":false,"waiver":null}
              ],
              "diagnostics": [
                {"id":"SOC4001","severity":"error","path":"b.yaml","start":{"line":1,"column":1},"end":{"line":1,"column":1},"message":"It cannot be read."}
              ]
            }

            """));
    }

    [Test]
    public void Write_Shown_ListsOnlyThose()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", Pod, "true").Add(VerdictState.Pass, "b.yaml", Pod, "true");
        var options = new ReportOptions { Show = new HashSet<VerdictState> { VerdictState.Pass } };

        using var document = JsonDocument.Parse(Write(run, options));

        Assert.That(document.RootElement.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetProperty("verdict").GetString()), Is.EqualTo(new[] { "pass" }));
        Assert.That(document.RootElement.GetProperty("summary").GetProperty("failed").GetProperty("error").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("</script>{0}\"\\")]
    [TestCase("\u001b[31m \u0085 \u2028")]
    [TestCase("漢字 😀")]
    public void Write_HostileTexts_ComeBackAsTheyWere(string text)
    {
        var run = new SampleRun().Add(VerdictState.Fail, text + ".yaml", Pod, "true", message: text);

        var json = Write(run, new());
        using var document = JsonDocument.Parse(json);

        Assert.That(document.RootElement.GetProperty("verdicts")[0].GetProperty("message").GetString(), Is.EqualTo(text));
        Assert.That(json.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
    }

    [Test]
    public void Write_HalfASurrogatePair_IsReplaced()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", Pod, "true", message: "half \ud83d");

        Assert.That(Write(run, new()), Does.Contain("half \uFFFD").Or.Contain("half \\uFFFD"));
    }

    [Test]
    public void Write_ManyVerdicts_StaysOneDocument()
    {
        var run = new SampleRun();
        for (var i = 0; i < 2000; i++) run.Add(VerdictState.Fail, $"ä{i}.yaml", Pod, "true");

        using var document = JsonDocument.Parse(Write(run, new()));

        Assert.That(document.RootElement.GetProperty("verdicts").GetArrayLength(), Is.EqualTo(2000));
    }

    private static string Write(SampleRun run, ReportOptions options)
    {
        using var output = new StringWriter();
        ReportFormats.Find("json")!.Write(run.Result, options, output);
        return output.ToString();
    }
}
