using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using static SocPolicy.Policies.Tests.Language.Make;

namespace SocPolicy.Policies.Tests.Language;

internal sealed class TimesTests
{
    [TestCase("P90D", 90)]
    [TestCase("P2W", 14)]
    [TestCase("PT36H", 1.5)]
    [TestCase("P1DT12H", 1.5)]
    [TestCase("24h", 1)]
    [TestCase("1h30m", 0.0625)]
    [TestCase("90d", 90)]
    [TestCase("2w", 14)]
    [TestCase("86400s", 1)]
    [TestCase("7.00:00:00", 7)]
    [TestCase("12:00:00", 0.5)]
    public void Days_ReadsEverySpelling(string text, double days) => Assert.That((Of(text).Days == days).State, Is.EqualTo(State.True));

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("90")]
    [TestCase("d")]
    [TestCase("1x")]
    [TestCase("-P1D")]
    [TestCase("ninety days")]
    [TestCase("99999999999999999999d")]
    [TestCase("1:99")]
    public void Days_OfWhatIsNoDuration_IsUnknown(string text)
    {
        Assert.That((Of(text).Days > 0).State, Is.EqualTo(State.Unknown));
        Assert.That(Of(text).Days.Exists.State, Is.EqualTo(State.True));
    }

    [Test]
    public void Duration_WithoutUnit_IsOneOfTheUnitThatIsAskedFor()
    {
        Assert.That((Of(30).Days == 30).State, Is.EqualTo(State.True));
        Assert.That((Of(30).Seconds == 30).State, Is.EqualTo(State.True));
        Assert.That((Of("30", Dialect.Converting).Days == 30).State, Is.EqualTo(State.True));
        Assert.That((Of("PT1M").Seconds == 60).State, Is.EqualTo(State.True));
        Assert.That((Missing.Days > 1).State, Is.EqualTo(State.False));
        Assert.That(Missing.Days.Exists.State, Is.EqualTo(State.False));
        Assert.That((Null.Seconds > 1).State, Is.EqualTo(State.False));
        Assert.That((Unknown().Days > 1).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Months_AreARange()
    {
        Assert.That((Of("P1M").Days >= 28).State, Is.EqualTo(State.True));
        Assert.That((Of("P1M").Days >= 30).State, Is.EqualTo(State.Unknown));
        Assert.That((Of("P1Y").Days > 366).State, Is.EqualTo(State.False));
    }

    [TestCase("2026-11-22", "2026-11-23", State.True)]
    [TestCase("2026-11-22", "2026-11-22", State.False)]
    [TestCase("2026-11-23", "2026-11-22", State.False)]
    [TestCase("2026-11-22T10:00:00Z", "2026-11-22T12:00:00+01:00", State.True)]
    [TestCase("2026-11-22T10:00:00Z", "2026-11-22T11:00:00+01:00", State.False)]
    [TestCase("2026-11-22", "2026-11-22T10:00:00Z", State.Unknown)]
    [TestCase("2026-11-22", "2026-11-23T00:00:00Z", State.True)]
    [TestCase("2026-11-22T10:00:00", "2026-11-22T12:00:00Z", State.Unknown)]
    [TestCase("2026-11-22T10:00:00", "2026-11-24T12:00:00Z", State.True)]
    [TestCase("2026-02-30", "2026-11-22", State.Unknown)]
    [TestCase("soon", "2026-11-22", State.Unknown)]
    [TestCase("2026-11-22", "later", State.Unknown)]
    [TestCase("0001-01-01", "2026-11-22", State.Unknown)]
    [TestCase("9999-12-31T23:59:59-14:00", "2026-11-22", State.Unknown)]
    public void IsBefore_ComparesDaysAndInstants(string left, string right, State expected) => Assert.That(Of(left).IsBefore(right).State, Is.EqualTo(expected));

    [Test]
    public void IsBefore_OfMissingIsFalseBothWays()
    {
        Assert.That(Missing.IsBefore("2026-11-22").State, Is.EqualTo(State.False));
        Assert.That(Of("2026-11-22").IsBefore(Missing).State, Is.EqualTo(State.False));
        Assert.That(Unknown().IsBefore("2026-11-22").State, Is.EqualTo(State.Unknown));
        Assert.That(Partly("2026-", "").IsBefore("2027-01-01").State, Is.EqualTo(State.Unknown));
        Assert.That(Of(20261122).IsBefore("2026-11-22").State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void DaysUntil_CountsWholeDays()
    {
        Assert.That((Of("2026-11-22").DaysUntil("2027-11-22") == 365).State, Is.EqualTo(State.True));
        Assert.That((Of("2026-11-22").DaysUntil("2026-11-21") == -1).State, Is.EqualTo(State.True));
        Assert.That((Of("2026-11-22T10:00:00Z").DaysUntil("2026-11-24T09:00:00Z") == 1).State, Is.EqualTo(State.True));
        Assert.That((Of("2026-11-22").DaysUntil("2026-11-24T09:00:00Z") <= 2).State, Is.EqualTo(State.True));
        Assert.That((Of("2026-11-22").DaysUntil("2026-11-24T09:00:00Z") == 2).State, Is.EqualTo(State.Unknown));
        Assert.That((Missing.DaysUntil("2026-11-22") > 0).State, Is.EqualTo(State.False));
        Assert.That((Of("2026-11-22").DaysUntil("x") > 0).State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Reason_NamesTheReading()
    {
        var body = Traced(new (string, object)[] { ("retention", "P30D"), ("expires", "2026-01-01") });
        Assert.That((body["retention"].Days >= 90).Reason!.Sentence(), Is.EqualTo("days of retention is 30, expected at least 90"));
        Assert.That((!body["expires"].IsBefore("2026-11-22")).Reason!.Sentence(), Is.EqualTo("expires is \"2026-01-01\", expected a date not before \"2026-11-22\""));
    }

    [Test]
    public void Because_ChangesTheSentenceOnly()
    {
        var body = Traced(new (string, object)[] { ("on", false), ("password", "hunter2-Long-One") });
        var plain = body["on"] == true;
        var worded = plain.Because("it must be on");
        Assert.That(worded.State, Is.EqualTo(State.False));
        Assert.That(worded.Reason!.Sentence(), Is.EqualTo("it must be on"));
        Assert.That(worded.Reason!.Decisive().Reason.Span, Is.EqualTo(plain.Reason!.Decisive().Reason.Span));
        Assert.That((body["on"] == true | worded).Reason!.Sentence(), Is.Not.Empty);
        Assert.That(plain.Because($"the password is {body["password"]}").Reason!.Sentence(), Is.EqualTo("the password is (secret)"));
        Assert.That(default(Truth).Because("x").State, Is.EqualTo(State.Unknown));
    }
}
