using SocPolicy.Schemas.Wording;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class NearestNameTests
{
    [TestCase("titel", "title")]
    [TestCase("Title", "title")]
    [TestCase("sevrity", "severity")]
    [TestCase("remedation", "remediation")]
    [TestCase("id", null)]
    [TestCase("colour", null)]
    [TestCase("", null)]
    public void Name_IsTheNearestOne(string name, string? nearest) =>
        Assert.That(NearestName.Of(name, ["title", "severity", "remediation", "tile"]), Is.EqualTo(nearest));

    [Test]
    public void EquallyNear_IsTheFirstByText() => Assert.That(NearestName.Of("bat", ["cat", "bar"]), Is.EqualTo("bar"));
}
