namespace SocPolicy.MSBuild.Tests;

internal sealed class DamagedFileTests
{
    private const string Folder = "obj/socpolicy/Debug/";

    // Of all cases: each leaves it as good as it was.
    private readonly TestProject project = new();

    [OneTimeSetUp]
    public void BuildOnce() => project.RunCheck().Succeeds();

    [OneTimeTearDown]
    public void Delete() => project.Dispose();

    [TestCase("policies.g.cs")]
    [TestCase("policies.json")]
    [TestCase("policies.dll")]
    [TestCase("policies.findings")]
    [TestCase("manifests.findings")]
    [TestCase("manifests.inputs")]
    [TestCase("inputs.list")]
    public void FileThatIsGone_IsMadeAgain(string file)
    {
        project.Delete(Folder + file);
        ReportsAsBefore();
        Assert.That(project.Exists(Folder + file), file);
    }

    [TestCase("policies.g.cs", "")]
    [TestCase("policies.json", "{")]
    [TestCase("policies.findings", "")]
    [TestCase("manifests.findings", """[{"Code":"ACME1","Mess""")]
    [TestCase("manifests.findings", "\0\0\0\0\0\0\0\0")]
    [TestCase("manifests.inputs", "of another version of SocPolicy")]
    public void FileThatIsCutOff_IsMadeAgain(string file, string content)
    {
        project.Write(Folder + file, content);
        ReportsAsBefore();
    }

    [TestCase("manifests.findings", "[garbage]", "error SOC5103: ReportFindings cannot read or write a file: ")]
    [TestCase("policies.dll", "MZ", "error SOC3019: ")]
    public void FileThatIsDamaged_IsAnError_AndTheNextBuildIsGood(string file, string content, string error)
    {
        project.Write(Folder + file, content);
        Assert.That(project.RunCheck("--no-restore").Fails().Errors, Has.Count.EqualTo(1).And.All.Contains(error));
        ReportsAsBefore();
    }

    private void ReportsAsBefore()
    {
        var build = project.RunCheck("--no-restore").Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }
}
