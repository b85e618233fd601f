using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Github;

public sealed class GithubFormatTests
{
    private const string Ci = ".github/workflows/ci.yml";

    [TestCase(".github/workflows/a.yml", "on: push\njobs: {a: {runs-on: x}}\n", "github")]
    [TestCase("sub/.github/workflows/a.yaml", "on: push\njobs: {a: {runs-on: x}}\n", "github")]
    [TestCase(".github/workflows/deep/a.yml", "on: push\n", "yaml")]
    [TestCase("x.github/workflows/a.yml", "on: push\n", "yaml")]
    [TestCase(".github/workflows/a.json", "{}", "json")]
    [TestCase("setup/action.yml", "name: x\nruns:\n  using: node24\n", "github")]
    [TestCase("setup/action.yml", "actions: {}\n", "yaml")]
    public void Place_TellsWorkflows(string path, string content, string format) => Assert.That(Reading.Of(path, content).Format, Is.EqualTo(format));

    [Test]
    public void WorkflowsJobsAndSteps_AreResources()
    {
        var resources = Combined.Resources((Ci, """
            name: Build
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: dotnet test
                  - name: Pack
                    run: dotnet pack
              ship:
                needs: test
                uses: ./.github/workflows/ship.yml
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "github/workflow " + Ci, $"github/job {Ci}#test", $"github/step {Ci}#test[0]", $"github/step {Ci}#test[1]", $"github/job {Ci}#ship" }));
            Assert.That(resources.Select(resource => resource.Name), Is.EqualTo(new[] { "Build", "test", Ci + "#test[0]", "Pack", "ship" }));
            Assert.That(resources.Select(resource => resource.Parent), Is.EqualTo(new[] { null, Ci, Ci + "#test", Ci + "#test", Ci }));
            Assert.That(resources[^1].Needs, Is.EqualTo(new[] { Ci + "#test" }));
            Assert.That(resources.Select(resource => $"{resource.Header.StartLine}: {resource.Header.Text}"), Is.EqualTo(new[] { "1: name", "4: test", "7: run: dotnet test", "8: name: Pack", "10: ship" }));
        });
    }

    [TestCase("on: push", "{push: {}}")]
    [TestCase("on: [push, pull_request, push]", "{push: {}, pull_request: {}}")]
    [TestCase("on:\n  push:\n  schedule: [{cron: x}]\n  workflow_dispatch: ~", "{push: {}, schedule: [{cron: 'x'}], workflow_dispatch: {}}")]
    [TestCase("\"on\": push", "{push: {}}")]
    public void Events_HaveOneShape(string on, string expected) =>
        Assert.That(Combined.Show(Combined.Resources((Ci, on + "\njobs: {}\n")), Ci, "on"), Is.EqualTo(expected));

    [TestCase("runs-on: a", "['a']")]
    [TestCase("runs-on: [a, b]", "['a', 'b']")]
    [TestCase("runs-on: {group: g, labels: [a]}", "['a']")]
    [TestCase("runs-on: {group: g}", "[]")]
    [TestCase("runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [a, [b, c]], include: [{os: d, x: y}], exclude: [{os: z}]}}", "['a', 'b', 'c', 'd']")]
    [TestCase("runs-on: ['x', \"${{ matrix.OS }}\"]\n    strategy: {matrix: {os: [a, b]}}", "['x', 'a', 'b']")]
    [TestCase("runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: \"${{ fromJSON(inputs.x) }}\"}}", "<${{ matrix.os }} is known only when the workflow runs>")]
    [TestCase("runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [a], include: \"${{ fromJSON(inputs.x) }}\"}}", "<${{ matrix.os }} is known only when the workflow runs>")]
    [TestCase("runs-on: big-${{ inputs.size }}-x", "[<big-...-x ${{ inputs.size }} is known only when the workflow runs>]")]
    public void Runners_AreTheLabelsOfAllRuns(string lines, string expected) =>
        Assert.That(Combined.Show(Combined.Resources((Ci, $"on: push\njobs:\n  a:\n    {lines}\n")), Ci + "#a", "runs-on"), Is.EqualTo(expected));

    [TestCase("", "", "{scopes: <no permissions are written, so a setting of the repository decides>}")]
    [TestCase("permissions: {}", "", "{from: 'workflow', scopes: {}}")]
    [TestCase("permissions: {contents: read}", "", "{from: 'workflow', scopes: {contents: 'read'}}")]
    [TestCase("permissions: {contents: write}", "permissions: {issues: read}", "{from: 'job', scopes: {issues: 'read'}}")]
    [TestCase("permissions: nonsense", "", "{from: 'workflow', scopes: <the permissions are neither read-all, write-all nor a map>}")]
    public void Token_HasWhatIsWrittenNearest(string workflow, string job, string expected) =>
        Assert.That(Combined.Show(Combined.Resources((Ci, $"on: push\n{workflow}\njobs:\n  a:\n    runs-on: x\n    {job}\n")), Ci + "#a", "token"), Is.EqualTo(expected));

    [TestCase("read-all", "contents", "'read'")]
    [TestCase("write-all", "contents", "'write'")]
    [TestCase("write-all", "id-token", "'write'")]
    public void Token_KnowsTheShortForms(string permissions, string scope, string expected) =>
        Assert.That(Combined.Show(Combined.Resources((Ci, $"on: push\npermissions: {permissions}\njobs:\n  a:\n    runs-on: x\n")), Ci + "#a", "token", "scopes", scope), Is.EqualTo(expected));

    [Test]
    public void Token_OfACalledWorkflow_IsTheCallers() =>
        Assert.That(
            Combined.Show(Combined.Resources((Ci, "on: workflow_call\njobs:\n  a:\n    runs-on: x\n")), Ci + "#a", "token"),
            Is.EqualTo("{scopes: <no permissions are written, so those of the calling job hold>}"));

    [Test]
    public void Triggers_FollowCallers()
    {
        var resources = Combined.Resources(
            ("r/.github/workflows/a.yml", "on: pull_request_target\njobs: {x: {uses: ./.github/workflows/b.yml}}\n"),
            ("r/.github/workflows/b.yml", "on: workflow_call\njobs: {x: {uses: ./.github/workflows/c.yml}, y: {uses: ./.github/workflows/b.yml}}\n"),
            ("r/.github/workflows/c.yml", "on: [push, workflow_call]\njobs: {x: {runs-on: y}}\n"),
            ("s/.github/workflows/c.yml", "on: push\njobs: {x: {runs-on: y}}\n"));
        string Triggers(string address) => string.Join(' ', ((MapNode)((MapNode)resources.Single(one => one.Address == address).Body).Find("triggers")!).Entries.Select(entry => entry.Key));
        Assert.Multiple(() =>
        {
            Assert.That(Triggers("r/.github/workflows/b.yml#x"), Is.EqualTo("workflow_call pull_request_target"));
            Assert.That(Triggers("r/.github/workflows/c.yml"), Is.EqualTo("push workflow_call pull_request_target"));
            Assert.That(Triggers("s/.github/workflows/c.yml"), Is.EqualTo("push"));
            Assert.That((new Resource(resources[0])["triggers", "workflow_call"].Exists).State, Is.EqualTo(State.False));
            Assert.That((new Resource(resources.First(one => one.Address == "r/.github/workflows/b.yml"))["triggers", "schedule"].Exists).State, Is.EqualTo(State.Unknown));
        });
    }

    [TestCase("actions/checkout@v4", "{kind: 'repository', name: 'actions/checkout', owner: 'actions', repository: 'checkout', ref: 'v4', pinned: false}")]
    [TestCase("Azure/Login/Sub/dir@11BD71901BBE5B1630CEEA73D27597364C9AF683", "{kind: 'repository', name: 'azure/login', owner: 'azure', repository: 'login', path: 'Sub/dir', ref: '11BD71901BBE5B1630CEEA73D27597364C9AF683', pinned: true}")]
    [TestCase("a/b@11bd719", "{kind: 'repository', name: 'a/b', owner: 'a', repository: 'b', ref: '11bd719', pinned: false}")]
    [TestCase("a/b@11bd71901bbe5b1630ceea73d27597364c9af68x", "{kind: 'repository', name: 'a/b', owner: 'a', repository: 'b', ref: '11bd71901bbe5b1630ceea73d27597364c9af68x', pinned: false}")]
    [TestCase("a/b", "{kind: 'repository', name: 'a/b', owner: 'a', repository: 'b', pinned: false}")]
    [TestCase("./setup", "{kind: 'local', path: './setup', pinned: true}")]
    [TestCase("docker://alpine:3.22", "{kind: 'docker', image: 'alpine:3.22', pinned: false}")]
    [TestCase("docker://alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1", "{kind: 'docker', image: 'alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1', pinned: true}")]
    public void Uses_IsTakenApart(string uses, string expected)
    {
        var resources = Combined.Resources((Ci, $"on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{{uses: \"{uses}\"}}]\n  b:\n    uses: {uses}\n"));
        Assert.That(Combined.Show(resources, Ci + "#a[0]", "action"), Is.EqualTo(expected));
        Assert.That(Combined.Show(resources, Ci + "#b", "calls"), Is.EqualTo(expected));
    }

    [Test]
    public void ExpressionsWhereGithubRefusesThem_AreUnknown()
    {
        var resources = Combined.Resources((Ci, "on: push\npermissions: \"${{ inputs.p }}\"\njobs:\n  a:\n    runs-on: x\n    steps: [{uses: \"a/b@${{ inputs.ref }}\"}]\n"));
        Assert.Multiple(() =>
        {
            Assert.That(Combined.Show(resources, Ci, "permissions"), Is.EqualTo("<${{ inputs.p }} is known only when the workflow runs>"));
            Assert.That(Combined.Show(resources, Ci + "#a", "token", "scopes"), Is.EqualTo("<the permissions are neither read-all, write-all nor a map>"));
            Assert.That(Combined.Show(resources, Ci + "#a[0]", "uses"), Is.EqualTo("<a/b@... ${{ inputs.ref }} is known only when the workflow runs>"));
            Assert.That(Combined.Show(resources, Ci + "#a[0]", "action"), Is.EqualTo("<a/b@... ${{ inputs.ref }} is known only when the workflow runs>"));
        });
    }

    [Test]
    public void Shapes_AreOne()
    {
        var resources = Combined.Resources((Ci, """
            on: push
            jobs:
              a: { runs-on: x }
              b: { runs-on: x, needs: a, environment: prod, container: "node:20" }
              c: { runs-on: x, needs: [a, b], environment: { name: prod, url: x }, container: { image: y } }
            """));
        Assert.Multiple(() =>
        {
            Assert.That(new[] { "needs", "environment", "container" }.Select(key => Combined.Show(resources, Ci + "#b", key)), Is.EqualTo(new[] { "['a']", "{name: 'prod'}", "{image: 'node:20'}" }));
            Assert.That(new[] { "needs", "environment", "container" }.Select(key => Combined.Show(resources, Ci + "#c", key)), Is.EqualTo(new[] { "['a', 'b']", "{name: 'prod', url: 'x'}", "{image: 'y'}" }));
        });
    }

    [Test]
    public void Texts_KeepTheirKnownEnds()
    {
        var resources = Combined.Resources((Ci, """
            on: push
            jobs:
              a:
                runs-on: x
                if: ${{ github.ref == 'x' }}
                env: { A: "pre-${{ secrets.A }}-${{ secrets.B }}-post", B: plain, C: "${{ secrets.C }}" }
                steps:
                  - run: make ${{ inputs.target }}
                  - run: "${{ inputs.script }} "
                  - uses: actions/github-script@v7
                    with: { script: "log('${{ github.actor }}')", token: "${{ secrets.T }}" }
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Combined.Show(resources, Ci + "#a", "if"), Is.EqualTo("'${{ github.ref == 'x' }}'"));
            Assert.That(Combined.Show(resources, Ci + "#a", "env"), Is.EqualTo("{A: <pre-...-post ${{ secrets.A }} is known only when the workflow runs>, B: 'plain', C: <${{ secrets.C }} is known only when the workflow runs>}"));
            Assert.That(Combined.Show(resources, Ci + "#a[0]", "run"), Is.EqualTo("'make ${{ inputs.target }}'"));
            Assert.That(Combined.Show(resources, Ci + "#a[1]", "run"), Is.EqualTo("<...  ${{ inputs.script }} is known only when the workflow runs>"));
            Assert.That(Combined.Show(resources, Ci + "#a[2]", "with"), Is.EqualTo("{script: 'log('${{ github.actor }}')', token: <${{ secrets.T }} is known only when the workflow runs>}"));
        });
    }

    [Test]
    public void Expressions_OfAStep_FollowItsVariables_AndKnowTheirPlace()
    {
        var resources = Combined.Resources((Ci, """
            on: issues
            env: { TITLE: "${{ github.event.issue.title }}" }
            jobs:
              a:
                runs-on: x
                env:
                  BOTH: ${{ env.TITLE }} ${{ github.actor }}
                steps:
                  - name: Say
                    env: { OWN: "${{ env.BOTH }}" }
                    run: |
                      echo "${{ env.Own }}"
                      echo "$OWN" "${{ contains(github.head_ref, '}}') }}"
            """));
        var list = (ListNode)Reading.At(resources.Single(one => one.Address == Ci + "#a[0]").Body, "expressions");
        Assert.Multiple(() =>
        {
            Assert.That(list.Items.Select(Reading.Show), Is.EqualTo(new[]
            {
                "{in: 'env.OWN', text: 'env.BOTH', prints: ['env.both', 'env.title', 'github.event.issue.title', 'github.actor'], reads: ['env.both', 'env.title', 'github.event.issue.title', 'github.actor']}",
                "{in: 'run', text: 'env.Own', prints: ['env.own', 'env.both', 'env.title', 'github.event.issue.title', 'github.actor'], reads: ['env.own', 'env.both', 'env.title', 'github.event.issue.title', 'github.actor']}",
                "{in: 'run', text: 'contains(github.head_ref, '}}')', prints: [], reads: ['github.head_ref']}",
            }));
            Assert.That(list.Items.Select(item => $"{item.Span} {item.Span.Text}"), Is.EqualTo(new[]
            {
                $"{Ci}(10,22) ${{{{ env.BOTH }}}}",
                $"{Ci}(12,17) ${{{{ env.Own }}}}",
                $"{Ci}(13,24) ${{{{ contains(github.head_ref, '}}}}') }}}}",
            }));
        });
    }

    [Test]
    public void CompositeActions_HaveSteps()
    {
        var resources = Combined.Resources(("setup/action.yml", """
            name: Setup
            inputs: { version: { required: true } }
            runs:
              using: composite
              steps:
                - uses: actions/setup-dotnet@v4
                - run: echo ${{ inputs.version }}
                  shell: bash
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "github/action setup/action.yml", "github/step setup/action.yml[0]", "github/step setup/action.yml[1]" }));
            Assert.That(Combined.Show(resources, "setup/action.yml[1]", "expressions", 0, "prints"), Is.EqualTo("['inputs.version']"));
        });
    }

    [Test]
    public void Inputs_Convert()
    {
        var step = new Resource(Combined.Resources((Ci, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n        with: {persist-credentials: \"false\"}\n"))[2]);
        Assert.That((step["with", "persist-credentials"] == false).State, Is.EqualTo(State.True));
    }

    [TestCase("jobs: {a: {runs-on: x}}", "ci.yml(1,1): warning SOC4204: The workflow has no 'on', so nothing starts it. Write the events that do, or move the file out of .github/workflows.")]
    [TestCase("on: push\n", "ci.yml(1,1): error SOC4201: The workflow has no map of jobs, so no control reads it. Write 'jobs:' with a job below it, or move the file out of .github/workflows.")]
    [TestCase("on: push\njobs:\n  a: x\n", "ci.yml(3,3): error SOC4201: The job \"a\" is no map, so no control reads it. Write 'runs-on' and 'steps' below it, or remove it.")]
    [TestCase("on: push\njobs:\n  a: {runs-on: x, needs: [b]}\n", "ci.yml(3,27): error SOC4202: The job \"a\" needs \"b\", which the workflow does not have. Correct the name.")]
    [TestCase("on: push\njobs:\n  a: {runs-on: \"${{ x y }}\"}\n", "ci.yml(3,16): warning SOC4203: The expression \"x y\" cannot be read. Correct it: GitHub refuses it too.")]
    [TestCase("on: push\njobs:\n  a: {runs-on: \"${{ x\"}\n", "ci.yml(3,16): warning SOC4203: The expression \"x\" has no }} at its end. Correct it: GitHub refuses it too.")]
    [TestCase("- on: push\n", "ci.yml(1,1): error SOC4200: The file is no map, so GitHub cannot read it. Write keys such as 'on:' and 'jobs:', or move the file.")]
    [TestCase("on: push\njobs: {}\n---\na: b\n", "ci.yml(4,1): error SOC4200: GitHub reads one document per file, and this is another. Move it to a file of its own.")]
    public void WhatGithubRefuses_IsSaid(string content, string expected) =>
        Assert.That(Combined.Diagnostics((Ci, content)), Is.EqualTo(new[] { ".github/workflows/" + expected }));

    [Test]
    public void NestedAliases_AreNotWalkedTwicePerLevel()
    {
        var content = "on: push\nx0: &a0 {v: \"${{ a }}\"}\n" + string.Concat(Enumerable.Range(1, 14).Select(i => $"x{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) + "jobs: {}\n";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Combined.Resources((Ci, content));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void VariablesOfVariables_DoNotMultiply()
    {
        var all = string.Concat(Enumerable.Range(0, 300).Select(i => $"${{{{ inputs.i{i} }}}}"));
        var resources = Combined.Resources((Ci, $"on: push\nenv: {{ALL: \"{all}\"}}\njobs:\n  a:\n    runs-on: x\n    steps: [{{run: \"echo ${{{{ env.ALL }}}}\"}}]\n"));
        Assert.That(Combined.Show(resources, Ci + "#a[0]", "expressions", 0, "prints"), Is.EqualTo("<more than 256 contexts flow into it>"));
    }

    [Test]
    public void DeepNesting_IsReadOnce()
    {
        var content = "on: push\njobs: {}\nx: " + string.Concat(Enumerable.Repeat("{a: ", 100)) + "\"${{ a }}\"" + new string('}', 100) + "\n";
        Assert.That(Combined.Resources((Ci, content)), Has.Count.EqualTo(1));
    }
}
