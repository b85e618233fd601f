namespace SocPolicy.Cli.Tests.Running;

/// <summary>A control of one's own and manifests that it judges.</summary>
internal static class Samples
{
    public const string Control = "ACME0001";

    public const string PrivilegedPod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: payments
        spec:
          containers:
            - name: api
              securityContext:
                privileged: true

        """;

    public const string PlainPod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: reports
        spec:
          containers:
            - name: web

        """;

    /// <summary>A folder with the control in policies/.</summary>
    public static TestFolder Folder(string severity = "error", string assert = "item[\"securityContext\", \"privileged\"] != true") =>
        new TestFolder().With($"policies/{Control}.yaml",
            $$"""
            apiVersion: socpolicy/v1
            id: {{Control}}
            version: 1.0.0
            title: Containers are not privileged
            criteria: [CC6.8]
            severity: {{severity}}
            remediation: Remove securityContext.privileged, or set it to false.
            rules:
              - id: privileged
                on: kubernetes/workload
                each: resource.Containers
                assert: {{assert}}
                message: 'Container {item["name"]} is privileged'

            """);

    /// <summary>Checks the manifests in deploy/ by the control.</summary>
    public static CommandRun Check(this TestFolder folder, params string[] more) => folder.Run(Arguments(more));

    /// <summary>As above, on a terminal of its own.</summary>
    public static CommandRun Check(this CommandRun run, params string[] more) => run.Run(Arguments(more));

    private static string[] Arguments(string[] more) => ["check", "deploy", "--policies", "policies", "--controls", Control, .. more];
}
