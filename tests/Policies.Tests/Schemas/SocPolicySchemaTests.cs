using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class SocPolicySchemaTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        system: { name: Payments, description: Takes card payments., owner: payments }
        report:
          kind: soc2
          type: 2
          categories: [security, availability]
          period: { from: 2026-01-01, to: 2026-12-31 }
        policies:
          builtIn: [identity, boundary]
          folders: [policies]
        manifests: { include: ['infra/**'], exclude: ['infra/samples/**'] }
        severities: { SP2001: warning, SP2002: none }
        notApplicable: { SP6008: 'No workload of ours runs in a cluster.' }
        parameters:
          SP2001: { adminPorts: [22, 3389], inside: 10.0.0.0/8, strict: true }
        unknown: warning
        waivers: { file: waivers.yaml, maximumDays: 90, inline: false, zone: Europe/Berlin }
        """;

    private static readonly JsonSchema Schema = BuiltInSchemas.SocPolicy;

    [Test]
    public void WholeFile_Fits() => Schema.Says(Good);

    [Test]
    public void Soc1TypeOne_Fits() => Schema.Says(
        """
        apiVersion: socpolicy/v1
        system: { name: Payroll }
        report: { kind: soc1, type: 1, asOf: 2026-06-30, objectives: [{ id: CO-01, title: Changes are approved. }] }
        policies: { builtIn: all }
        """);

    [TestCase("categories: [security, availability]", "categories: [availability]", "test.yaml(6,15): Categories has no item that is 'security'. Every SOC 2 and SOC 3 report covers it: add it.")]
    [TestCase("categories: [security, availability]", "categories: [security, avialability]", "test.yaml(6,26): Item 2 of report.categories, 'avialability', is not known. Did you mean 'availability'? Use one of: security, availability, processing-integrity, confidentiality, privacy.")]
    [TestCase("  categories: [security, availability]\n", "", "test.yaml(4,3): Key 'categories' is missing in report. Add it.")]
    [TestCase("kind: soc2", "kind: soc4", "test.yaml(4,9): Kind 'soc4' is not known. Did you mean 'soc1'? Use one of: soc1, soc2, soc3.")]
    [TestCase("type: 2", "type: 3", "test.yaml(5,9): Type 3 is not known. Use one of: 1, 2.")]
    [TestCase("from: 2026-01-01", "from: 2026-02-30", "test.yaml(7,19): From '2026-02-30' is not a date. Write it like 2026-12-31.")]
    [TestCase("period: { from: 2026-01-01, to: 2026-12-31 }", "asOf: 2026-12-31", "test.yaml(4,3): Key 'period' is missing in report. Add it.", "test.yaml(7,9): asOf is not allowed here. A type 2 report speaks for a period: give that.")]
    public void Report_SaysWhatIsWrong(string right, string wrong, params string[] messages) => Schema.Says(With(right, wrong), messages);

    [Test]
    public void Soc3_IsOverAPeriod() => Schema.Says(
        """
        apiVersion: socpolicy/v1
        system: { name: Payments }
        report: { kind: soc3, type: 1, categories: [security], asOf: 2026-06-30 }
        """,
        "test.yaml(3,29): Type 1 is not allowed here. A SOC 3 report is over a period: use type 2.");

    [TestCase("[identity, boundary]", "[identity, bonudary]", "test.yaml(9,23): Item 2 of policies.builtIn, 'bonudary', is not known. Did you mean 'boundary'? Use one of: identity, boundary, encryption, logging, change, workload, availability, confidentiality, code, governance.")]
    [TestCase("[identity, boundary]", "some", "test.yaml(9,12): builtIn 'some' is not known. Use one of: all, none.")]
    [TestCase("folders: [policies]", "folders: policies", "test.yaml(10,12): Folders must be a list, not the text 'policies'. Write [policies].")]
    [TestCase("'infra/**'", @"'infra\**'", @"test.yaml(11,24): Item 1 of manifests.include, 'infra\**', does not have the right form. Write it with forward slashes, below this file, such as infra/**.")]
    [TestCase("SP2001: warning", "SP2001: fatal", "test.yaml(12,23): SP2001 'fatal' is not known. Use one of: error, warning, note, none.")]
    [TestCase("'No workload of ours runs in a cluster.'", "no", "test.yaml(13,26): SP6008 'no' does not have the right form. Say in a sentence why it does not apply: reports show it.")]
    [TestCase("[22, 3389]", "{ ssh: 22 }", "test.yaml(15,25): adminPorts must be a text, a whole number, true/false or a list, not a map. Write a text, a whole number, true/false or a list.")]
    [TestCase("unknown: warning", "unknown: ignore", "test.yaml(16,10): Unknown 'ignore' is not known. Use one of: error, warning, note.")]
    [TestCase("maximumDays: 90", "maximumDays: 4000", "test.yaml(17,45): maximumDays is 4000. The most is 366.")]
    [TestCase("maximumDays: 90", "maximumDays: 9.5", "test.yaml(17,45): maximumDays must be a whole number, not the number 9.5. Write it without a fraction.")]
    [TestCase("inline: false", "inline: 'no'", "test.yaml(17,57): Inline must be true/false, not the text 'no'. Write true/false.")]
    [TestCase("manifests:", "manifest:", "test.yaml(11,1): Key 'manifest' is not known here. Did you mean 'manifests'?")]
    public void Settings_SayWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    private static string With(string right, string wrong) => Good.Replace(right, wrong, StringComparison.Ordinal);
}
