using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

internal sealed class InlineWaiverReaderTests
{
    private const string Rest = "until=2027-03-31 ticket=SEC-12 reason=\"The gateway filters it\"";

    [TestCase("socpolicy:waive SP2001 " + Rest, "SP2001")]
    [TestCase("  socpolicy:waive SP2001,SP2002 SP2003 SP2001 " + Rest, "SP2001 SP2002 SP2003")]
    [TestCase("SocPolicy: waive ACME-10 " + Rest, "ACME-10")]
    [TestCase("\n * socpolicy:waive SP2001 " + Rest + "\n * and more\n", "SP2001")]
    public void Controls_AreRead(string comment, string controls)
    {
        var waiver = Read(comment).Single();
        Assert.That(waiver.Problems, Is.Empty);
        Assert.That(string.Join(' ', waiver.Waiver.Controls), Is.EqualTo(controls));
        Assert.That((waiver.Waiver.Until, waiver.Waiver.Ticket, waiver.Waiver.Justification), Is.EqualTo((new DateOnly(2027, 3, 31), "SEC-12", "The gateway filters it")));
    }

    [Test]
    public void Values_MayBeQuotedAndInAnyOrder()
    {
        var waiver = Read("""socpolicy:waive SP2001 reason='it "is" so' ticket="a \"b\" c" until="2027-03-31" owner=web approver="The CISO" rule=aws item=spec.containers[0]""").Single();
        Assert.That(waiver.Problems, Is.Empty);
        Assert.That(
            (waiver.Waiver.Justification, waiver.Waiver.Ticket, waiver.Waiver.Owner, waiver.Waiver.Approver, waiver.Waiver.Rule, waiver.Waiver.Item),
            Is.EqualTo(("it \"is\" so", "a \"b\" c", "web", "The CISO", "aws", "spec.containers[0]")));
    }

    [TestCase("socpolicy:waive", "it names no control; it has no until=; it has no ticket=; it has no reason=")]
    [TestCase("socpolicy:waive " + Rest, "it names no control")]
    [TestCase("socpolicy:waive sp2001 " + Rest, "sp2001 is no id of a control; it names no control")]
    [TestCase("socpolicy:waive SP2001 ticket=A reason=b", "it has no until=")]
    [TestCase("socpolicy:waive SP2001 until=2027-02-29 ticket=A reason=b", "until=2027-02-29 is no day such as 2027-03-31")]
    [TestCase("socpolicy:waive SP2001 until=31.3.2027 ticket=A reason=b", "until=31.3.2027 is no day such as 2027-03-31")]
    [TestCase("socpolicy:waive SP2001 until=2027-03-31 ticket=A reason=b c", "c belongs to no key, as a value with blanks needs quotation marks")]
    [TestCase("socpolicy:waive SP2001 until=2027-03-31 ticket=A reason=\"b", "a quotation mark is not closed in its line")]
    [TestCase("socpolicy:waive SP2001 until=2027-03-31 ticket=A ticket=B reason=b", "ticket= stands twice")]
    [TestCase("socpolicy:waive SP2001 until=2027-03-31 tiket=A reason=b", "tiket= is not one of until=, ticket=, reason=, owner=, approver=, rule=, item=; it has no ticket=")]
    [TestCase("socpolicy:waive SP2001 until=2027-03-31 ticket= reason=\" \"", "ticket= is empty; reason= is empty; it has no ticket=; it has no reason=")]
    [TestCase("socpolicy:ignore SP2001 " + Rest, "socpolicy:ignore is no directive, which is written socpolicy:waive")]
    [TestCase("socpolicy:nonsense SP2001 " + Rest, "socpolicy:nonsense is no directive, which is written socpolicy:waive")]
    [TestCase("socpolicy:WAIVE SP2001 " + Rest, "socpolicy:WAIVE is no directive, which is written socpolicy:waive")]
    [TestCase("# socpolicy:waive SP2001 " + Rest, "it does not begin its comment with socpolicy:waive")]
    [TestCase("legacy; socpolicy:waive SP2001 " + Rest, "it does not begin its comment with socpolicy:waive")]
    public void Malformed_SaysEverythingThatIsWrong(string comment, string problems) =>
        Assert.That(string.Join("; ", Read(comment).Single().Problems), Is.EqualTo(problems));

    [TestCase("See https://socpolicy.dev/waivers")]
    [TestCase("Write socpolicy:waive in a comment to accept a finding.")]
    [TestCase("socpolicy: these are the settings of our checks")]
    [TestCase("the socpolicy:ignore of old times")]
    public void Prose_IsNoWaiver(string comment) => Assert.That(Read(comment), Is.Empty);

    [Test]
    public void Span_IsTheDirective()
    {
        var waiver = Read("\n * socpolicy:waive SP2001 x  \n").Single().Waiver;
        Assert.That(waiver.Span.Text, Is.EqualTo("socpolicy:waive SP2001 x"));
    }

    [Test]
    public void SeveralLines_AreSeveralWaivers() =>
        Assert.That(Read($"socpolicy:waive SP2001 {Rest}\r\n  socpolicy:waive SP2002 {Rest}").Select(one => one.Waiver.Controls.Single()), Is.EqualTo(new[] { "SP2001", "SP2002" }));

    private static List<WaiverCandidate> Read(string comment)
    {
        var text = new SourceText("a.json", $"/*{comment}*/");
        return [.. InlineWaiverReader.Read(text, CommentSyntax.Json.Find(text).Single())];
    }
}
