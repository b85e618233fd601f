using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

/// <summary>socpolicy check --list: what would be read, and what not.</summary>
internal sealed class ListTests
{
    private const string Settings =
        """
        apiVersion: socpolicy/v1
        system: { name: Payments }
        manifests:
          include: ['deploy/**', '*.tmpl', 'Dockerfile']
          exclude:
            - deploy/samples
          kinds: { '*.tmpl': kubernetes }

        """;

    [Test]
    public void List_NamesEveryFileAndEverySkippedPath()
    {
        using var folder = Folder();
        folder.Run("check", "--list").ExitsWith(0).Says().Prints(
            """
            dockerfile  Dockerfile
            kubernetes  api.tmpl
            kubernetes  deploy/pod.yaml

            Skipped
              deploy/ACME0001.yaml  SocPolicy's own
              deploy/obj/  build output
              deploy/out/  ignored by deploy/.gitignore(2): out/
              deploy/samples/  excluded by socpolicy.yaml(6,7)
              other.json  not included by the settings
              policies/  not included by the settings
              socpolicy.yaml  SocPolicy's own
              waivers.yaml  not included by the settings

            3 manifests, 8 paths skipped, 2 other files that no format reads.

            """);
    }

    [TestCase("deploy/samples", "kubernetes  deploy/samples/pod.yaml\n")]
    [TestCase("deploy/out", "kubernetes  deploy/out/pod.yaml\n")]
    [TestCase("deploy/obj", "kubernetes  deploy/obj/pod.yaml\n")]
    [TestCase("other.json", "json  other.json\n")]
    public void WhatIsNamed_IsReadAlthoughItIsLeftOut(string path, string listed)
    {
        using var folder = Folder();
        folder.Run("check", path, "--list").ExitsWith(0).PrintsSomewhere(listed);
    }

    [Test]
    public void NamedFolder_ThatIsNotLeftOut_KeepsToTheSettings()
    {
        using var folder = Folder();
        folder.Run("check", "deploy", "--list").ExitsWith(0).PrintsSomewhere("deploy/samples/  excluded by socpolicy.yaml(6,7)").PrintsSomewhere("1 manifest, ");
    }

    [Test]
    public void FileCalledWaivers_ThatIsNone_IsAManifest()
    {
        using var folder = new TestFolder().With("waivers.yaml", Samples.PrivilegedPod);
        folder.Run("check", "--list").ExitsWith(0).PrintsSomewhere("kubernetes  waivers.yaml\n");
    }

    [Test]
    public void List_AsJson()
    {
        using var folder = new TestFolder().With("a.json", "{}").With("package-lock.json", "{}").With("b.txt", "");
        folder.Run("check", "--list", "--format", "json").ExitsWith(0).Prints(
            $$"""
            {
              "schemaVersion": "1",
              "tool": {
                "name": "socpolicy",
                "version": "{{CommandLine.Version}}"
              },
              "manifests": [
                {"kind":"json","path":"a.json"}
              ],
              "skipped": [
                {"path":"package-lock.json","reason":"lock file"}
              ],
              "otherFiles": 1,
              "diagnostics": []
            }

            """);
    }

    [Test]
    public void WhatIsListed_IsWhatIsRead()
    {
        using var folder = Folder();
        folder.Run("check").PrintsSomewhere("3 manifests, ");
    }

    [Test]
    public void GitIgnore_CanBeSwitchedOff()
    {
        using var folder = new TestFolder().With(".gitignore", "*.json").With("a.json", "{}").With("socpolicy.yaml", "apiVersion: socpolicy/v1\nsystem: { name: a }\nmanifests: { gitignore: false }\n");
        folder.Run("check", "--list").ExitsWith(0).PrintsSomewhere("json  a.json\n");
    }

    [Test]
    public void BinaryFile_IsSkippedAndMakesTheListIncomplete()
    {
        using var folder = new TestFolder().With("a.json", "\0");
        folder.Run("check", "--list").ExitsWith(2)
            .Says("a.json(1,1): error SOC4003: The file is binary, not text. Exclude it from the run, or rename it.")
            .PrintsSomewhere("  a.json  it cannot be read\n");
    }

    [Test]
    public void ManifestWithAKind_IsReadAsThat()
    {
        using var folder = Samples.Folder().With("deploy/pod.tmpl", Samples.PrivilegedPod).With("deploy/pod.json", "{}");
        folder.Run("check", "deploy", "--manifest", "kubernetes:deploy/pod.tmpl", "--manifest", "yaml:deploy/pod.json", "--list")
            .ExitsWith(0).PrintsSomewhere("yaml        deploy/pod.json\nkubernetes  deploy/pod.tmpl\n");
        folder.Run("check", "deploy", "--policies", "policies", "--controls", "ACME0001", "--manifest", "kubernetes:deploy/pod.tmpl").ExitsWith(1).PrintsSomewhere("deploy/pod.tmpl:9:21");
    }

    [TestCase("helm:a.yaml", "error SOC5001: --manifest \"helm:a.yaml\": the kind \"helm\" is not known. Use one of: ")]
    [TestCase("a.yaml", "error SOC5001: --manifest \"a.yaml\" is no kind and path. Write it like kubernetes:deploy/api.tmpl. Run socpolicy check --help to see what there is.")]
    public void ManifestWithoutAKind_IsRefused(string text, string message)
    {
        using var folder = new TestFolder();
        var run = folder.Run("check", "--manifest", text).ExitsWith(2);
        Assert.That(run.Error, Does.StartWith(message));
    }

    [Test]
    public void FolderWithAKind_IsRefused()
    {
        using var folder = new TestFolder().With("deploy/a.json", "{}");
        folder.Run("check", "--manifest", "kubernetes:deploy", "--list").ExitsWith(2)
            .Says("deploy(1,1): error SOC4006: It is a folder, which is of no kind. Name a file as kubernetes, or use \"kinds\" in socpolicy.yaml.");
    }

    [Test]
    public void UnknownKindInTheSettings_IsAnErrorAtItsPlace()
    {
        using var folder = new TestFolder().With("a.json", "{}").With("socpolicy.yaml", "apiVersion: socpolicy/v1\nsystem: { name: a }\nmanifests: { kinds: { '*.tmpl': kubernets } }\n");
        var run = folder.Run("check", "--list").ExitsWith(2);
        Assert.That(run.Error, Does.StartWith("socpolicy.yaml(3,33): error SOC2045: The kind \"kubernets\" is not known. Did you mean kubernetes? Use one of: "));
    }

    [Test]
    public void ManifestBehindAPolicy_IsNoPolicy()
    {
        using var folder = new TestFolder().With("pod.yaml", "apiVersion: socpolicy/v1\nkind: functions\n---\n" + Samples.PrivilegedPod);
        folder.Run("check", "--controls", "SP5101").ExitsWith(1);
    }

    private static TestFolder Folder() => Samples.Folder()
        .With("socpolicy.yaml", Settings)
        .With("waivers.yaml", "apiVersion: socpolicy/v1\nwaivers: []\n")
        .With("Dockerfile", "FROM scratch\n")
        .With("api.tmpl", Samples.PrivilegedPod)
        .With("other.json", "{}")
        .With("deploy/pod.yaml", Samples.PlainPod)
        .With("deploy/ACME0001.yaml", "# a policy\napiVersion: socpolicy/v1\nid: ACME0001\n")
        .With("deploy/.gitignore", "# made by tools\nout/\n")
        .With("deploy/out/pod.yaml", Samples.PrivilegedPod)
        .With("deploy/obj/pod.yaml", Samples.PrivilegedPod)
        .With("deploy/samples/pod.yaml", Samples.PrivilegedPod)
        .With("notes.txt", "");
}
