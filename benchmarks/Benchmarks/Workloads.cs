using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Loading;
using SocPolicy.Manifests;

namespace SocPolicy.Benchmarks;

/// <summary>Generated Deployments and controls over them.</summary>
internal static class Workloads
{
    /// <summary>Reads generated Deployments, each in a file of its own.</summary>
    public static IReadOnlyList<ResourceDescription> Read(int count, string hostNetwork, string privileged)
    {
        var diagnostics = new DiagnosticBag();
        var format = ManifestFormats.Named("kubernetes")!;
        var texts = Enumerable.Range(0, count).Select(i => (format, new SourceText(
            $"{i}.yaml",
            $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: app-{{i}}, labels: { app: app-{{i}} } }
            spec:
              replicas: 2
              template:
                spec:
                  hostNetwork: {{hostNetwork}}
                  containers:
                    - name: app
                      image: registry.example/app:1
                      securityContext: { privileged: {{privileged}}, runAsNonRoot: true }
                    - name: proxy
                      image: registry.example/proxy:1
                      securityContext: { privileged: {{privileged}}, runAsNonRoot: true }
            """)));
        return ManifestReader.ReadAll([.. texts], diagnostics).Resources;
    }

    /// <summary>Compiles a control with the same rule many times.</summary>
    public static CompiledPolicySet Compile(int count, string rule, string subject = "kubernetes/workload")
    {
        var diagnostics = new DiagnosticBag();
        var rules = string.Concat(Enumerable.Range(0, count).Select(i => $"  - id: rule{i}\n    on: {subject}\n    {rule}\n"));
        var source = new SourceText(
            "bench.yaml",
            $"""
            apiVersion: socpolicy/v1
            id: BENCH1
            version: 1.0.0
            title: A rule to measure
            criteria: [CC6.8]
            severity: warning
            remediation: None.
            rules:
            {rules}
            """);
        var loaded = PolicyLoader.Load([source], new Dictionary<string, string>(), diagnostics);
        var image = PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        return image is null ? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSortedList())) : CompiledAssemblies.Load(image);
    }
}
