using System.IO.Compression;

namespace SocPolicy.MSBuild.Tests;

internal sealed class PackageTests
{
    private static readonly string[] Expected =
    [
        "README.md",
        "build/SocPolicy.MSBuild.props",
        "build/SocPolicy.MSBuild.targets",
        "build/SocPolicy.proj",
        "buildMultiTargeting/SocPolicy.MSBuild.props",
        "buildMultiTargeting/SocPolicy.MSBuild.targets",
        "buildTransitive/SocPolicy.MSBuild.props",
        "buildTransitive/SocPolicy.MSBuild.targets",
        "schemas/policy.schema.json",
        "schemas/socpolicy.schema.json",
        "schemas/waivers.schema.json",
        "tasks/net10.0/Humanizer.dll",
        "tasks/net10.0/Json.More.dll",
        "tasks/net10.0/JsonPointer.Net.dll",
        "tasks/net10.0/JsonSchema.Net.dll",
        "tasks/net10.0/SocPolicy.Library.dll",
        "tasks/net10.0/SocPolicy.MSBuild.deps.json",
        "tasks/net10.0/SocPolicy.MSBuild.dll",
        "tasks/net10.0/SocPolicy.Policies.dll",
        "tasks/net10.0/YamlDotNet.dll",
    ];

    private static readonly string[] ExpectedOfAll =
    [
        "README.md",
        "analyzers/dotnet/cs/SocPolicy.Analyzers.dll",
        "analyzers/dotnet/cs/SocPolicy.CodeFixes.dll",
    ];

    private readonly string folder = Path.Combine(TemporaryFolder.Path, "package");

    [OneTimeSetUp]
    public void Pack()
    {
        Directory.CreateDirectory(folder);
        foreach (var project in new[] { "MSBuild", "SocPolicy" })
            Dotnet.Run(folder, "pack", Path.Combine(Repository.Root, "src", project), "--no-build", "-c", Repository.Configuration, "-o", folder).Succeeds();
    }

    [TestCase("SocPolicy.MSBuild", nameof(Expected))]
    [TestCase("SocPolicy", nameof(ExpectedOfAll))]
    public void Package_HoldsWhatItShould_AndNothingElse(string id, string list)
    {
        var expected = list == nameof(Expected) ? Expected : ExpectedOfAll;
        using var package = Open(id);
        var actual = package.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(expected.Except(actual), Is.Empty, "missing");
            Assert.That(actual.Except(expected), Is.Empty, "unexpected");
            Assert.That(actual, Has.None.Contains("Microsoft."), "what MSBuild or the SDK bring");
        });
    }

    [Test]
    public void Package_DependsOnNothing()
    {
        Assert.That(Specification("SocPolicy.MSBuild"), Does.Not.Contain("<dependency ").And.Contain("<developmentDependency>true</developmentDependency>"));
    }

    [Test]
    public void PackageOfAll_BringsTheBuildWithAllOfItsAssets()
    {
        Assert.That(Specification("SocPolicy"), Does.Contain("""<dependency id="SocPolicy.MSBuild" version="0.1.0" include="All" />""").And.Contain("<developmentDependency>true</developmentDependency>"));
    }

    [Test]
    public void ReferencedPackage_Reports()
    {
        using var project = Consumer();
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }

    [Test]
    public void PackageOfAll_JudgesManifestsAndCode()
    {
        using var project = Consumer("SocPolicy");
        project.Write("Log.cs", """
            namespace Microsoft.Extensions.Logging
            {
                public interface ILogger { }

                public static class LoggerExtensions
                {
                    public static void LogInformation(this ILogger logger, string message, params object[] args) { }
                }
            }

            public static class Signing
            {
                public static void In(Microsoft.Extensions.Logging.ILogger logger, string password) =>
                    Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, "{Password}", password);
            }
            """);
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Has.One.EqualTo(TestProject.Finding), build.Output);
        Assert.That(build.Output, Does.Contain("warning SOC1003: "));
    }

    [Test]
    public void FreshWebApi_ThatLogsAnEmailAddress_Warns()
    {
        using var project = new TestProject("web");
        Dotnet.New(project.Folder, "webapi", "--force", "--no-openapi", "--no-restore", "--name", "web");
        project.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="own" value="{folder}" /></packageSources></configuration>""");
        project.Write("web.csproj", File.ReadAllText(Path.Combine(project.Folder, "web.csproj")).Replace(
            "</Project>",
            $"""<ItemGroup><PackageReference Include="SocPolicy" Version="*" /></ItemGroup><PropertyGroup><RestorePackagesPath>{project.Folder}/packages</RestorePackagesPath></PropertyGroup></Project>""",
            StringComparison.Ordinal));
        project.Write("Accounts.cs", """
            using Microsoft.AspNetCore.Identity;

            public sealed class Accounts(ILogger<Accounts> logger)
            {
                public void Created(IdentityUser user) => logger.LogInformation("Created {Email}", user.Email);
            }

            """);
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Has.One.StartsWith("Accounts.cs(5,").And.One.Contains(": warning SOC1001: "));
    }

    [TestCase("", false)]
    [TestCase("-p:SocPolicyTransitive=true", true)]
    public void UserOfTheReferencingProject_IsJudgedOnlyOnRequest(string argument, bool expected)
    {
        using var project = Consumer();
        project.Write("user/user.csproj", Text("""<ProjectReference Include="../app.csproj" />""", project));
        project.Build([.. new[] { "user/user.csproj", argument }.Where(one => one.Length > 0)]).Succeeds();
        Assert.That(project.Exists("user/obj/socpolicy"), Is.EqualTo(expected));
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(folder, $"{id}.0.1.0.nupkg"));

    private string Specification(string id)
    {
        using var package = Open(id);
        using var reader = new StreamReader(package.GetEntry($"{id}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    private TestProject Consumer(string package = "SocPolicy.MSBuild")
    {
        var project = new TestProject();
        project.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="own" value="{folder}" /></packageSources></configuration>""");
        project.Write("app.csproj", Text($"""<PackageReference Include="{package}" Version="*" /><Compile Include="Log*.cs" />""", project));
        return project;
    }

    private static string Text(string reference, TestProject project) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <EnableDefaultItems>false</EnableDefaultItems>
            <NoWarn>$(NoWarn);CS2008</NoWarn>
            <RestorePackagesPath>{project.Folder}/packages</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            {reference}
          </ItemGroup>
        </Project>
        """;

    private static bool IsOfTheFormat(string name) =>
        name is "SocPolicy.MSBuild.nuspec" or "SocPolicy.nuspec" or "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);
}
