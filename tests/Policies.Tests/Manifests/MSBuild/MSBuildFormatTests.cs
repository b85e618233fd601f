using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.MSBuild;

public sealed class MSBuildFormatTests
{
    [TestCase("src/A.csproj", true)]
    [TestCase("A.fsproj", true)]
    [TestCase("Directory.Build.props", true)]
    [TestCase("build/x.targets", true)]
    [TestCase("A.csproj.user", false)]
    public void Names_AreKnown(string path, bool expected) => Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "msbuild"), Is.EqualTo(expected));

    [TestCase("<A>1</A><A>2</A>", "{A: '2'}")]
    [TestCase("<A>x</A><B>$(A)-$(a)</B>", "{A: 'x', B: 'x-x'}")]
    [TestCase("<A Condition=\"'$(A)' == ''\">d</A>", "{A: 'd'}")]
    [TestCase("<A>x</A><A Condition=\"'$(A)' == ''\">d</A>", "{A: 'x'}")]
    [TestCase("<A Condition=\"'$(Configuration)' == 'Release'\">true</A>", "{A: <it depends on the condition '$(Configuration)' == 'Release'>}")]
    [TestCase("<A>true</A><A Condition=\"'$(Configuration)' == 'Release'\">true</A>", "{A: 'true'}")]
    [TestCase("<A>x$(Unset)y</A>", "{A: <x...y no file that was read sets Unset: the SDK, the environment or the command line may>}")]
    [TestCase("<A>$(MSBuildProjectName)$(MSBuildThisFile)</A>", "{A: 'AppApp.csproj'}")]
    [TestCase("<A>$([System.DateTime]::Now)</A>", "{A: <... $([System.DateTime]::Now) is not evaluated>}")]
    [TestCase("<A>$(MSBuildThisFileDirectory)x</A>", "{A: <.../src/x the folder of the checkout is not known>}")]
    [TestCase("<A>1</A><B Condition=\"$(A) &gt; 0 and !('$(A)' == '2') or false\">b</B>", "{A: '1', B: 'b'}")]
    [TestCase("<B Condition=\"'a' == 'A' And 'true' != 'false'\">b</B><C Condition=\"'a' == 'b'\">c</C>", "{B: 'b'}")]
    [TestCase("<B Condition=\"(((\">b</B>", "{B: <it depends on the condition (((>}")]
    public void Properties_AreEvaluated(string properties, string expected) =>
        Assert.That(Show(Project(("src/App.csproj", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>")), "properties"), Is.EqualTo(expected));

    [Test]
    public void Choose_TakesTheFirstThatHolds() =>
        Assert.That(
            Show(Project(("App.csproj", """
                <Project>
                  <PropertyGroup><A>1</A></PropertyGroup>
                  <Choose>
                    <When Condition="'$(A)' == '2'"><PropertyGroup><B>two</B></PropertyGroup></When>
                    <When Condition="'$(A)' == '1'"><PropertyGroup><B>one</B></PropertyGroup></When>
                    <Otherwise><PropertyGroup><B>other</B></PropertyGroup></Otherwise>
                  </Choose>
                </Project>
                """)), "properties"),
            Is.EqualTo("{A: '1', B: 'one'}"));

    [Test]
    public void DirectoryFiles_AreAroundTheProject()
    {
        var project = Project(
            ("Directory.Build.props", "<Project><PropertyGroup><A>root</A></PropertyGroup></Project>"),
            ("src/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /><PropertyGroup><B>$(A)-src</B></PropertyGroup></Project>"""),
            ("src/app/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><C>$(B)</C></PropertyGroup></Project>"""),
            ("Directory.Build.targets", "<Project><PropertyGroup><A>last</A></PropertyGroup></Project>"));
        Assert.That(Show(project, "properties"), Is.EqualTo("{A: 'last', B: 'root-src', C: 'root-src'}"));
        Assert.That(Reading.At(project.Body, "properties", "B").Span.ToString(), Is.EqualTo("src/Directory.Build.props(1,140)"));
        Assert.That((project.Unit, ((MapNode)Reading.At(project.Body, "properties")).OpenBecause), Is.EqualTo(("src/app", (string?)null)));
    }

    [TestCase("""<Import Project="..\build\x.props" />""", "{X: '1'}", null)]
    [TestCase("""<Import Project="$(MSBuildThisFileDirectory)../build/x.props" />""", "{X: '1'}", null)]
    [TestCase("""<Import Project="../build/x.props" Condition="Exists('../build/x.props')" />""", "{X: '1'}", null)]
    [TestCase("""<Import Project="../build/x.props" Condition="'$(CI)' == 'true'" />""", "{}", "the import of ../build/x.props depends on a condition")]
    [TestCase("""<Import Project="../build/y.props" />""", "{}", "the import of ../build/y.props cannot be read")]
    [TestCase("""<Import Project="../../../../etc/passwd" />""", "{}", "the import of ../../../../etc/passwd cannot be read")]
    [TestCase("""<Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />""", "{}", null)]
    public void Imports_AreReadWhereTheRunHasThem(string import, string expected, string? open)
    {
        var project = Project(("src/App.csproj", $"<Project>{import}</Project>"), ("build/x.props", "<Project><PropertyGroup><X>1</X></PropertyGroup></Project>"));
        Assert.That((Show(project, "properties"), ((MapNode)Reading.At(project.Body, "properties")).OpenBecause), Is.EqualTo((expected, open)));
    }

    [Test]
    public void FilesAboveTheRun_AreReadFromTheDisk()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><A>1</A></PropertyGroup></Project>");
        folder.Write("build/x.props", "<Project><PropertyGroup><X>2</X></PropertyGroup></Project>");
        folder.Write("build/secret.txt", "<Project><PropertyGroup><Y>3</Y></PropertyGroup></Project>");
        folder.Write("src/App/App.csproj", """<Project><Import Project="../../build/x.props" /><Import Project="../../build/secret.txt" /></Project>""");
        folder.Write("src/Other/Other.csproj", $"<Project><Import Project=\"{folder.Path}/build/x.props\" /></Project>");
        var bag = new DiagnosticBag();
        var found = ManifestDiscovery.Find(Path.Combine(folder.Path, "src"), [], bag);
        var projects = ManifestReader.ReadAll(found.Files, bag).Resources.Where(one => one.Type == "project").ToList();
        var project = projects[0];
        Assert.That(projects.Select(one => Show(one, "properties")), Is.EqualTo(new[] { "{A: '1', X: '2'}", "{A: '1', X: '2'}" }));
        Assert.That(Reading.At(project.Body, "properties", "X").Span.Path, Is.EqualTo("../build/x.props"));
        Assert.That(((MapNode)Reading.At(project.Body, "properties")).OpenBecause, Is.EqualTo("the import of ../../build/secret.txt cannot be read"));
    }

    [Test]
    public void ImportsInACircle_End() =>
        Assert.That(
            Show(Project(("App.csproj", """<Project><Import Project="a.props" /></Project>"""), ("a.props", """<Project><Import Project="b.props" /></Project>"""), ("b.props", """<Project><Import Project="a.props" /><PropertyGroup><A>1</A></PropertyGroup></Project>""")), "properties"),
            Is.EqualTo("{A: '1'}"));

    [Test]
    public void Items_AreResources()
    {
        var resources = Read(
            ("Directory.Packages.props", """<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include="A" Version="1.2" /></ItemGroup></Project>"""),
            ("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    <PackageReference Include="a" PrivateAssets="all"><NoWarn>X</NoWarn></PackageReference>
                    <PackageReference Include="B;C" Version="2" />
                    <PackageReference Update="C" Version="3" />
                    <PackageReference Remove="B" />
                    <PackageReference Include="D" VersionOverride="4" Condition="'$(CI)' == 'true'" />
                  </ItemGroup>
                </Project>
                """)).Where(one => one.Type == "PackageReference").ToList();
        Assert.That(resources.Select(one => $"{one.Address} {Reading.Show(one.Body)} {one.SymbolicOver}"), Is.EqualTo(new[]
        {
            "App.csproj#PackageReference/a {Include: 'a', PrivateAssets: 'all', NoWarn: 'X', Version: '1.2'} ",
            "App.csproj#PackageReference/C {Include: 'C', Version: '3'} ",
            "App.csproj#PackageReference/D {Include: 'D', VersionOverride: '4', Version: '4'} '$(CI)' == 'true'",
        }));
        Assert.That(Reading.At(resources[0].Body, "Version").Span.ToString(), Does.StartWith("Directory.Packages.props("));
        Assert.That(Reading.At(resources[1].Body, "Include").Span.Text, Is.EqualTo("C"));
    }

    [Test]
    public void Written_HasWhatConditionsHide() =>
        Assert.That(
            Show(Project(("App.csproj", """<Project><PropertyGroup Condition="'$(CI)' == 'true'"><A>true</A></PropertyGroup></Project>""")), "written"),
            Is.EqualTo("[{name: 'A', value: 'true', condition: ''$(CI)' == 'true''}]"));

    [TestCase("<root />", "App.csproj(1,2): error SOC4326: The root element of an MSBuild file is <Project>, not <root>. Correct it, or rename the file.")]
    [TestCase("<Project>", "App.csproj(1,1): error SOC4322: The element <Project> is not closed. Add </Project>.")]
    public void WhatIsNoProject_IsOneError(string content, string expected) => Assert.That(Reading.Diagnostics("App.csproj", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void AnUnknownSdk_LeavesPropertiesOpen() =>
        Assert.That(((MapNode)Reading.At(Project(("App.csproj", """<Project Sdk="Acme.Sdk/1.0" />""")).Body, "properties")).OpenBecause, Is.EqualTo("the SDK Acme.Sdk/1.0 may set it"));

    [Test]
    public void PropertiesThatDouble_StayBounded() =>
        Assert.That(
            Show(Project(("App.csproj", $"<Project><PropertyGroup><A>0123456789</A>{string.Concat(Enumerable.Repeat("<A>$(A)$(A)$(A)</A>", 200))}</PropertyGroup></Project>")), "properties"),
            Has.Length.LessThan(300));

    [TestCase("(")]
    [TestCase("!")]
    [TestCase("$(")]
    [TestCase("'a' == 'b' and ")]
    public void HostileConditions_AreUnknown(string part) =>
        Assert.That(
            Show(Project(("App.csproj", $"<Project><PropertyGroup><A Condition=\"{string.Concat(Enumerable.Repeat(part, 20_000))}\">1</A></PropertyGroup></Project>")), "properties"),
            Does.StartWith("{A: <it depends on the condition ").Or.EqualTo("{}"));

    [Test]
    public void ManyItemsUpdatesAndMetadata_TakeBoundedTime()
    {
        var items = string.Concat(Enumerable.Repeat("<X Include='a' />", 5_000));
        var updates = string.Concat(Enumerable.Repeat("<X Update='a' M='1' />", 5_000));
        var metadata = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<m{i}>1</m{i}>"));
        Assert.That(Read(("App.csproj", $"<Project><ItemGroup>{items}{updates}<Y Include='b'>{metadata}</Y></ItemGroup></Project>")), Has.Count.EqualTo(5_002));
    }

    private static string Show(ResourceDescription project, string part) => Reading.Show(Reading.At(project.Body, part));

    private static ResourceDescription Project(params (string Path, string Content)[] files) => Read(files).Single(one => one.Type == "project");

    private static List<ResourceDescription> Read(params (string Path, string Content)[] files)
    {
        var bag = new DiagnosticBag();
        var manifests = files.Select(file => Reading.Of(file.Path, file.Content, bag)).OrderBy(manifest => manifest.Text.Path, StringComparer.Ordinal).ToList();
        Assert.That(bag.ToSortedList(), Is.Empty);
        return [.. ManifestReader.Combine(manifests, bag)];
    }
}
