using System.Diagnostics;

namespace SocPolicy.MSBuild.Tests;

internal sealed class DiskTests
{
    [Test]
    public void FolderThatCannotBeMade_IsAnError()
    {
        using var project = new TestProject(properties: "<SocPolicyIntermediatePath>taken/socpolicy/</SocPolicyIntermediatePath>");
        project.Write("taken", "a file\n");
        var build = project.RunCheck().Fails();
        Assert.That(build.Errors, Has.Count.EqualTo(1).And.All.Contains("error SOC5103: FindInputs cannot read or write a file: "), build.Output);
    }

    [Test]
    public void FolderThatIsReadOnly_IsAnError()
    {
        using var project = new TestProject();
        project.RunCheck().Succeeds();
        using var mount = Mount.On(Path.Combine(project.Folder, "obj/socpolicy"), "--bind", Path.Combine(project.Folder, "obj/socpolicy"));
        mount.MakeReadOnly();
        project.Touch("k8s/web.yaml");
        var build = project.RunCheck("--no-restore").Fails();
        Assert.That(build.Errors, Has.Count.EqualTo(1).And.All.Contains("error SOC5103: FindInputs cannot read or write a file: "), build.Output);
    }

    [Test]
    public void FullDisk_IsAnError_AndTheNextBuildIsGood()
    {
        using var project = new TestProject();
        project.Build("-t:Restore").Succeeds();
        var folder = Path.Combine(project.Folder, "obj/socpolicy");
        using var mount = Mount.On(folder, "-t", "tmpfs", "-o", "size=256k", "tmpfs");
        var filler = Path.Combine(folder, "filler");
        using (var file = new FileStream(filler, FileMode.Create)) FillUp(file);
        var build = project.RunCheck("--no-restore").Fails();
        Assert.That(build.Errors, Has.Count.EqualTo(1).And.All.Contains("error SOC5103: "), build.Output);
        File.Delete(filler);
        Assert.That(project.RunCheck("--no-restore").Succeeds().Findings, Is.EqualTo([TestProject.Finding]));
        Assert.That(Directory.GetFiles(folder, "*.tmp", SearchOption.AllDirectories), Is.Empty, "halves of files");
    }

    private static void FillUp(FileStream file)
    {
        try
        {
            var block = new byte[4096];
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>A file system on a folder; the test is skipped where the system does not let us have one.</summary>
    private sealed class Mount(string folder) : IDisposable
    {
        public static Mount On(string folder, params string[] arguments)
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsLinux() || !Run("mount", [.. arguments, folder])) Assert.Ignore("This needs to mount a file system, which only root on Linux may.");
            return new Mount(folder);
        }

        public void MakeReadOnly() => Assert.That(Run("mount", ["-o", "remount,bind,ro", folder]));

        public void Dispose() => Run("umount", ["-l", folder]);

        private static bool Run(string command, string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
