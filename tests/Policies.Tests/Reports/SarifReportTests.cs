using System.Globalization;
using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Model;
using SocPolicy.Reports;

namespace SocPolicy.Policies.Tests.Reports;

/// <summary>SARIF 2.1.0: the whole document once, then what each kind of verdict becomes.</summary>
public sealed class SarifReportTests
{
    private const string Pod = "kind: Pod\nspec:\n  privileged: true\n";

    private static readonly Policy Control = SampleRun.Control("SP5101");

    [Test]
    public void Write_Run_IsOneLog()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a b.yaml", Pod, "true").AddError("It cannot be read.");

        Assert.That(Write(run.Result, new() { ToolVersion = "0.1.0", FromRepository = "deploy/" }), Is.EqualTo(
            """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"SocPolicy","version":"0.1.0","rules":[
                {"id":"SP5101","shortDescription":{"text":"Workloads are not privileged"},"help":{"text":"Remove the field. See the docs."},"defaultConfiguration":{"level":"error"},"properties":{"version":"1.2.0","tags":["CC6.1","CC6.8"]}}]}},"invocations":[{"executionSuccessful":false,"exitCode":2,"exitCodeDescription":"The run is incomplete, as the errors say.","toolConfigurationNotifications":[
                {"descriptor":{"id":"SOC4001"},"level":"error","message":{"text":"It cannot be read."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"deploy/b.yaml","uriBaseId":"SRCROOT"},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}]}]}],"originalUriBaseIds":{"SRCROOT":{"description":{"text":"The top of the repository, or the folder that was checked where there is none."}}},"columnKind":"utf16CodeUnits","results":[
                {"ruleId":"SP5101","ruleIndex":0,"kind":"fail","level":"error","message":{"text":"Pod web is privileged (spec.privileged is true, expected false). Remove the field."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"deploy/a%20b.yaml","uriBaseId":"SRCROOT"},"region":{"startLine":3,"startColumn":15,"endLine":3,"endColumn":19}},"logicalLocations":[{"fullyQualifiedName":"kubernetes Pod/web","kind":"resource"}]}],"suppressions":[]}]}]}

            """));
    }

    [Test]
    public void Unknown_IsOpen()
    {
        var result = Results(new SampleRun().Add(VerdictState.Unknown, "a.yaml", Pod, "true").Result).Single();
        Assert.That((Text(result, "kind"), Text(result, "level")), Is.EqualTo(("open", "none")));
        Assert.That(result.GetProperty("message").GetProperty("text").GetString(), Does.StartWith("Unknown: "));
    }

    [TestCase(true, "inSource")]
    [TestCase(false, "external")]
    public void Waived_IsSuppressed(bool isInline, string kind)
    {
        var file = new SourceText("../waivers.yaml", "waivers:\n  - control: SP5101\n");
        var waiver = new Waiver { Controls = ["SP5101"], Owner = "o", Approver = "a", Justification = "legacy\nhost", Ticket = "ACME-1", Until = new(2027, 3, 31), Span = file.Span(9, 10), IsInline = isInline };
        var run = With(new SampleRun().Add(VerdictState.Waived, "a.yaml", Pod, "true").Result, detail => detail with { Waiver = waiver, Underlying = VerdictState.Fail });

        var result = Results(run, new() { FromRepository = "services/payments/" }).Single();

        var suppression = result.GetProperty("suppressions")[0];
        Assert.Multiple(() =>
        {
            Assert.That(Text(result, "kind"), Is.EqualTo("fail"));
            Assert.That(Text(suppression, "kind"), Is.EqualTo(kind));
            Assert.That(Text(suppression, "status"), Is.EqualTo("accepted"));
            Assert.That(Text(suppression, "justification"), Is.EqualTo("legacy host (until 2027-03-31, ACME-1)"));
            var place = suppression.GetProperty("location").GetProperty("physicalLocation");
            Assert.That(Text(place.GetProperty("artifactLocation"), "uri"), Is.EqualTo("services/waivers.yaml"));
            Assert.That(place.GetProperty("region").GetProperty("startLine").GetInt32(), Is.EqualTo(2));
        });
    }

    [Test]
    public void Baseline_TellsKnownFromNew()
    {
        var sample = new SampleRun().Add(VerdictState.Fail, "a.yaml", Pod, "true", Control).Add(VerdictState.Fail, "b.yaml", Pod, "true", Control).Result;
        var run = With(sample, detail => detail with { FingerprintValue = UInt128.Parse("0447cb9bdfc339fea21dcf9e8231cce4", NumberStyles.HexNumber, CultureInfo.InvariantCulture) }) with { Baseline = new("socpolicy.baseline", []) };
        run = run with { Verdicts = [run.Verdicts[0], run.Verdicts[1] with { Detail = run.Verdicts[1].Detail! with { IsKnown = true } }] };

        var results = Results(run);

        Assert.That(results.Select(result => Text(result, "baselineState")), Is.EqualTo(new[] { "new", "unchanged" }));
        Assert.That(results[0].GetProperty("partialFingerprints").GetProperty("socpolicy/v1").GetString(), Is.EqualTo("0447cb9bdfc339fea21dcf9e8231cce4"));
    }

    [Test]
    public void Show_ListsPassesToo_AndOnlyThose()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", Pod, "true", Control).Add(VerdictState.Pass, "b.yaml", Pod, "true", Control).AddNotEvaluated(SampleRun.Control("SP5103"));
        Assert.That(Results(run.Result).Select(result => Text(result, "kind")), Is.EqualTo(new[] { "fail" }));
        var options = new ReportOptions { Show = new HashSet<VerdictState> { VerdictState.Pass, VerdictState.NotEvaluated } };
        Assert.That(Results(run.Result, options).Select(result => Text(result, "kind")), Is.EqualTo(new[] { "pass", "notApplicable" }));
    }

    [TestCase("</script>{0}\"\\%2e", "%3C")]
    [TestCase("漢字 😀?#:", "%E6")]
    public void HostileNames_AreEscapedInUris(string name, string begin)
    {
        var result = Results(new SampleRun().Add(VerdictState.Fail, name, Pod, "true", message: name).Result).Single();
        var uri = Text(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri");
        Assert.That(uri, Does.StartWith(begin));
        Assert.That(Uri.UnescapeDataString(uri!), Is.EqualTo(name));
    }

    private static RunResult With(RunResult result, Func<VerdictDetail, VerdictDetail> change) =>
        result with { Verdicts = [.. result.Verdicts.Select(verdict => verdict with { Detail = change(verdict.Detail!) })] };

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static List<JsonElement> Results(RunResult result, ReportOptions? options = null) =>
        [.. JsonDocument.Parse(Write(result, options ?? new())).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static string Write(RunResult result, ReportOptions options)
    {
        using var output = new StringWriter();
        ReportFormats.Find("sarif")!.Write(result, options, output);
        return output.ToString();
    }
}
