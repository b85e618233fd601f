using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class ExplainTests
{
    [Test]
    public void Explain_ShowsTheTreeOfEveryVerdict()
    {
        using var folder = Folder("""resource["a"] == true && (resource["b"] == "x" || !resource["c"].Exists)""");
        folder.Run("explain", "ACME0001", "doc.json", "--policies", "policies", "--no-built-in").ExitsWith(0).Prints(
            """
            ACME0001  A control

              fail  doc.json:1:22  json doc.json
                rule: resource["a"] == true && (resource["b"] == "x" || !resource["c"].Exists)
                false    all of these:
                  true     a is true, expected true
                  false    one of these:
                    false    b is "y", expected "x"
                    false    not:
                      true     c is 1, expected to be set


            """);
    }

    [Test]
    public void Explain_SaysWhyAnAnswerIsUnknown()
    {
        using var folder = Folder("""resource["b"] > 3""");
        folder.Run("explain", "ACME0001", "doc.json", "--policies", "policies", "--no-built-in").ExitsWith(0)
            .PrintsSomewhere("  unknown  doc.json:1:22  json doc.json\n")
            .PrintsSomewhere("    unknown  b is unknown: it is no number\n");
    }

    [Test]
    public void Explain_OfTheExample_ShowsAPassAFailAndAnUnknown()
    {
        var repository = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(repository, "SocPolicy.sln"))) repository = Path.GetDirectoryName(repository)!;
        using var folder = new TestFolder().With("compose.yaml", File.ReadAllText(Path.Combine(repository, "examples", "Compose", "compose.yaml")));
        folder.Run("explain", "SP5101", "--show", "pass,fail,unknown").ExitsWith(0).Prints(
            """
            SP5101  Containers are not privileged

              pass  compose.yaml:4:3  compose compose.yaml#api
                compose: resource["privileged"] != true
                true     privileged is not set, expected false or not set

              fail  compose.yaml:8:17  compose compose.yaml#log-forwarder
                compose: resource["privileged"] != true
                false    privileged is true, expected false or not set

              unknown  compose.yaml:11:17  compose compose.yaml#profiler
                compose: resource["privileged"] != true
                unknown  privileged is unknown: PROFILE_HOST is set by the environment, if at all


            """);
    }

    [Test]
    public void Explain_ShowsOnlyWhatIsAskedFor()
    {
        using var folder = Folder("""resource["a"] == true""");
        folder.Run("explain", "ACME0001", "doc.json", "--policies", "policies", "--show", "fail").ExitsWith(0).Prints("ACME0001  A control\n\n");
    }

    [Test]
    public void Explain_UnknownControl_Exits2()
    {
        using var folder = Folder("true");
        folder.Run("explain", "ACME0002", "doc.json", "--policies", "policies", "--no-built-in").ExitsWith(2).Says("error SOC5002: There is no control ACME0002. Did you mean ACME0001?");
    }

    private static TestFolder Folder(string assert) => new TestFolder()
        .With("doc.json", """{ "a": true,    "b": "y", "c": 1 }""")
        .With("policies/ACME0001.yaml",
            $"""
            apiVersion: socpolicy/v1
            id: ACME0001
            version: 1.0.0
            title: A control
            criteria: [CC6.1]
            severity: error
            remediation: Mend it.
            rules:
              - id: rule
                on: json/document
                assert: |
                  {assert}
            """);
}
