using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Tests;

internal sealed class FindingTests
{
    [Test]
    public void Finding_IsAWarningAtItsPlace()
    {
        using var project = new TestProject();
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }

    [Test]
    public void Finding_NamesTheCallingProjectAndAnAbsolutePath()
    {
        using var project = new TestProject();
        var warning = project.Build().Events.OfType<BuildWarningEventArgs>().Single(one => one.Code == "ACME1");
        Assert.Multiple(() =>
        {
            Assert.That(warning.ProjectFile, Is.EqualTo(Path.Combine(project.Folder, "app.csproj")));
            Assert.That(warning.File, Is.EqualTo(Path.Combine(project.Folder, "k8s", "web.yaml")));
            Assert.That(warning.Subcategory, Is.Null.Or.Empty);
            Assert.That((warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber), Is.EqualTo((5, 13, 5, 14)));
        });
    }

    [Test]
    public void Note_IsNoWarning()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec", "replicas"] >= 2""", severity: "note"));
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Is.Empty);
        Assert.That(build.Events.OfType<BuildMessageEventArgs>().Count(one => one.Code == "ACME1"), Is.EqualTo(1));
    }

    [Test]
    public void Message_WithBraces_IsPrintedAsItIs()
    {
        using var project = new TestProject();
        project.Write("k8s/web.yaml", TestProject.Deployment(replicas: "'{0} {'"));
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec", "replicas"] == "2" """));
        Assert.That(project.Build().Succeeds().Findings, Has.One.Contains("spec.replicas is \"{0} {\""));
    }
}
