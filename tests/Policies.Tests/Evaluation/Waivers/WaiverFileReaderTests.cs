using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

internal sealed class WaiverFileReaderTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        waivers:
          - control: SP2001
            resource: terraform/aws_security_group.legacy
            path: infra/**
            rule: aws
            item: ingress[*]
            owner: network
            approver: ciso
            justification: The gateway filters the port until the migration is done.
            ticket: SEC-12
            expires: 2027-03-31
        """;

    [Test]
    public void Waiver_IsReadInFull()
    {
        var waiver = Read(Good).Single().Waiver;
        Assert.That(
            (waiver.Controls.Single(), waiver.Resource, waiver.Path, waiver.Rule, waiver.Item, waiver.Owner, waiver.Approver),
            Is.EqualTo(("SP2001", "terraform/aws_security_group.legacy", "infra/**", "aws", "ingress[*]", "network", "ciso")));
        Assert.That(
            (waiver.Justification, waiver.Ticket, waiver.Until, waiver.Span.ToString()),
            Is.EqualTo(("The gateway filters the port until the migration is done.", "SEC-12", new DateOnly(2027, 3, 31), "waivers.yaml(3,5)")));
    }

    [Test]
    public void Control_MayBeAList() =>
        Assert.That(Read(Good.Replace("SP2001", "[SP2001, ACME-70]", StringComparison.Ordinal)).Single().Waiver.Controls, Is.EqualTo(new[] { "SP2001", "ACME-70" }));

    [Test]
    public void NoWaivers_AreFine() => Assert.That(Read("apiVersion: socpolicy/v1\nwaivers: []"), Is.Empty);

    [TestCase("    owner: network\n", "", "it has no owner")]
    [TestCase("    approver: ciso\n", "", "it has no approver")]
    [TestCase("    ticket: SEC-12\n", "", "it has no ticket")]
    [TestCase("    expires: 2027-03-31", "", "it has no expires")]
    [TestCase("    expires: 2027-03-31", "    expires:", "it has no expires")]
    [TestCase("    justification: The gateway filters the port until the migration is done.\n", "", "it has no justification")]
    [TestCase("The gateway filters the port until the migration is done.", "because", "its justification has 7 characters of 20 at least")]
    [TestCase("    resource: terraform/aws_security_group.legacy\n    path: infra/**\n", "", "it names no resource and no path")]
    [TestCase("control: SP2001\n    resource", "resource", "it names no control")]
    public void Incomplete_IsAProblemOfTheWaiver(string right, string wrong, string problem) =>
        Assert.That(Read(With(right, wrong)).Single().Problems, Is.EqualTo(new[] { problem }));

    [TestCase("", "waivers.yaml(1,1): error SOC2060: A waivers' file holds one map. Begin it with apiVersion: socpolicy/v1, then waivers: and a list.")]
    [TestCase("- a", "waivers.yaml(1,1): error SOC2060: A waivers' file holds one map. Begin it with apiVersion: socpolicy/v1, then waivers: and a list.")]
    [TestCase("waivers: []", "waivers.yaml(1,1): error SOC2003: \"apiVersion\" is missing from a waivers' file. Add apiVersion: to it.")]
    [TestCase("apiVersion: v1\nwaivers: []", "waivers.yaml(1,13): error SOC2061: apiVersion \"v1\" is not known. Write socpolicy/v1.")]
    [TestCase("apiVersion: socpolicy/v1", "waivers.yaml(1,1): error SOC2003: \"waivers\" is missing from a waivers' file. Add waivers: to it.")]
    [TestCase("apiVersion: socpolicy/v1\nwaivers: [a]", "waivers.yaml(2,10): error SOC2004: \"waivers\" of a waivers' file must be a list of maps. Begin each with a dash.")]
    [TestCase("apiVersion: socpolicy/v1\nwaivers: []\n---\na: 1", "waivers.yaml(4,1): error SOC2060: A waivers' file holds one map. Begin it with apiVersion: socpolicy/v1, then waivers: and a list.")]
    public void BrokenFile_SaysWhereAndWhy(string text, params string[] messages) => Assert.That(Problems(text), Is.EqualTo(messages));

    [TestCase("control: SP2001", "control: SP*", "waivers.yaml(3,14): error SOC2062: \"SP*\" is no id of a control. Use one, such as SP2001, or a list of them.")]
    [TestCase("path: infra/**", "path: infra\\old", "waivers.yaml(5,11): error SOC2063: \"infra\\old\" is no glob of files below the waivers' file. Write it relative to that, with forward slashes, such as infra/legacy/**.")]
    [TestCase("path: infra/**", "path: ../old", "waivers.yaml(5,11): error SOC2063: \"../old\" is no glob of files below the waivers' file. Write it relative to that, with forward slashes, such as infra/legacy/**.")]
    [TestCase("expires: 2027-03-31", "expires: 2027-02-29", "waivers.yaml(12,14): error SOC2064: \"2027-02-29\" is no day. Write year, month and day, such as 2027-03-31.")]
    [TestCase("expires: 2027-03-31", "expires: 2027-03-31T00:00:00Z", "waivers.yaml(12,14): error SOC2064: \"2027-03-31T00:00:00Z\" is no day. Write year, month and day, such as 2027-03-31.")]
    [TestCase("approver: ciso", "aprover: ciso", "waivers.yaml(9,5): error SOC2002: Key \"aprover\" is not known in a waiver. Did you mean approver?")]
    [TestCase("owner: network", "owner: [a]", "waivers.yaml(8,12): error SOC2004: \"owner\" of a waiver must be a text. Write owner: followed by one.")]
    public void WrongForm_IsAnErrorAtItsPlace_AndTheOthersAreRead(string right, string wrong, string message)
    {
        var text = With(right, wrong) + "\n" + Good[Good.IndexOf("  - control", StringComparison.Ordinal)..].Replace("SP2001", "SP2002", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var read = WaiverFileReader.Read(new SourceText("waivers.yaml", text), diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.EqualTo(new[] { message }));
        Assert.That(read.Select(one => one.Waiver.Controls.Single()), Is.EqualTo(new[] { "SP2002" }));
    }

    private static string With(string right, string wrong) => Good.Replace(right, wrong, StringComparison.Ordinal);

    private static IReadOnlyList<WaiverCandidate> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var read = WaiverFileReader.Read(new SourceText("waivers.yaml", text), diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.Empty);
        return read;
    }

    private static IEnumerable<string> Problems(string text)
    {
        var diagnostics = new DiagnosticBag();
        WaiverFileReader.Read(new SourceText("waivers.yaml", text), diagnostics);
        return diagnostics.ToSortedList().Select(one => one.ToString());
    }
}
