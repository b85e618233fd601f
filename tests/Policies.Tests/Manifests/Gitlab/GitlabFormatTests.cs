using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Gitlab;

public sealed class GitlabFormatTests
{
    private const string Ci = ".gitlab-ci.yml";

    [Test]
    public void Jobs_InheritWhatTheyShould()
    {
        var resources = Combined.Resources((Ci, """
            default:
              image: debian:12
              before_script: [setup]
            variables: { A: "1", B: "2" }
            .base:
              variables: { B: "3" }
              script: [base]
              rules: [{ if: $X }]
            build:
              extends: .base
              stage: build
              script:
                - - one
                  - two
                - three
            alone:
              inherit: { default: [image], variables: [A] }
              image: { name: own, entrypoint: [""] }
              script: run
              environment: prod
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "gitlab/pipeline " + Ci, $"gitlab/job {Ci}#build", $"gitlab/job {Ci}#alone" }));
            Assert.That(Combined.Show(resources, Ci + "#build"), Is.EqualTo("{extends: '.base', stage: 'build', script: ['one', 'two', 'three'], variables: {B: '3', A: '1'}, rules: [{if: '$X'}], image: {name: 'debian:12'}, before_script: ['setup'], commands: ['setup', 'one', 'two', 'three']}").Or.EqualTo("{extends: '.base', stage: 'build', script: ['one', 'two', 'three'], variables: {B: '3', A: '1'}, rules: [{if: '$X'}], before_script: ['setup'], image: {name: 'debian:12'}, commands: ['setup', 'one', 'two', 'three']}"));
            Assert.That(Combined.Show(resources, Ci + "#alone"), Is.EqualTo("{inherit: {default: ['image'], variables: ['A']}, image: {name: 'own', entrypoint: ['']}, script: ['run'], environment: {name: 'prod'}, variables: {A: '1'}, commands: ['run'], stage: 'test'}"));
            Assert.That(resources[1].Header.ToString(), Is.EqualTo(Ci + "(9,1)"));
        });
    }

    [Test]
    public void Extends_LaterWins_AndListsAreReplaced()
    {
        var resources = Combined.Resources((Ci, """
            .a: { script: [a], tags: [x], variables: { V: a, W: a } }
            .b: { script: [b], variables: { V: b } }
            job: { extends: [.a, .b], variables: { X: c } }
            """));
        Assert.That(Combined.Show(resources, Ci + "#job", "script"), Is.EqualTo("['b']"));
        Assert.That(Combined.Show(resources, Ci + "#job", "tags"), Is.EqualTo("['x']"));
        Assert.That(Combined.Show(resources, Ci + "#job", "variables"), Is.EqualTo("{X: 'c', V: 'b', W: 'a'}"));
    }

    [Test]
    public void References_AreFollowed()
    {
        var resources = Combined.Resources((Ci, """
            .setup: { script: [one, !reference [.deep, script]], image: i }
            .deep: { script: [two] }
            job:
              image: !reference [.setup, image]
              script:
                - !reference [.setup, script]
                - three
            broken:
              script: [!reference [.gone, script], x]
            """));
        Assert.That(Combined.Show(resources, Ci + "#job", "script"), Is.EqualTo("['one', 'two', 'three']"));
        Assert.That(Combined.Show(resources, Ci + "#job", "image"), Is.EqualTo("{name: 'i'}"));
        Assert.That(new Resource(resources.Single(one => one.Name == "broken"))["script"].Contains("y").State, Is.EqualTo(State.Unknown));
    }

    [Test]
    public void Includes_OfTheRepository_AreMerged()
    {
        using var folder = new TemporaryFolder();
        folder.Write("repo/.gitlab-ci.yml", "include: [/ci/build.yml, { local: ci/x.gitlab-ci.yml }]\nbuild: { stage: build }\n");
        folder.Write("repo/ci/build.yml", "build: { script: [make], stage: test }\n");
        folder.Write("repo/ci/x.gitlab-ci.yml", "include: /.gitlab-ci.yml\nother: { script: [x] }\n");
        var bag = new DiagnosticBag();
        var set = ManifestReader.ReadAll(ManifestDiscovery.Find(folder.Path, [], bag).Files, bag);
        Assert.That(bag.ToSortedList(), Is.Empty);
        var jobs = set.Resources.Where(one => one is { Kind: "gitlab", Type: "job" }).ToList();
        Assert.That(jobs.Select(job => job.Address), Is.EquivalentTo(new[] { "repo/.gitlab-ci.yml#build", "repo/.gitlab-ci.yml#other" }));
        Assert.That(Combined.Show(jobs, "repo/.gitlab-ci.yml#build", "script"), Is.EqualTo("['make']"));
        Assert.That(Combined.Show(jobs, "repo/.gitlab-ci.yml#build", "stage"), Is.EqualTo("'build'"));
        Assert.That(jobs.Single(job => job.Name == "other").Header.Path, Is.EqualTo("repo/ci/x.gitlab-ci.yml"));
    }

    [TestCase("include: { template: Jobs/SAST.gitlab-ci.yml }")]
    [TestCase("include: https://example.com/x.yml")]
    [TestCase("include: { project: a/b, file: x.yml }")]
    [TestCase("include: [{ component: a/b@1 }]")]
    [TestCase("include: { local: 'ci/*.yml' }")]
    public void OtherIncludes_StayUnknown(string include)
    {
        var resources = Combined.Resources((Ci, include + "\nsast: { stage: test }\nown: { script: [x] }\nbased: { extends: .remote, script: [x] }\n"));
        State Exists(string address, string key) => new Resource(resources.Single(one => one.Address == address))[key].Exists.State;
        Assert.Multiple(() =>
        {
            Assert.That(new Resource(resources[0])["jobs", "hidden"].Exists.State, Is.EqualTo(State.Unknown));
            Assert.That(Exists(Ci + "#sast", "image"), Is.EqualTo(State.Unknown));
            Assert.That(Exists(Ci + "#own", "image"), Is.EqualTo(State.False));
            Assert.That(Exists(Ci + "#based", "image"), Is.EqualTo(State.Unknown));
        });
    }

    [Test]
    public void Needs_AreTheStagesBefore_UnlessTheyAreWritten()
    {
        var resources = Combined.Resources((Ci, """
            stages: [one, two, three]
            a: { stage: one, script: x }
            b: { stage: two, script: x }
            c: { stage: three, script: x }
            d: { stage: three, script: x, needs: [a, { job: b, artifacts: true }, { pipeline: x, job: y }] }
            e: { stage: .post, script: x, needs: [] }
            """));
        Assert.That(resources.Skip(1).Select(one => string.Join(' ', one.Needs).Replace(Ci + "#", "", StringComparison.Ordinal)), Is.EqualTo(new[] { "", "a", "a b", "a b", "" }));
    }

    [TestCase("$CI_REGISTRY_IMAGE/app:1", "<.../app:1 $CI_REGISTRY_IMAGE is known only when the pipeline runs>")]
    [TestCase("reg/${NAME}:$TAG-x", "<reg/...-x ${NAME}:$TAG is known only when the pipeline runs>")]
    [TestCase("reg/$[[ inputs.name ]]:1", "<reg/...:1 $[[ inputs.name ]] is known only when the pipeline runs>")]
    [TestCase("reg/a:1", "'reg/a:1'")]
    public void Variables_AreUnknown(string image, string expected) =>
        Assert.That(Combined.Show(Combined.Resources((Ci, $"a: {{ script: x, image: \"{image}\", services: [\"{image}\"] }}\n")), Ci + "#a", "image", "name"), Is.EqualTo(expected));

    [TestCase("a: { extends: a, script: x }", "(1,15): error SOC4247: The job \"a\" extends others in a circle, or more than 32 of them. Take one link out.")]
    [TestCase("a: { extends: .b, script: x }", "(1,15): error SOC4247: \".b\" to extend is not there. Correct its name.")]
    [TestCase("include: /x.yml\na: { script: x }", "(1,10): warning SOC4246: /x.yml cannot be read, so what it includes is unknown. Correct the path; it begins at the repository's root.")]
    [TestCase("include: ../x.yml\na: { script: x }", "(1,10): warning SOC4246: ../x.yml lies outside of the run's root and is not read. Run from a folder above it.")]
    [TestCase("- a", "(1,1): error SOC4245: The file is no map, so GitLab cannot read it. Write jobs as keys, each with its script.")]
    public void WhatIsWrong_IsSaid(string content, string expected) =>
        Assert.That(Combined.Diagnostics((Ci, content + "\n")), Is.EqualTo(new[] { Ci + expected }));

    [Test]
    public void AHeaderOfInputs_IsLeftOut() =>
        Assert.That(Reading.Addresses(Combined.Resources(("x.gitlab-ci.yml", "spec: { inputs: { a: {} } }\n---\njob: { script: x }\n"))), Is.EqualTo(new[] { "gitlab/pipeline x.gitlab-ci.yml", "gitlab/job x.gitlab-ci.yml#job" }));

    [Test]
    public void ManyLinks_AreFollowedOnce()
    {
        var extends = string.Concat(Enumerable.Range(1, 30).Select(i => $".e{i}: {{ extends: [.e{i - 1}, .e{i - 1}] }}\n"));
        var references = string.Concat(Enumerable.Range(1, 9).Select(i => $".r{i}: {{ script: [{string.Join(", ", Enumerable.Repeat($"!reference [.r{i - 1}, script]", 9))}] }}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var resources = Combined.Resources((Ci, $".e0: {{ tags: [x] }}\n{extends}.r0: {{ script: [x] }}\n{references}job: {{ extends: .e30, script: [!reference [.r9, script]] }}\n"));
        Assert.That(new Resource(resources[1])["script"].Contains("y").State, Is.EqualTo(State.Unknown));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
