using System.Globalization;

namespace SocPolicy.Benchmarks.Build;

/// <summary>
/// A repository of some class libraries, 20 Kubernetes manifests and 100 rules in 10 policies. All projects share the manifests of
/// the root, as a Directory.Build.props of one does. With and without the package it is the same to the byte but for the reference.
/// </summary>
internal sealed class BuildTree
{
    private int edits;

    private BuildTree(string folder, int projects) => (Folder, Projects) = (folder, projects);

    public string Folder { get; }

    public int Projects { get; }

    public static BuildTree Make(string parent, int projects, bool withPackage)
    {
        var tree = new BuildTree(Path.Combine(parent, $"{(withPackage ? "with" : "without")}-{projects}"), projects);
        var reference = withPackage ? """<PackageReference Include="SocPolicy.MSBuild" Version="*" PrivateAssets="all" />""" : "";
        tree.Write("Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <SocPolicyRoot>$(MSBuildThisFileDirectory)</SocPolicyRoot>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """);
        for (var number = 1; number <= projects; number++)
        {
            tree.Write($"src/p{number}/p{number}.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
            tree.Write($"src/p{number}/Class.cs", $"namespace P{number}; public static class Class {{ public const int Number = {number}; }}\n");
        }

        tree.Write("all.slnx", $"<Solution>{string.Concat(Enumerable.Range(1, projects).Select(number => $"""<Project Path="src/p{number}/p{number}.csproj" />"""))}</Solution>\n");
        for (var number = 0; number < 20; number++) tree.WriteManifest(number, replicas: 2);
        for (var number = 0; number < 10; number++) tree.WritePolicy(number, atLeast: 1);
        Dotnet.Run(tree.Folder, "restore");
        return tree;
    }

    /// <summary>Builds without restoring; gives the milliseconds.</summary>
    public double Build(params string[] arguments) => Dotnet.Run(Folder, ["build", "--no-restore", "-nologo", "-v:quiet", "-nodeReuse:false", .. arguments]);

    public void ChangeManifest() => WriteManifest(0, replicas: 2 + ++edits);

    public void ChangePolicy() => WritePolicy(0, atLeast: -++edits);

    /// <summary>Deletes all that builds made; what was restored stays.</summary>
    public void DeleteOutputs()
    {
        foreach (var output in Directory.GetDirectories(Folder, "bin", SearchOption.AllDirectories)
            .Concat(Directory.GetDirectories(Folder, "obj", SearchOption.AllDirectories).SelectMany(Directory.GetDirectories)))
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private void WriteManifest(int number, int replicas) => Write($"k8s/web{number}.yaml",
        string.Create(CultureInfo.InvariantCulture, $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web{{number}} }
        spec:
          replicas: {{replicas}}

        """));

    private void WritePolicy(int number, int atLeast) => Write($"policies/ACME{number}.yaml",
        string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: socpolicy/v1
        id: ACME{number}
        version: 1.0.0
        title: Enough replicas
        criteria: [A1.2]
        severity: warning
        owner: platform
        description: One replica is down whenever its node is.
        remediation: Raise replicas.
        rules:

        """) + string.Concat(Enumerable.Range(0, 10).Select(rule => string.Create(CultureInfo.InvariantCulture, $"""
          - id: rule{rule}
            on: kubernetes/Deployment
            assert: resource["spec", "replicas"] >= {atLeast - rule}

        """))));

    private void Write(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
