namespace SocPolicy.Policies.Tests.Configuration;

/// <summary>Documents that settings may be, and documents that they may not: the reader and the schema must agree on all of them.</summary>
internal static class SettingsTable
{
    public const string Good =
        """
        apiVersion: socpolicy/v1
        system: { name: Payments, description: Takes card payments., owner: payments }
        report:
          kind: soc2
          type: 2
          categories: [security, availability]
          period: { from: 2026-01-01, to: 2026-12-31 }
        policies: { builtIn: [identity, boundary], folders: [policies] }
        manifests: { include: ['infra/**'], exclude: ['infra/samples/**'], kinds: { '*.tmpl': kubernetes }, gitignore: true }
        severities: { SP2001: warning, SP2002: none }
        notApplicable: { SP6008: 'No workload of ours runs in a cluster.' }
        parameters:
          SP2001: { adminPorts: [22, 3389], inside: 10.0.0.0/8, strict: true, days: 30 }
        unknown: warning
        waivers: { file: waivers.yaml, maximumDays: 90, inline: false, zone: UTC }
        """;

    private const string Report = "  kind: soc2\n  type: 2\n  categories: [security, availability]\n  period: { from: 2026-01-01, to: 2026-12-31 }";

    /// <summary>What of <see cref="Good"/> is put in place of what, and still is right.</summary>
    public static readonly (string Right, string Other)[] AlsoGood =
    [
        ("", ""),
        ("report:\n" + Report + "\n", ""),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30\n  objectives: [{ id: CO-01, title: Changes are approved. }]"),
        (Report, "  kind: soc2\n  type: 1\n  asOf: 2024-02-29\n  categories: [security]"),
        (Report, "  kind: soc3\n  type: 2\n  categories: [privacy, security, processing-integrity, confidentiality]\n  period: { from: 2026-01-01, to: 2026-01-01 }"),
        ("type: 2", "type: 2.0"),
        ("[identity, boundary]", "all"),
        ("[identity, boundary]", "none"),
        ("[identity, boundary]", "[]"),
        ("builtIn: [identity, boundary], ", ""),
        ("folders: [policies]", "folders: [../company/policies, own]"),
        ("folders: [policies]", "folders: []"),
        ("'infra/**'", "'./infra/'"),
        ("'infra/**'", "'**/[a-c]?.tf'"),
        ("'infra/**'", "'a..b/c..'"),
        ("description: Takes card payments.", "description: ''"),
        (", description: Takes card payments., owner: payments", ""),
        ("adminPorts: [22, 3389]", "adminPorts: []"),
        ("adminPorts: [22, 3389]", "adminPorts: [a, b]"),
        ("days: 30", "days: -30"),
        ("days: 30", "days: ''"),
        ("maximumDays: 90", "maximumDays: 366"),
        ("maximumDays: 90", "maximumDays: 1.0"),
        ("unknown: warning", "unknown: error"),
        ("severities: { SP2001: warning, SP2002: none }", "severities: {}"),
        ("SP2001: warning", "ACME-OPS-12: note"),
        ("{ SP6008: 'No workload of ours runs in a cluster.' }", "\n  SP6008: |\n    No workload of ours\n    runs in a cluster."),
    ];

    /// <summary>What of <see cref="Good"/> is put in place of what, and then is wrong.</summary>
    public static readonly (string Right, string Wrong)[] Bad =
    [
        ("apiVersion: socpolicy/v1\n", ""),
        ("socpolicy/v1", "socpolicy/v2"),
        ("socpolicy/v1", "1"),
        ("system: { name: Payments, description: Takes card payments., owner: payments }\n", ""),
        ("{ name: Payments, description: Takes card payments., owner: payments }", "Payments"),
        ("{ name: Payments, description: Takes card payments., owner: payments }", ""),
        ("name: Payments", "name: ''"),
        ("name: Payments", "name: 5"),
        ("name: Payments", "name:"),
        ("name: Payments", "name: " + "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopq"),
        ("owner: payments", "owner: ''"),
        ("owner: payments", "team: payments"),
        (Report, "  [soc2]"),
        (Report, ""),
        ("kind: soc2", "kind: soc4"),
        ("kind: soc2", "kind: 2"),
        ("kind: soc2", "kind: soc1"),
        ("kind: soc2\n  ", ""),
        ("type: 2", "type: 3"),
        ("type: 2", "type: '2'"),
        ("type: 2", "type: 1"),
        ("  type: 2\n", ""),
        ("[security, availability]", "[availability]"),
        ("[security, availability]", "[]"),
        ("[security, availability]", "[security, avialability]"),
        ("[security, availability]", "[security, security]"),
        ("[security, availability]", "[security, 1]"),
        ("[security, availability]", "security"),
        ("  categories: [security, availability]\n", ""),
        ("from: 2026-01-01", "from: 2026-02-30"),
        ("from: 2026-01-01", "from: 01.01.2026"),
        ("from: 2026-01-01, ", ""),
        ("from: 2026-01-01", "since: 2026-01-01"),
        ("period: { from: 2026-01-01, to: 2026-12-31 }", "period: 2026"),
        ("period: { from: 2026-01-01, to: 2026-12-31 }", "asOf: 2026-12-31"),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30"),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30\n  objectives: []"),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30\n  objectives: [{ id: CO-01 }]"),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30\n  objectives: [Changes are approved.]"),
        (Report, "  kind: soc1\n  type: 1\n  asOf: 2026-06-30\n  categories: [security]\n  objectives: [{ id: CO-01, title: Changes are approved. }]"),
        (Report, Report + "\n  objectives: [{ id: CO-01, title: Changes are approved. }]"),
        (Report, "  kind: soc3\n  type: 1\n  categories: [security]\n  asOf: 2026-06-30"),
        ("[identity, boundary]", "[identity, bonudary]"),
        ("[identity, boundary]", "[identity, identity]"),
        ("[identity, boundary]", "some"),
        ("[identity, boundary]", "true"),
        ("[identity, boundary]", "{ identity: true }"),
        ("folders: [policies]", "folders: policies"),
        ("folders: [policies]", "folders: ['']"),
        ("folders: [policies]", @"folders: ['own\policies']"),
        ("folders: [policies]", "folder: [policies]"),
        ("'infra/**'", @"'infra\**'"),
        ("'infra/**'", "''"),
        ("'infra/**'", "'/infra/**'"),
        ("'infra/**'", "'../infra/**'"),
        ("'infra/**'", "'infra/../**'"),
        ("'infra/**'", "'infra/..'"),
        ("'infra/**'", "'infra/**', 'infra/**'"),
        ("['infra/**']", "infra/**"),
        ("kubernetes }", "1 }"),
        ("kubernetes }", "'' }"),
        ("'*.tmpl': kubernetes", "'/*.tmpl': kubernetes"),
        ("{ '*.tmpl': kubernetes }", "['*.tmpl']"),
        ("gitignore: true", "gitignore: 'yes'"),
        ("gitignore: true", "git: true"),
        ("SP2001: warning", "SP2001: fatal"),
        ("SP2001: warning", "SP2001:"),
        ("SP2001: warning", "sp2001: warning"),
        ("SP2001: warning", "SP: warning"),
        ("{ SP2001: warning, SP2002: none }", "[SP2001]"),
        ("'No workload of ours runs in a cluster.'", "no"),
        ("'No workload of ours runs in a cluster.'", "'            '"),
        ("'No workload of ours runs in a cluster.'", "true"),
        ("'No workload of ours runs in a cluster.'", ""),
        ("adminPorts: [22, 3389]", "adminPorts: { ssh: 22 }"),
        ("adminPorts: [22, 3389]", "adminPorts: [true]"),
        ("adminPorts: [22, 3389]", "adminPorts: [[22]]"),
        ("adminPorts: [22, 3389]", "admin-ports: [22]"),
        ("days: 30", "days: 30.5"),
        ("days: 30", "days:"),
        ("{ adminPorts: [22, 3389], inside: 10.0.0.0/8, strict: true, days: 30 }", "[22, 3389]"),
        ("unknown: warning", "unknown: ignore"),
        ("unknown: warning", "unknown: none"),
        ("unknown: warning", "unknown: 1"),
        ("maximumDays: 90", "maximumDays: 0"),
        ("maximumDays: 90", "maximumDays: 4000"),
        ("maximumDays: 90", "maximumDays: 9.5"),
        ("maximumDays: 90", "maximumDays: '90'"),
        ("file: waivers.yaml", "file: ''"),
        ("file: waivers.yaml", "file: 7"),
        ("inline: false", "inline: 'no'"),
        ("zone: UTC", "zone: 1"),
        ("zone: UTC", "timezone: UTC"),
        ("manifests:", "manifest:"),
        ("unknown: warning", "packages: [{ id: Acme.Policies, version: 1.2.0 }]"),
    ];

    /// <summary>The document with something put in place of something, which must be in it.</summary>
    public static string With(string right, string other)
    {
        if (right.Length == 0) return Good;
        var changed = Good.Replace(right, other, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Good), $"the table names what is not there: {right}");
        return changed;
    }
}
