using SocPolicy.Catalog;

namespace SocPolicy.Policies.Tests.Catalog;

public sealed class CriteriaCatalogTests
{
    /// <summary>How many criteria each group of the Trust Services Criteria has.</summary>
    private static readonly (string Group, int Count, CriterionCategory Category)[] Groups =
    [
        ("CC1", 5, CriterionCategory.Security),
        ("CC2", 3, CriterionCategory.Security),
        ("CC3", 4, CriterionCategory.Security),
        ("CC4", 2, CriterionCategory.Security),
        ("CC5", 3, CriterionCategory.Security),
        ("CC6", 8, CriterionCategory.Security),
        ("CC7", 5, CriterionCategory.Security),
        ("CC8", 1, CriterionCategory.Security),
        ("CC9", 2, CriterionCategory.Security),
        ("A1", 3, CriterionCategory.Availability),
        ("C1", 2, CriterionCategory.Confidentiality),
        ("PI1", 5, CriterionCategory.ProcessingIntegrity),
        ("P1", 1, CriterionCategory.Privacy),
        ("P2", 1, CriterionCategory.Privacy),
        ("P3", 2, CriterionCategory.Privacy),
        ("P4", 3, CriterionCategory.Privacy),
        ("P5", 2, CriterionCategory.Privacy),
        ("P6", 7, CriterionCategory.Privacy),
        ("P7", 1, CriterionCategory.Privacy),
        ("P8", 1, CriterionCategory.Privacy),
    ];

    private static IEnumerable<(string Id, CriterionCategory Category)> Expected =>
        Groups.SelectMany(group => Enumerable.Range(1, group.Count).Select(number => ($"{group.Group}.{number}", group.Category)));

    [Test]
    public void Ids_AreThe61OfTheCriteriaInTheirOrder()
    {
        Assert.That(CriteriaCatalog.Ids, Has.Count.EqualTo(61));
        Assert.That(CriteriaCatalog.Ids, Is.EqualTo(Expected.Select(one => one.Id)));
    }

    [Test]
    public void Find_EveryId_GivesItsCategory() =>
        Assert.That(Expected.Select(one => CriteriaCatalog.Find(one.Id)!.Category), Is.EqualTo(Expected.Select(one => one.Category)));

    [TestCase("CC6.9")]
    [TestCase("cc6.1")]
    [TestCase("")]
    public void Find_NoCriterion_IsNull(string id) => Assert.That(CriteriaCatalog.Find(id), Is.Null);

    [Test]
    public void Titles_AreShortAndDifferent()
    {
        var titles = CriteriaCatalog.All.Select(criterion => criterion.Title).ToList();
        Assert.That(titles, Is.Unique);
        Assert.That(titles, Has.All.Length.InRange(10, 60));
    }
}
