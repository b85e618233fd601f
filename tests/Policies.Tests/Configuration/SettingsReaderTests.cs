using SocPolicy.Catalog;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Model;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Configuration;

internal sealed class SettingsReaderTests
{
    private static readonly string Folder = Path.GetFullPath("/repository");

    private static IEnumerable<string> GoodTexts => SettingsTable.AlsoGood.Select(one => SettingsTable.With(one.Right, one.Other));

    private static IEnumerable<string> BadTexts => SettingsTable.Bad.Select(one => SettingsTable.With(one.Right, one.Wrong));

    [TestCaseSource(nameof(GoodTexts))]
    public void ReaderAndSchema_TakeTheSame(string text) => Assert.Multiple(() =>
    {
        Assert.That(Diagnose(text), Is.Empty, "reader");
        Assert.That(BuiltInSchemas.SocPolicy.Validate(Schemas.Yaml.Read(text)), Is.Empty, "schema");
    });

    [TestCaseSource(nameof(BadTexts))]
    public void ReaderAndSchema_RefuseTheSame(string text) => Assert.Multiple(() =>
    {
        Assert.That(Diagnose(text), Is.Not.Empty, "reader");
        Assert.That(BuiltInSchemas.SocPolicy.Validate(Schemas.Yaml.Read(text)), Is.Not.Empty, "schema");
    });

    [Test]
    public void WholeFile_IsRead()
    {
        var settings = Read(SettingsTable.Good, new DiagnosticBag());
        Assert.Multiple(() =>
        {
            Assert.That(settings.Folder, Is.EqualTo(Folder));
            Assert.That(settings.System, Is.EqualTo(new SystemDescription("Payments", "Takes card payments.", "payments")));
            Assert.That(settings.Report!.Kind, Is.EqualTo(ReportKind.Soc2));
            Assert.That(settings.Report.Type, Is.EqualTo(ReportType.Operation));
            Assert.That(settings.Report.Categories, Is.EqualTo(new[] { CriterionCategory.Security, CriterionCategory.Availability }));
            Assert.That(settings.Report.Period, Is.EqualTo(new ReportPeriod(new(2026, 1, 1), new(2026, 12, 31))));
            Assert.That(settings.Policies.Families, Is.EqualTo(new[] { "identity", "boundary" }));
            Assert.That(settings.Policies.Folders.Select(folder => folder.FullPath), Is.EqualTo(new[] { Path.Combine(Folder, "policies") }));
            Assert.That(settings.Manifests.Include.Single().Text, Is.EqualTo("infra/**"));
            Assert.That(settings.Manifests.Exclude.Single().Span.ToString(), Is.EqualTo("socpolicy.yaml(9,47)"));
            Assert.That(settings.Manifests.Kinds.Single().Kind, Is.EqualTo("kubernetes"));
            Assert.That(settings.Severities.Select(one => (one.Control, one.Value)), Is.EqualTo(new[] { ("SP2001", (Severity?)Severity.Warning), ("SP2002", null) }));
            Assert.That(settings.NotApplicable.Single().Value, Is.EqualTo("No workload of ours runs in a cluster."));
            Assert.That(settings.Parameters.Select(one => $"{one.Control}.{one.Name}"), Is.EqualTo(new[] { "SP2001.adminPorts", "SP2001.inside", "SP2001.strict", "SP2001.days" }));
            Assert.That(settings.Unknown, Is.EqualTo(Severity.Warning));
            Assert.That(settings.Waivers, Is.EqualTo(new WaiverLimits { File = "waivers.yaml", IsFileNamed = true, MaximumDays = 90, AllowsInline = false, Zone = TimeZoneInfo.Utc }));
        });
    }

    [TestCase("soc2", "soc4", "socpolicy.yaml(4,9): error SOC2031: \"soc4\" is not known for \"kind\". Did you mean soc1? Use one of: soc1, soc2, soc3.")]
    [TestCase("type: 2", "type: 3", "socpolicy.yaml(5,9): error SOC2031: \"3\" is no type of a report. Write 1 (design at a day) or 2 (operation over a period).")]
    [TestCase("[security, availability]", "[availability]", "socpolicy.yaml(6,15): error SOC2032: The category security is not among them. Every SOC 2 and SOC 3 report covers it: add it.")]
    [TestCase("from: 2026-01-01", "from: 2026-02-30", "socpolicy.yaml(7,19): error SOC2033: \"2026-02-30\" is no day of the calendar. Write from like 2026-12-31.")]
    [TestCase("from: 2026-01-01", "from: 2027-01-01", "socpolicy.yaml(7,35): error SOC2033: The period ends before it begins. Put \"from\" and \"to\" right.")]
    [TestCase("period: { from: 2026-01-01, to: 2026-12-31 }", "asOf: 2026-12-31", "socpolicy.yaml(4,3): error SOC2003: \"period\" is missing from the report. Add period: to it.", "socpolicy.yaml(7,3): error SOC2032: A type 2 report speaks for a period, not for one day. Give period instead.")]
    [TestCase("manifests:", "manifest:", "socpolicy.yaml(9,1): error SOC2002: Key \"manifest\" is not known in the settings. Did you mean manifests?")]
    [TestCase("SP2001: warning", "sp2001: warning", "socpolicy.yaml(10,15): error SOC2036: \"sp2001\" in \"severities\" is no control id. Use capital letters, then digits, such as SP2001.")]
    [TestCase("SP2001: warning", "SP2001: off", "socpolicy.yaml(10,23): error SOC2031: \"off\" is not known for \"SP2001\". Use one of: error, warning, note, none.")]
    [TestCase("'infra/**'", "'../infra'", "socpolicy.yaml(9,24): error SOC2035: The glob \"../infra\" leads out of the folder of this file. Leave out the \"..\".")]
    [TestCase("'No workload of ours runs in a cluster.'", "no", "socpolicy.yaml(11,26): error SOC2037: The reason why SP6008 does not apply is too short. Say in a sentence why it does not: reports show it.")]
    [TestCase("days: 30", "days: 1.5", "socpolicy.yaml(13,77): error SOC2039: The value of \"days\" must be a text, a whole number, true, false, or a list of texts or whole numbers. Write it like the default in SP2001.")]
    [TestCase("maximumDays: 90", "maximumDays: 900", "socpolicy.yaml(15,45): error SOC2038: \"maximumDays\" is 900. Write a whole number from 1 to 366.")]
    [TestCase("zone: UTC", "zone: Mars/Olympus", "socpolicy.yaml(15,70): error SOC2038: The time zone \"Mars/Olympus\" is not known on this machine. Write UTC, or a name such as Europe/Berlin.")]
    [TestCase("[security, availability]", "[security, security]", "socpolicy.yaml(6,26): error SOC2034: \"security\" stands in \"categories\" twice. Remove one of the two.")]
    public void WrongSettings_SayWhereAndWhatToDo(string right, string wrong, params string[] messages) =>
        Assert.That(Diagnose(SettingsTable.With(right, wrong)), Is.EqualTo(messages));

    [TestCase("", "socpolicy.yaml(1,1): error SOC2030: The file says nothing. Begin it with apiVersion: socpolicy/v1, or run socpolicy init to have one written.")]
    [TestCase("- a\n", "socpolicy.yaml(1,1): error SOC2030: Settings are a map. Begin the file with apiVersion: socpolicy/v1.")]
    [TestCase("apiVersion: socpolicy/v1\n---\nsystem: { name: a }\n", "socpolicy.yaml(3,1): error SOC2030: Settings are one document. Remove the line --- and what follows it.")]
    public void FileThatIsNoSettings_SaysSo(string text, string message) => Assert.That(Diagnose(text), Is.EqualTo(new[] { message }));

    [Test]
    public void Errors_AreAllReported() =>
        Assert.That(Diagnose("apiVersion: v0\nsystem: { name: 5 }\nunknown: no\nseverity: {}\n").Count, Is.EqualTo(4));

    private static Settings Read(string text, DiagnosticBag diagnostics) =>
        SettingsReader.Read(new SourceText("socpolicy.yaml", text), Folder, diagnostics);

    private static List<string> Diagnose(string text)
    {
        var diagnostics = new DiagnosticBag();
        Read(text, diagnostics);
        return [.. diagnostics.ToSortedList().Select(one => one.ToString())];
    }
}
