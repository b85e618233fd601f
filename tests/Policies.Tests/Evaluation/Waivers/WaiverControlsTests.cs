using SocPolicy.Catalog;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

internal sealed class WaiverControlsTests
{
    private static IReadOnlyList<Policy> Controls => WaiverControls.All;

    [TestCaseSource(nameof(Controls))]
    public void Control_HasAPage_AndCriteriaOfTheCatalogue(Policy control)
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryRoot.Folder, "docs", "controls", $"{control.Id}.md"));
        Assert.That(page[0], Is.EqualTo($"# {control.Id}: {control.Title}"));
        Assert.That(page[2], Is.EqualTo($"Severity: {control.Severity.Word()}. Criteria: {string.Join(", ", control.Criteria)}."));
        Assert.That(control.Criteria.Select(CriteriaCatalog.Find), Has.None.Null);
    }
}
