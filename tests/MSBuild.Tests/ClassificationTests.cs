namespace SocPolicy.MSBuild.Tests;

/// <summary>Policies say of which class a member is that nothing else gives away: <c>Shop.Customer.Shelf</c>.</summary>
internal sealed class ClassificationTests
{
    private const string Finding = "Program.cs(10,119): warning SOC1001: Do not log 'Customer.Shelf' (personal: declared in data.yaml(4)). Log an id, or redact it. (https://socpolicy.dev/rules/SOC1001)";

    private const string Written = "obj/socpolicy/Debug/socpolicy.classification.txt";

    private static readonly string[] DesignTime = ["-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildingProject=false"];

    private static TestProject Project(string? classification = "members:\n  Shop.Customer.Shelf: personal\n")
    {
        var project = new TestProject(properties: "<NoWarn>$(NoWarn);ACME1</NoWarn>");
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /><Analyzer Include="{Repository.Analyzers}" /></ItemGroup></Project>""");
        project.Write(
            "Program.cs",
            """
            using Microsoft.Extensions.Logging;

            namespace Shop
            {
                public sealed class Customer { public string Shelf { get; set; } = ""; }
            }

            public static class Program
            {
                public static void Log(ILogger logger, Shop.Customer customer) => logger.LogInformation("Customer keeps {Shelf}", customer.Shelf);
            }

            """);
        if (classification is not null) Classify(project, classification);
        return project;
    }

    private static void Classify(TestProject project, string classification) =>
        project.Write("policies/data.yaml", $"apiVersion: socpolicy/v1\nkind: data-classification\n{classification}");

    private static string Text(TestProject project) => File.ReadAllText(Path.Combine(project.Folder, Written));

    [Test]
    public void MemberNamedInThePolicyAlone_Warns_AndNoChangeCostsNothing()
    {
        using var project = Project();
        var first = project.Build().Succeeds();
        var second = project.Build().Succeeds();
        Assert.Multiple(() =>
        {
            Assert.That(first.Reported("SOC1"), Is.EqualTo([Finding]), first.Output);
            Assert.That(second.Reported("SOC1"), Is.EqualTo([Finding]), second.Output);
            Assert.That(second.HeavyRuns, Is.EqualTo("0 0 0"));
            Assert.That(second.Runs("Csc"), Is.Zero);
        });
    }

    [Test]
    public void ChangedClassification_IsNoticed()
    {
        using var project = Project(classification: null);
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.Empty);
        Assert.That(project.Exists(Written), Is.False);
        Classify(project, "members:\n  Shop.Customer.Shelf: personal\n");
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.EqualTo([Finding]));
        Classify(project, "members:\n  Shop.Customer.Shelf: none\n");
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.Empty);
    }

    [TestCase("policies/data.yaml")]
    [TestCase("policies")]
    public void DeletedClassification_HasNoFindingLeft(string path)
    {
        using var project = Project();
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Has.Count.EqualTo(1));
        if (path == "policies") Directory.Delete(Path.Combine(project.Folder, path), recursive: true);
        else project.Delete(path);
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.Empty);
    }

    [TestCase("a'b(c)+{d}")]
    public void AnyFolderName_Works(string name)
    {
        using var project = Project();
        var folder = Path.Combine(Path.GetDirectoryName(project.Folder)!, name);
        Directory.Move(project.Folder, folder);
        var editor = Dotnet.Run(folder, ["build", .. DesignTime]).Succeeds();
        Assert.That(File.Exists(Path.Combine(folder, Written)), editor.Output);
        Assert.That(Dotnet.Run(folder, "build").Succeeds().Reported("SOC1"), Is.EqualTo([Finding]));
    }

    [Test]
    public void ClassificationAlone_IsAPolicySet()
    {
        using var project = Project();
        project.Delete("policies/ACME1-replicas.yaml");
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.EqualTo([Finding]));
    }

    [Test]
    public void Mistake_StopsTheBuildAtItsLine()
    {
        using var project = Project("members:\n  Shop.Customer.Shelf: persnal\n");
        var build = project.Build().Fails();
        Assert.That(build.Errors, Is.EqualTo(["policies/data.yaml(4,24,4,31): error SOC2025: Class \"persnal\" is not known. Did you mean personal?"]), build.Output);
        Assert.That(build.Runs("Csc"), Is.Zero);
    }

    [Test]
    public void DesignTimeBuild_WritesTheFileAlone()
    {
        using var project = Project();
        var build = project.Build(DesignTime).Succeeds();
        Assert.Multiple(() =>
        {
            Assert.That(Text(project), Is.EqualTo($"socpolicy-classification 1\nfile {project.Folder}/policies/data.yaml\n4,3 symbol Shop.Customer.Shelf personal\n"), build.Output);
            Assert.That(Directory.EnumerateFiles(Path.Combine(project.Folder, "obj/socpolicy/Debug")).Select(Path.GetFileName), Is.EqualTo(["socpolicy.classification.txt"]));
            Assert.That(build.Lines, Has.None.Contains("warning").And.None.Contains("error"));
        });
    }

    [Test]
    public void DesignTimeBuild_LeavesAMistakeToTheAnalyzers()
    {
        using var project = Project("members:\n  Shop.Customer.Shelf: persnal\n");
        project.Build(DesignTime).Succeeds();
        Assert.That(Text(project), Does.EndWith("\n4,24 error Class \"persnal\" is not known. Did you mean personal?\n"));
    }

    /// <summary>An editor wrote the file from a policy that was then put back, with the time it had.</summary>
    [Test]
    public void FileOfAnEditor_IsNotTakenForTheBuilds()
    {
        using var project = Project();
        project.Build().Succeeds();
        var policy = Path.Combine(project.Folder, "policies/data.yaml");
        var (content, time) = (File.ReadAllText(policy), File.GetLastWriteTimeUtc(policy));
        Classify(project, "members:\n  Shop.Customer.Shelf: none\n");
        project.Build(DesignTime).Succeeds();
        Assert.That(Text(project), Does.Contain("none"));
        File.WriteAllText(policy, content);
        File.SetLastWriteTimeUtc(policy, time);
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.EqualTo([Finding]));
        Assert.That(Text(project), Does.Contain("personal"));
    }
}
