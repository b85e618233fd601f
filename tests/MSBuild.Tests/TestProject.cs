using System.Globalization;

namespace SocPolicy.MSBuild.Tests;

/// <summary>A project in a folder of its own, with a control of its user, ACME1, that its Deployment violates at <c>k8s/web.yaml(5,13)</c>.</summary>
internal sealed class TestProject : IDisposable
{
    public const string Finding = "k8s/web.yaml(5,13,5,14): warning ACME1: spec.replicas is 1, expected at least 2. Set replicas to 2.";

    private static int count;

    public TestProject(string name = "app", string framework = "<TargetFramework>net10.0</TargetFramework>", string properties = "")
    {
        Folder = Path.Combine(TemporaryFolder.Path, Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture), name);
        Directory.CreateDirectory(Folder);
        Write(
            $"{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <InvariantGlobalization>true</InvariantGlobalization>
                <SocPolicyTasks>{Repository.Tasks}</SocPolicyTasks>
                {properties}
              </PropertyGroup>
              <Import Project="{Repository.Targets}/SocPolicy.MSBuild.props" />
              <Import Project="{Repository.Targets}/SocPolicy.MSBuild.targets" />
            </Project>
            """);
        Write("Program.cs", "public static class Program { }\n");
        Write("policies/ACME1-replicas.yaml", Control("ACME1", """resource["spec", "replicas"] >= 2"""));
        Write("k8s/web.yaml", Deployment(replicas: "1"));
    }

    public string Folder { get; }

    public static string Control(string id, string assert, string severity = "warning") =>
        $"""
        apiVersion: socpolicy/v1
        id: {id}
        version: 1.0.0
        title: At least two replicas
        criteria: [A1.2]
        severity: {severity}
        owner: platform
        description: One replica is down whenever its node is.
        remediation: Set replicas to 2.
        rules:
          - id: replicas
            on: kubernetes/Deployment
            assert: {assert}

        """;

    public static string Deployment(string replicas) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          replicas: {{replicas}}

        """;

    public void Write(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content.ReplaceLineEndings("\n"));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    /// <summary>Gives a file a new time and nothing else.</summary>
    public void Touch(string path) => File.SetLastWriteTimeUtc(Path.Combine(Folder, path), TimeProvider.System.GetUtcNow().UtcDateTime);

    public bool Exists(string path) => Path.Exists(Path.Combine(Folder, path));

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public BuildOutcome Build(params string[] arguments) => Dotnet.Run(Folder, ["build", .. arguments]);

    /// <summary>Judges without compiling; restores unless told otherwise.</summary>
    public BuildOutcome RunCheck(params string[] arguments) => Build(["-t:SocPolicyCheck", .. arguments]);

    /// <summary>Runs a target; there is a build to restore first.</summary>
    public BuildOutcome RunTarget(string target, params string[] arguments) => Build(["--no-restore", $"-t:{target}", .. arguments]);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}
