using SocPolicy.Model;
using SocPolicy.Reports;

namespace SocPolicy.Policies.Tests.Reports;

public sealed class RunOutcomeTests
{
    [TestCase(Severity.Error, Severity.Error, 1)]
    [TestCase(Severity.Error, Severity.Note, 1)]
    [TestCase(Severity.Warning, Severity.Error, 0)]
    [TestCase(Severity.Warning, Severity.Warning, 1)]
    [TestCase(Severity.Error, null, 0)]
    public void Of_Failure_CountsFromTheLevelOn(Severity control, Severity? level, int exitCode)
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", "x: 1", "1", SampleRun.Control("SP1", control));

        Assert.That(RunOutcome.Of(run.Result, new FailLevel(level)).ExitCode, Is.EqualTo(exitCode));
    }

    [TestCase(Severity.Note, 0)]
    [TestCase(Severity.Warning, 1)]
    public void Of_Unknown_HasTheSeverityThatTheRunGivesIt(Severity unknown, int exitCode)
    {
        var run = new SampleRun().Add(VerdictState.Unknown, "a.yaml", "x: 1", "1");

        Assert.That(RunOutcome.Of(run.Result, new FailLevel(Severity.Warning, unknown)).ExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public void Of_Pass_IsClean()
    {
        var run = new SampleRun().Add(VerdictState.Pass, "a.yaml", "x: 1", "1");

        Assert.That(RunOutcome.Of(run.Result, FailLevel.Default).Word, Is.EqualTo("clean"));
    }

    [Test]
    public void Of_ErrorBesidesFindings_IsIncomplete()
    {
        var run = new SampleRun().Add(VerdictState.Fail, "a.yaml", "x: 1", "1").AddError("It cannot be read.");

        Assert.That(RunOutcome.Of(run.Result, FailLevel.Default).Word, Is.EqualTo("incomplete"));
    }

    [Test]
    public void Of_NothingEvaluated_IsIncomplete()
    {
        var run = new SampleRun().AddNotEvaluated(SampleRun.Control("SP1"));

        Assert.That(RunOutcome.Of(run.Result, FailLevel.Default).ExitCode, Is.EqualTo(2));
    }
}
