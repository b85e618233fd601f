using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

/// <summary>What a socpolicy.yaml does to a run.</summary>
internal sealed class SettingsTests
{
    private const string Start = "apiVersion: socpolicy/v1\nsystem: { name: Payments }\n";

    private const string Retention =
        """
        apiVersion: socpolicy/v1
        id: ACME0002
        version: 1.0.0
        title: Logs are kept
        criteria: [A1.2]
        severity: error
        remediation: Keep logs longer.
        parameters:
          days: { type: int, default: 30, minimum: 7, maximum: 400 }
          stores: { type: list<string>, default: [hot], allowed: [hot, cold] }
        rules:
          - id: kept
            on: json/document
            assert: resource["days"] >= parameters.days
            message: 'Logs are kept {resource["days"]} days, not {parameters.days}'

        """;

    [Test]
    public void Severity_IsThatOfTheSettings()
    {
        using var folder = Folder("severities: { ACME0001: warning }");
        folder.Check().ExitsWith(0).PrintsSomewhere("  warning ACME0001  Containers are not privileged\n");
    }

    [Test]
    public void SeverityNone_TurnsTheControlOff_Visibly()
    {
        using var folder = Folder("severities: { ACME0001: none }");
        folder.Check("--show", "not-applicable").ExitsWith(2)
            .Says("error SOC5003: Nothing was judged, since socpolicy.yaml puts every control out of scope. Name other controls, or change its scope.")
            .PrintsSomewhere("    Reason: turned off, without a reason, in socpolicy.yaml(3,15)\n");
    }

    [Test]
    public void NotApplicable_IsListedWithItsReason()
    {
        using var folder = Folder("notApplicable: { SP5101: 'No cluster of ours runs customer data.' }");
        var run = folder.Run("check", "deploy", "--policies", "policies", "--controls", "ACME0001,SP5101", "--show", "not-applicable");
        run.ExitsWith(1).Prints(
            """
            Not applicable: the settings put these controls out of scope

              SP5101  Containers are not privileged
                Reason: No cluster of ours runs customer data.

            1 manifest, 2 controls: 1 failed (1 error), 0 unknown, 0 passed.
            Not applicable: 1 control, as the settings say.
            Exit code 1: 1 finding at or above the fail level, error.

            """);
        folder.Run("check", "deploy", "--policies", "policies", "--controls", "ACME0001,SP5101", "--format", "json")
            .PrintsSomewhere("\"notApplicable\": 1")
            .PrintsSomewhere("{\"verdict\":\"not-applicable\",\"control\":\"SP5101\"")
            .PrintsSomewhere("\"reason\":\"No cluster of ours runs customer data.\"");
        folder.Run("explain", "SP5101", "deploy").ExitsWith(2).PrintsSomewhere("not-applicable  No cluster of ours runs customer data.");
    }

    [Test]
    public void CategoryThatTheReportDoesNotCover_IsOutOfScope()
    {
        using var folder = Folder("report: { kind: soc2, type: 1, categories: [security], asOf: 2026-06-30 }").With("policies/ACME0002.yaml", Retention).With("deploy/logs.json", "{ \"days\": 1 }");
        folder.Run("check", "deploy", "--no-built-in", "--policies", "policies", "--show", "not-applicable").ExitsWith(1)
            .PrintsSomewhere("  ACME0002  Logs are kept\n    Reason: the report does not cover availability, to which A1.2 belongs\n");
    }

    [Test]
    public void ConstraintOfTheSettings_OnAControlOutOfScope_IsAnError()
    {
        using var folder = Folder("report: { kind: soc2, type: 1, categories: [security], asOf: 2026-06-30 }\nseverities: { ACME0002: note }\nnotApplicable: { ACME0001: We run no containers. }\nparameters: { ACME0001: { a: 1 } }")
            .With("policies/ACME0002.yaml", Retention);
        folder.Run("check", "deploy", "--policies", "policies").ExitsWith(2).Says(
            "socpolicy.yaml(4,15): error SOC2041: This has no effect on ACME0002: the report does not cover availability, to which A1.2 belongs. Add the category, or remove this.",
            "socpolicy.yaml(6,15): error SOC2046: ACME0001 is not applicable, as socpolicy.yaml(5,18) says, so this has no effect. Remove the one or the other.",
            "socpolicy.yaml(6,27): error SOC2042: ACME0001 has no parameter a. It has none: remove this.");
    }

    [Test]
    public void Parameter_IsThatOfTheSettings()
    {
        using var folder = Folder("parameters: { ACME0002: { days: 90 } }").With("policies/ACME0002.yaml", Retention).With("deploy/logs.json", "{ \"days\": 60 }");
        folder.Run("check", "deploy", "--policies", "policies", "--controls", "ACME0002").ExitsWith(1).PrintsSomewhere("Logs are kept 60 days, not 90");
    }

    [TestCase("{ days: soon }", "socpolicy.yaml(3,33): error SOC2043: ACME0002.days must be of type int, as policies/ACME0002.yaml(9,3) declares it. Write a value of that type.")]
    [TestCase("{ days: [1] }", "socpolicy.yaml(3,33): error SOC2043: ACME0002.days must be of type int, as policies/ACME0002.yaml(9,3) declares it. Write a value of that type.")]
    [TestCase("{ days: 3 }", "socpolicy.yaml(3,33): error SOC2044: ACME0002.days must be at least 7, as policies/ACME0002.yaml(9,3) demands. Write another value.")]
    [TestCase("{ days: 401 }", "socpolicy.yaml(3,33): error SOC2044: ACME0002.days must be at most 400, as policies/ACME0002.yaml(9,3) demands. Write another value.")]
    [TestCase("{ stores: [hot, warm] }", "socpolicy.yaml(3,35): error SOC2044: ACME0002.stores must be one of hot, cold, as policies/ACME0002.yaml(10,3) demands. Write another value.")]
    [TestCase("{ store: [hot] }", "socpolicy.yaml(3,27): error SOC2042: ACME0002 has no parameter store. Did you mean stores?")]
    public void ParameterThatDoesNotFit_NamesItsDeclaration(string parameters, string message)
    {
        using var folder = Folder($"parameters: {{ ACME0002: {parameters} }}").With("policies/ACME0002.yaml", Retention).With("deploy/logs.json", "{ \"days\": 60 }");
        // Once compiled, and once from the cache, where only the compiled policies tell the place.
        folder.Run("check", "deploy", "--policies", "policies").ExitsWith(2).Says(message);
        folder.Run("check", "deploy", "--policies", "policies").ExitsWith(2).Says(message);
    }

    [Test]
    public void UnknownControl_IsAnErrorAtItsPlace()
    {
        using var folder = Folder("severities: { ACME0010: note }");
        folder.Check().ExitsWith(2).Says("socpolicy.yaml(3,15): error SOC2040: There is no control ACME0010. Did you mean ACME0001?");
    }

    [Test]
    public void ControlOverWaivers_CannotBeSet()
    {
        using var folder = Folder("severities: { SP9003: note }");
        folder.Check().ExitsWith(2).Says("socpolicy.yaml(3,15): error SOC2040: SP9003 judges waivers themselves, and holds for every system. Remove this.");
    }

    [Test]
    public void SettingOfABuiltInControl_WithoutThem_IsNoError()
    {
        using var folder = Folder("severities: { SP5101: note }");
        folder.Run("check", "deploy", "--no-built-in", "--policies", "policies").ExitsWith(1).Says();
    }

    [Test]
    public void FolderOfTheSettings_IsUsed_UnlessTheCommandLineNamesOne()
    {
        using var folder = Folder("policies: { builtIn: none, folders: [policies] }").With("own/ACME0002.yaml", Retention);
        folder.Run("check", "deploy").ExitsWith(1).PrintsSomewhere("1 control: 1 failed");
        folder.Run("check", "deploy", "--policies", "own").PrintsSomewhere("Not evaluated: 1 control");
    }

    [Test]
    public void FolderThatIsMissing_IsAnErrorAtItsPlace()
    {
        using var folder = Folder("policies: { folders: [policy] }");
        folder.Run("check", "deploy").ExitsWith(2).Says("socpolicy.yaml(3,23): error SOC2047: There is no such policy folder or file. Correct the path, which is relative to this file.");
    }

    [Test]
    public void Families_AreTheOnlyOnesThatJudge()
    {
        using var folder = Folder("policies: { builtIn: [availability] }\nseverities: { SP5101: note }");
        folder.Run("check", "deploy").ExitsWith(2).NeverPrints("SP5101  ")
            .Says("socpolicy.yaml(4,15): error SOC2041: SP5101 is of the family workload, which \"builtIn\" leaves out, so this has no effect. Add the family, or remove this.");
    }

    [Test]
    public void Unknown_IsThatOfTheSettings_UnlessTheCommandLineSays()
    {
        using var folder = Samples.Folder(assert: "item[\"securityContext\", \"privileged\"] != true")
            .With("deploy/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: api\n      securityContext: { privileged: !later x }\n")
            .With("socpolicy.yaml", Start + "unknown: error");
        folder.Check().ExitsWith(1);
        folder.Check("--unknown", "note").ExitsWith(0);
    }

    [Test]
    public void Config_NamesAnotherFile()
    {
        using var folder = Folder("severities: { ACME0001: warning }").With("ci/strict.yaml", Start + "severities: { ACME0001: error }");
        folder.Check("--config", "ci/strict.yaml").ExitsWith(1);
        folder.Check("--config", "ci/none.yaml").ExitsWith(2)
            .Says("ci/none.yaml(1,1): error SOC2030: There is no such file of settings. Correct the path, or run socpolicy init to have one written.");
    }

    [Test]
    public void SettingsOfTheRepository_HoldInItsFolders()
    {
        using var folder = new TestFolder().With("socpolicy.yaml", Start + "severities: { SP5101: note }").With(".git/HEAD", "").With("service/deploy/pod.yaml", Samples.PrivilegedPod);
        folder.On(terminal => terminal with { WorkingDirectory = Path.Combine(folder.FullPath, "service") })
            .Run("check", "--controls", "SP5101").ExitsWith(0).PrintsSomewhere("  note SP5101");
    }

    [Test]
    public void BrokenSettings_MakeTheRunIncomplete_AndStillReport()
    {
        using var folder = Folder("severties: {}");
        folder.Check().ExitsWith(2)
            .Says("socpolicy.yaml(3,1): error SOC2002: Key \"severties\" is not known in the settings. Did you mean severities?")
            .PrintsSomewhere("error ACME0001");
    }

    private static TestFolder Folder(string settings) =>
        Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("socpolicy.yaml", Start + settings + "\n");
}
