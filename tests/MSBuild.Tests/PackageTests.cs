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
        "tasks/net10.0/SocPolicy.Library.dll",
        "tasks/net10.0/SocPolicy.MSBuild.deps.json",
        "tasks/net10.0/SocPolicy.MSBuild.dll",
        "tasks/net10.0/SocPolicy.Policies.dll",
        "tasks/net10.0/YamlDotNet.dll",
    ];

    private readonly string folder = Path.Combine(TemporaryFolder.Path, "package");

    [OneTimeSetUp]
    public void Pack()
    {
        Directory.CreateDirectory(folder);
        Dotnet.Run(folder, "pack", Path.Combine(Repository.Root, "src", "MSBuild"), "--no-build", "-c", Repository.Configuration, "-o", folder).Succeeds();
    }

    [Test]
    public void Package_HoldsWhatItShould_AndNothingElse()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder, "*.nupkg").Single());
        var actual = package.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Expected.Except(actual), Is.Empty, "missing");
            Assert.That(actual.Except(Expected), Is.Empty, "unexpected");
            Assert.That(actual, Has.None.Contains("Microsoft."), "what MSBuild or the SDK bring");
        });
    }

    [Test]
    public void Package_DependsOnNothing()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder, "*.nupkg").Single());
        using var reader = new StreamReader(package.GetEntry("SocPolicy.MSBuild.nuspec")!.Open());
        var specification = reader.ReadToEnd();
        Assert.That(specification, Does.Not.Contain("<dependency ").And.Contain("<developmentDependency>true</developmentDependency>"));
    }

    [Test]
    public void ReferencedPackage_Reports()
    {
        using var project = Consumer();
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
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

    private TestProject Consumer()
    {
        var project = new TestProject();
        project.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="own" value="{folder}" /></packageSources></configuration>""");
        project.Write("app.csproj", Text("""<PackageReference Include="SocPolicy.MSBuild" Version="*" />""", project));
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
        name is "SocPolicy.MSBuild.nuspec" or "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);
}
