using System.Globalization;
using SocPolicy.Configuration;

namespace SocPolicy.Benchmarks;

/// <summary>A folder of generated policies, each in a file of its own, with the cache that a run has left beside them.</summary>
internal static class PolicyFolder
{
    public static string Of(int count) =>
        Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"socpolicy-benchmark-{count}"));

    /// <summary>Writes the policies and fills the cache. In the process that starts the benchmarks, so that theirs have seen nothing yet.</summary>
    public static void Prepare(int count)
    {
        var root = Of(count);
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        Directory.CreateDirectory(Path.Combine(root, "policies"));
        for (var i = 0; i < count; i++) File.WriteAllText(Path.Combine(root, "policies", string.Create(CultureInfo.InvariantCulture, $"BENCH{i:0000}.yaml")), Policy(i));
        var diagnostics = new Diagnostics.DiagnosticBag();
        var loaded = PolicyRun.SelectPolicies(Request(count), Settings.Default, diagnostics, CancellationToken.None);
        if (loaded.Count != count) throw new InvalidOperationException(string.Join('\n', diagnostics.ToSortedList()));
    }

    /// <summary>A run over them that judges nothing.</summary>
    public static RunRequest Request(int count, bool cached = true) => new()
    {
        Root = Of(count),
        PolicyPaths = ["policies"],
        CacheFolder = cached ? Path.Combine(Of(count), "cache") : null,
    };

    private static string Policy(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        apiVersion: socpolicy/v1
        id: BENCH{{i:0000}}
        version: 1.0.0
        title: Containers keep to limit {{i}}
        criteria: [CC6.8]
        severity: warning
        description: One of many policies that are alike, and still not the same.
        remediation: Set a user id above {{i}}.
        parameters:
          least: { type: int, default: {{i}} }
        rules:
          - id: user
            on: kubernetes/workload
            each: resource.Containers
            assert: |
              item["securityContext", "privileged"] != true
              && item["securityContext", "runAsUser"].Default(1000) >= parameters.least || item["x{{i}}"].Exists
            message: Container {item["name"]} runs as {item["securityContext", "runAsUser"]}
        tests:
          - name: a privileged container
            kubernetes: |
              apiVersion: v1
              kind: Pod
              metadata: { name: web }
              spec:
                containers:
                  - name: app
                    securityContext:
                      privileged: true # ~ fail user
        """);
}
