using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using static SocPolicy.Policies.Tests.Language.Make;

namespace SocPolicy.Policies.Tests.Language;

internal sealed class ValueTests
{
    [Test]
    public void Missing_EqualsNothing()
    {
        Assert.That((Missing == Missing).State, Is.EqualTo(State.False));
        Assert.That((Missing == "x").State, Is.EqualTo(State.False));
        Assert.That((Missing != "x").State, Is.EqualTo(State.True));
        Assert.That((Missing != true).State, Is.EqualTo(State.True));
        Assert.That((Null == Null).State, Is.EqualTo(State.False));
        Assert.That((Missing == (string?)null).State, Is.EqualTo(State.True));
    }

    [Test]
    public void Order_OfMissingIsFalseBothWays()
    {
        Assert.That((Missing < 7).State, Is.EqualTo(State.False));
        Assert.That((Missing >= 7).State, Is.EqualTo(State.False));
    }

    [Test]
    public void Order_OfWhatIsNoNumberIsUnknown() => Assert.That((Of("seven") >= 7).State, Is.EqualTo(State.Unknown));

    [Test]
    public void Equality_ConvertsAsTheDialectDoes()
    {
        Assert.That((Of("80") == 80).State, Is.EqualTo(State.False));
        Assert.That((Of("80", Dialect.Converting) == 80).State, Is.EqualTo(State.True));
        Assert.That((Of("true") == true).State, Is.EqualTo(State.False));
        Assert.That((Of("true", Dialect.Converting) == true).State, Is.EqualTo(State.True));
        Assert.That((Of("TRUE", Dialect.Converting) == true).State, Is.EqualTo(State.False));
        Assert.That((Of("True", Dialect.Configuration) == true).State, Is.EqualTo(State.True));
        Assert.That((Of("Allow", Dialect.AzureResourceManager) == "allow").State, Is.EqualTo(State.True));
    }

    [Test]
    public void Equality_OfANumberWithATextUsesItsSourceText()
    {
        var number = new Value(new NumberNode(1.2, "1.20", Source(Dialect.Strict), 0, 1));
        Assert.That((number == "1.20").State, Is.EqualTo(State.True));
        Assert.That((number == "1.2").State, Is.EqualTo(State.False));
        Assert.That((number == 1.2).State, Is.EqualTo(State.True));
    }

    [Test]
    public void Unknown_StaysUnknownUnlessKnownPartsExclude()
    {
        Assert.That((Unknown() == "x").State, Is.EqualTo(State.Unknown));
        Assert.That((Partly("arn:", "/*") == "*").State, Is.EqualTo(State.False));
        Assert.That((Partly("arn:", "/*") == "arn:x/*").State, Is.EqualTo(State.Unknown));
        Assert.That(Partly("arn:", "/*").StartsWith("arn").State, Is.EqualTo(State.True));
        Assert.That(Partly("arn:", "/*").StartsWith("aws").State, Is.EqualTo(State.False));
        Assert.That(Partly("arn:", "/*").StartsWith("arn:aws").State, Is.EqualTo(State.Unknown));
        Assert.That(Partly("arn:", "/*").EndsWith("*").State, Is.EqualTo(State.True));
    }

    [Test]
    public void Exists_KnowsAPresenceWithoutAValue()
    {
        Assert.That(Missing.Exists.State, Is.EqualTo(State.False));
        Assert.That(Null.Exists.State, Is.EqualTo(State.False));
        Assert.That(Of("").Exists.State, Is.EqualTo(State.True));
        Assert.That(Unknown().Exists.State, Is.EqualTo(State.Unknown));
        Assert.That(Present().Exists.State, Is.EqualTo(State.True));
    }

    [Test]
    public void NullMissingEmptyUnknown_AreFourThings()
    {
        Assert.That(Missing.IsNull.State, Is.EqualTo(State.False));
        Assert.That(Null.IsNull.State, Is.EqualTo(State.True));
        Assert.That(Missing.IsEmpty.State, Is.EqualTo(State.True));
        Assert.That(Null.IsEmpty.State, Is.EqualTo(State.True));
        Assert.That(Of("").IsEmpty.State, Is.EqualTo(State.True));
        Assert.That(Of(" ").IsEmpty.State, Is.EqualTo(State.False));
        Assert.That(Of(Array.Empty<object>()).IsEmpty.State, Is.EqualTo(State.True));
        Assert.That(Of(false).IsEmpty.State, Is.EqualTo(State.False));
        Assert.That(Unknown().IsEmpty.State, Is.EqualTo(State.Unknown));
        Assert.That(OpenList().IsEmpty.State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Index_OfAListOfOneIsTransparent_OfMoreUnknown()
    {
        var one = Of(new object[] { new (string, object)[] { ("a", 1) } });
        var two = Of(new object[] { new (string, object)[] { ("a", 1) }, new (string, object)[] { ("a", 2) } });
        Assert.That((one["a"] == 1).State, Is.EqualTo(State.True));
        Assert.That((two["a"] == 1).State, Is.EqualTo(State.Unknown));
        Assert.That(two.Any(block => block["a"] == 2).State, Is.EqualTo(State.True));
    }

    [Test]
    public void Index_OfMissingAndNullIsMissing()
    {
        Assert.That(Missing["a", "b"].Exists.State, Is.EqualTo(State.False));
        Assert.That(Null["a"].Exists.State, Is.EqualTo(State.False));
        Assert.That(Of("text")["a"].Exists.State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Quantifiers_OnNothing()
    {
        Assert.That(Missing.Any(_ => true).State, Is.EqualTo(State.False));
        Assert.That(Missing.All(_ => false).State, Is.EqualTo(State.True));
        Assert.That(Missing.None(_ => true).State, Is.EqualTo(State.True));
        Assert.That((Missing.Count() == 0).State, Is.EqualTo(State.True));
    }

    [Test]
    public void Quantifiers_OnAnOpenListAreSureOnlyWhereNoFurtherItemMatters()
    {
        var list = OpenList("a", "b");
        Assert.That(list.Contains("a").State, Is.EqualTo(State.True));
        Assert.That(list.Contains("z").State, Is.EqualTo(State.Unknown));
        Assert.That(list.None(item => item == "a").State, Is.EqualTo(State.False));
        Assert.That(list.All(item => item == "a").State, Is.EqualTo(State.False));
        Assert.That(list.All(item => item != "z").State, Is.EqualTo(State.Unknown));
        Assert.That((list.Count() >= 2).State, Is.EqualTo(State.True));
        Assert.That((list.Count() == 2).State, Is.EqualTo(State.Unknown));
        Assert.That((list.Count() < 2).State, Is.EqualTo(State.False));
    }

    [Test]
    public void Where_KeepsUncertainMembersAsMaybes()
    {
        var items = Of(new object[] { "a", Unknown() });
        var kept = items.Where(item => item == "a");
        Assert.That(kept.Any().State, Is.EqualTo(State.True));
        Assert.That((kept.Count() == 1).State, Is.EqualTo(State.Unknown));
        Assert.That(items.Where(item => item == "b").Any().State, Is.EqualTo(State.Unknown));
        Assert.That(items.Where(item => item == "b").None(_ => true).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Default_FillsOnlyAbsence()
    {
        Assert.That((Missing.Default(1) == 1).State, Is.EqualTo(State.True));
        Assert.That((Null.Default(1) == 1).State, Is.EqualTo(State.True));
        Assert.That((Of(2).Default(1) == 1).State, Is.EqualTo(State.False));
        Assert.That((Unknown().Default(1) == 1).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Each_FansOutAtEveryList()
    {
        var body = Of(new (string, object)[]
        {
            ("rule", new object[]
            {
                new (string, object)[] { ("filter", new object[] { "a", "b" }) },
                new (string, object)[] { ("filter", "c") },
                new (string, object)[] { ("other", "d") },
            }),
        });
        Assert.That((body.Each("rule", "filter").Count() == 3).State, Is.EqualTo(State.True));
        Assert.That(body.Each("rule", "filter").Contains("c").State, Is.EqualTo(State.True));
        Assert.That(body.Each("nothing").None().State, Is.EqualTo(State.True));
    }

    [Test]
    public void Each_OfAnUnknownIsOpen_OfAnUnknownItemIsNot()
    {
        var body = Of(new (string, object)[] { ("whole", Unknown()), ("items", new object[] { "a", Present() }), ("nullable", new object[] { "a", Unknown() }), ("text", Partly("a", "")) });
        Assert.That(body.Each("whole").Any().State, Is.EqualTo(State.Unknown));
        Assert.That(body["whole"].Any().State, Is.EqualTo(State.Unknown));
        Assert.That((body.Each("items").Count() == 2).State, Is.EqualTo(State.True));
        // It may be null, and null is no item of Each.
        Assert.That((body.Each("nullable").Count() == 2).State, Is.EqualTo(State.Unknown));
        Assert.That((body.Each("text").Count() == 1).State, Is.EqualTo(State.True));
        Assert.That(body["text"].Any(text => text.StartsWith("a")).State, Is.EqualTo(State.True));
    }

    [Test]
    public void Leaves_FindEveryScalarWithItsKey()
    {
        var body = Of(new (string, object)[] { ("a", new (string, object)[] { ("Password", "hunter2") }), ("list", new object[] { 1, 2 }) });
        Assert.That((body.Leaves.Count() == 3).State, Is.EqualTo(State.True));
        Assert.That(body.Leaves.Any(leaf => leaf.LooksSecret && leaf.Key == "Password").State, Is.EqualTo(State.True));
    }

    [Test]
    public void Leaves_OfAList_GoByItsName()
    {
        var body = Of(new (string, object)[] { ("ApiKeys", new object[] { "q7Xw2LmZ9tRbK4sV" }), ("Hosts", new object[] { "q7Xw2LmZ9tRbK4sV" }) });
        Assert.That((body.Leaves.Count(leaf => leaf.LooksSecret) == 1).State, Is.EqualTo(State.True));
        Assert.That((Traced(new (string, object)[] { ("ApiKeys", new object[] { "q7Xw2LmZ9tRbK4sV" }) }).Body.Leaves.Count(leaf => leaf.LooksSecret) == 1).State, Is.EqualTo(State.True));
    }

    [Test]
    public void ConnectionString_ReadsTheQuotingOfAdoNet()
    {
        var value = Of("Server=db;Trust Server Certificate=true;Password=\"a;b\"").ConnectionString;
        Assert.That((value["server"] == "db").State, Is.EqualTo(State.True));
        Assert.That((value["Trust Server Certificate"] == true).State, Is.EqualTo(State.True));
        Assert.That((value["Password"] == "a;b").State, Is.EqualTo(State.True));
        Assert.That(Of("just text").ConnectionString["Server"].Exists.State, Is.EqualTo(State.Unknown));
        Assert.That(Missing.ConnectionString["Server"].Exists.State, Is.EqualTo(State.False));
    }

    [TestCase("nginx", null, "nginx", null, null)]
    [TestCase("library/nginx:1.27", null, "library/nginx", "1.27", null)]
    [TestCase("localhost/a:b", "localhost", "a", "b", null)]
    [TestCase("registry:5000/a/b", "registry:5000", "a/b", null, null)]
    [TestCase("ghcr.io/o/i:1@sha256:abc", "ghcr.io", "o/i", "1", "sha256:abc")]
    public void Image_HasItsParts(string text, string? registry, string repository, string? tag, string? digest)
    {
        var image = Of(text).Image;
        Assert.That((image.Registry == registry).State, Is.EqualTo(State.True), "registry");
        Assert.That((image.Repository == repository).State, Is.EqualTo(State.True), "repository");
        Assert.That((image.Tag == tag).State, Is.EqualTo(State.True), "tag");
        Assert.That((image.Digest == digest).State, Is.EqualTo(State.True), "digest");
    }

    [Test]
    public void Matches_AnswersUnknownForAPatternThatNeedsBacktracking() =>
        Assert.That(Of("aa").Matches(@"(a)\1").State, Is.EqualTo(State.Unknown));

    [Test]
    public void Text_KeepsWhatIsUnknown()
    {
        Assert.That((Functions.Text($"{Of("a")}-logs") == "a-logs").State, Is.EqualTo(State.True));
        Assert.That((Functions.Text($"{Unknown()}-logs") == "a-logs").State, Is.EqualTo(State.Unknown));
        Assert.That((Functions.Text($"{Unknown()}-logs") == "a-data").State, Is.EqualTo(State.False));
    }
}
