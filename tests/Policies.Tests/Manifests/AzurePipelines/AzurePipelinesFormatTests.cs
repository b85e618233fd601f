using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.AzurePipelines;

public sealed class AzurePipelinesFormatTests
{
    private const string Path = "azure-pipelines.yml";

    [TestCase("azure-pipelines.yml", "trigger: none\nsteps: []\n", "azure-pipelines")]
    [TestCase("ci/azure-pipelines-pr.yaml", "steps: []\n", "azure-pipelines")]
    [TestCase(".azuredevops/build.yml", "jobs: []\n", "azure-pipelines")]
    [TestCase(".azuredevops/other.yml", "a: b\n", "yaml")]
    [TestCase("build.yml", "steps: []\n", "yaml")]
    public void NameAndContent_TellPipelines(string path, string content, string format) => Assert.That(Reading.Of(path, content).Format, Is.EqualTo(format));

    [Test]
    public void AllThreeLevels_GiveJobs()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Addresses("steps: [{ script: x }]"), Is.EqualTo(new[] { "azure-pipelines/pipeline " + Path, $"azure-pipelines/job {Path}#steps" }));
            Assert.That(Addresses("jobs: [{ job: a, steps: [] }, { deployment: b }, { steps: [] }]"), Is.EqualTo(new[] { "azure-pipelines/pipeline " + Path, $"azure-pipelines/job {Path}#a", $"azure-pipelines/job {Path}#b", $"azure-pipelines/job {Path}#job3" }));
            Assert.That(Addresses("stages: [{ stage: s, jobs: [{ job: a }] }, { jobs: [{ job: a }] }]"), Is.EqualTo(new[] { "azure-pipelines/pipeline " + Path, $"azure-pipelines/stage {Path}#s", $"azure-pipelines/job {Path}#s.a", $"azure-pipelines/stage {Path}#stage2", $"azure-pipelines/job {Path}#stage2.a" }));
        });
    }

    [Test]
    public void Steps_HaveOneShape()
    {
        var resources = Combined.Resources((Path, """
            pool: { vmImage: ubuntu-24.04 }
            jobs:
              - job: a
                pool: Own
                container: node:20
                environment: prod
                dependsOn: b
                steps:
                  - bash: make $(target)
                    env: { A: "x-$(B)-y" }
                  - task: AzureCLI@2
                    inputs: { inlineScript: "az $(x)", addSpnToEnvironment: "true", where: $(w) }
                  - checkout: self
              - job: b
                variables: { v: "$[ f() ]" }
            """));
        string Job(params object[] keys) => Combined.Show(resources, Path + "#a", keys);
        Assert.Multiple(() =>
        {
            Assert.That(new[] { Job("pool"), Job("container"), Job("environment"), Job("dependsOn") }, Is.EqualTo(new[] { "{name: 'Own'}", "{image: 'node:20'}", "{name: 'prod'}", "['b']" }));
            Assert.That(Job("steps", 0), Is.EqualTo("{bash: 'make $(target)', env: {A: <x-...-y $(B) is known only when the pipeline runs>}, run: 'make $(target)', shell: 'bash'}"));
            Assert.That(Job("steps", 1, "action"), Is.EqualTo("{name: 'AzureCLI', version: '2'}"));
            Assert.That(Job("steps", 1, "run"), Is.EqualTo("'az $(x)'"));
            Assert.That(Job("steps", 1, "inputs", "where"), Is.EqualTo("<... $(w) is known only when the pipeline runs>"));
            Assert.That(Combined.Show(resources, Path + "#b"), Is.EqualTo("{job: 'b', variables: {v: <$[ f() ] is known only when the pipeline runs>}, pool: {vmImage: 'ubuntu-24.04'}}"));
        });
    }

    [Test]
    public void Deployments_HaveTheStepsOfTheirPhases() =>
        Assert.That(
            Combined.Show(Combined.Resources((Path, "jobs:\n- deployment: d\n  strategy:\n    runOnce:\n      preDeploy: { steps: [{ script: a }] }\n      deploy: { steps: [{ script: b }] }\n      on: { failure: { steps: [{ script: c }] } }\n")), Path + "#d", "steps"),
            Is.EqualTo("[{script: 'a', run: 'a', shell: 'script'}, {script: 'b', run: 'b', shell: 'script'}, {script: 'c', run: 'c', shell: 'script'}]"));

    [Test]
    public void Needs_AreWrittenOnes_AndTheStagesBefore()
    {
        var resources = Combined.Resources((Path, """
            stages:
              - stage: build
                jobs: [{ job: x }, { job: y, dependsOn: [x] }]
              - stage: deploy
                jobs: [{ job: z }]
              - stage: side
                dependsOn: []
                jobs: [{ job: w }]
            """));
        Assert.That(resources.Where(one => one.Type == "job").Select(one => string.Join(' ', one.Needs).Replace(Path + "#", "", StringComparison.Ordinal)), Is.EqualTo(new[] { "", "build.x", "build.x build.y", "" }));
        Assert.That(resources.Where(one => one.Type == "job").Select(one => one.Parent), Is.EqualTo(new[] { Path + "#build", Path + "#build", Path + "#deploy", Path + "#side" }));
    }

    [Test]
    public void Templates_TakeThePlaceOfTheirUse()
    {
        var resources = Combined.Resources(
            (Path, "parameters: [{ name: env, default: prod }]\njobs:\n- template: ci/azure-pipelines.jobs.yml\n  parameters: { name: one, target: '${{ parameters.env }}', extra: [{ script: e }] }\n"),
            ("ci/azure-pipelines.jobs.yml", "parameters: { name: '', target: none, color: red }\njobs:\n- job: ${{ parameters.name }}\n  steps:\n  - template: azure-pipelines.steps.yml\n    parameters: { target: '${{ parameters.target }}' }\n  - ${{ parameters.extra }}\n  - script: paint ${{ parameters.color }} ${{ variables.x }}\n"),
            ("ci/azure-pipelines.steps.yml", "parameters: [{ name: target, type: string }]\nsteps:\n- script: ship ${{ parameters.Target }}\n"));
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "azure-pipelines/pipeline " + Path, $"azure-pipelines/job {Path}#one" }));
            Assert.That(((ListNode)Reading.At(resources[1].Body, "steps")).Items.Select(item => Reading.Show(((MapNode)item).Find("run") ?? item)), Is.EqualTo(new[]
            {
                "'ship prod'", "'e'", "<paint red ... ${{ variables.x }} is decided when the pipeline is compiled>",
            }));
            Assert.That(Reading.At(resources[1].Body, "steps", 0).Span.ToString(), Does.StartWith("ci/azure-pipelines.steps.yml(3,3)"));
        });
    }

    [Test]
    public void TemplatesOnDisk_AreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ci/azure-pipelines.yml", "extends: { template: /templates/main.yml, parameters: { x: 1 } }\n");
        folder.Write("templates/main.yml", "jobs: [{ job: a, steps: [{ script: 'run ${{ parameters.x }}' }] }]\n");
        var bag = new DiagnosticBag();
        var set = ManifestReader.ReadAll(ManifestDiscovery.Find(folder.Path, [], bag).Files, bag);
        Assert.That(bag.ToSortedList(), Is.Empty);
        Assert.That(Combined.Show(set.Resources, "ci/azure-pipelines.yml#a", "steps", 0, "run"), Is.EqualTo("'run 1'"));
    }

    [TestCase("- template: x.yml@templates")]
    [TestCase("- ${{ if eq(1, 2) }}:\n  - script: x")]
    [TestCase("- ${{ each s in parameters.list }}:\n  - script: x")]
    [TestCase("- ${{ parameters.gone }}")]
    [TestCase("- template: ${{ parameters.gone }}.yml")]
    public void WhatIsDecidedElsewhere_LeavesTheListOpen(string item)
    {
        var resource = new Resource(Combined.Resources((Path, $"steps:\n- script: known\n{item}\n"))[1]);
        Assert.That(resource["steps"].Any(step => step["run"] == "known").State, Is.EqualTo(State.True));
        Assert.That(resource["steps"].Any(step => step["run"] == "x").State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void ConditionalKeys_LeaveTheMapOpen() =>
        Assert.That(new Resource(Combined.Resources((Path, "jobs:\n- job: a\n  ${{ if x }}:\n    pool: y\n"))[1])["pool"].Exists.State, Is.EqualTo(State.Unknown));

    [TestCase("- a", "(1,1): error SOC4250: The file is no map, so Azure Pipelines cannot read it. Write keys such as 'trigger:' and 'steps:'.")]
    [TestCase("steps: [{ template: gone.yml }]", "(1,21): warning SOC4251: gone.yml cannot be read, so what it holds is unknown. Correct the path.")]
    [TestCase("steps: [{ template: ../gone.yml }]", "(1,21): warning SOC4251: ../gone.yml lies outside of the run's root and is not read. Run from a folder above it.")]
    [TestCase("steps: [{ template: azure-pipelines.yml }]", "(1,21): error SOC4252: Templates use each other in a circle, or more than 32 deep. Take one link out.")]
    public void WhatIsWrong_IsSaid(string content, string expected)
    {
        var bag = new DiagnosticBag();
        ManifestReader.ReadAll([(ManifestFormats.Named("azure-pipelines")!, new SourceText(Path, content + "\n"))], bag);
        Assert.That(bag.ToSortedList().Select(item => item.ToString()), Is.EqualTo(new[] { Path + expected }));
    }

    [Test]
    public void ValuesThatDouble_AreUnknown()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var text = new SourceText(Path, "parameters: { x: [a, b], t: aaaa }\nsteps:\n- template: azure-pipelines.yml\n  parameters: { x: ['${{ parameters.x }}', '${{ parameters.x }}'], t: '${{ parameters.t }}${{ parameters.t }}' }\n- script: ${{ parameters.t }}\n  env: { A: '${{ parameters.x }}' }\n");
        ManifestReader.ReadAll([(ManifestFormats.Named("azure-pipelines")!, text)], bag);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void TemplatesThatFanOut_End()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var files = Enumerable.Range(0, 31).Select(i => ($"azure-pipelines.{i}.yml", i == 0 ? "steps: [{ script: x }]\n" : $"steps: [{{ template: azure-pipelines.{i - 1}.yml }}, {{ template: azure-pipelines.{i - 1}.yml }}]\n")).ToArray();
        var resources = Combined.Resources(files);
        Assert.That(new Resource(resources[^1])["steps"].Any(step => step["run"] == "y").State, Is.EqualTo(State.Unknown));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    private static IEnumerable<string> Addresses(string content) => Reading.Addresses(Combined.Resources((Path, content + "\n")));
}
