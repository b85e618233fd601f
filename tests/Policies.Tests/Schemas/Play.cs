using SocPolicy.Schemas;
namespace SocPolicy.Policies.Tests.Schemas;

public class Play
{
    private static void Show(JsonSchema s, string y) { TestContext.Out.WriteLine("----"); foreach (var e in s.Validate(Yaml.Read(y))) TestContext.Out.WriteLine($"{e}   [{e.Path}] {e.Keyword}"); }
    [Test]
    public void Go()
    {
        Show(BuiltInSchemas.Policy, """
      apiVersion: socpolicy/v1
      id: SP2001
      version: 1.2.0
      title: T
      criteria: [CC6.6]
      severity: error
      remediation: x
      parameters:
        adminPorts: { type: list<int>, default: [22, 3389] }
      rules:
        - id: a
          on: terraform/x
          assert: 'x'
      tests:
        - name: n
          terraform: |
            foo
      """);
        Show(BuiltInSchemas.Policy, """
      apiVersion: socpolicy/v2
      id: sp2001
      version: 1.2
      titel: T
      criteria: [CC6.66, CC6.6, CC6.6]
      severity: hihg
      parameters:
        adminPorts: { type: list<int>, default: [22, "3389"] }
        x: { type: lsit, default: 1 }
        1y: { type: int }
      rules:
        - id: a b
          on: terraform
          asert: 'x'
        - id: c
          on: 3
          assert:
            - x
        - foo
      tests:
        - name: n
        - name: m
          terraform: {}
      """);
        Show(BuiltInSchemas.Policy, "apiVersion: socpolicy/v1\nkind: functons\n");
        Show(BuiltInSchemas.Policy, "apiVersion: socpolicy/v1\nkind: functions\nfunctions: x\n");
        Show(BuiltInSchemas.Policy, "- a\n");
        Show(BuiltInSchemas.Policy, "criteria: CC6.66\nrules: {}\ntitle:\nseverity:\n");
        Show(BuiltInSchemas.SocPolicy, """
      apiVersion: socpolicy/v1
      system: { name: Payments }
      report:
        kind: soc2
        type: 2
        categories: [availability, secrecy]
        asOf: 2026-02-30
      policies: { builtIn: [identity, chnage], folders: policies }
      parameters: { SP2001: { adminPorts: [22, [1]], x: {} }, sp: { a: 1 } }
      unknown: maybe
      severities: { SP2001: fatal }
      waivers: { maximumDays: 400, inline: "true" }
      """);
        Show(BuiltInSchemas.SocPolicy, "apiVersion: socpolicy/v1\nsystem: { name: P }\nreport: { kind: soc3, type: 1, categories: [security], asOf: 2026-01-31 }\npolicies: { builtIn: some }\nmanifests: { exclude: ['a\\b'] }");
        Show(BuiltInSchemas.Waivers, """
      apiVersion: socpolicy/v1
      waivers:
        - control: SP2001
          owner: a
          approver: b
          justification: because
          ticket: SEC-1
          expires: 31.3.2027
        - control: SP2001
          path: a/**
          owner: a
          aprover: b
          justification: The gateway filters the port until the migration is done.
          ticket: SEC-1
          expires: 2027-03-31
      """);
    }
}
