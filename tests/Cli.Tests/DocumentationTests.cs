using System.Text;
using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests;

/// <summary>docs/cli.md and the pages of formats: their files are written, their commands are run, and what they say these print is what is printed.</summary>
public sealed class DocumentationTests
{
    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Docs(), "*.md", SearchOption.AllDirectories)
            .Where(path => File.ReadLines(path).Contains("```console"))
            .Select(path => Path.GetRelativePath(Docs(), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [Test]
    public void Pages_AreFound() => Assert.That(Pages, Is.SupersetOf(new[] { "cli.md", "manifests/msbuild.md" }));

    [TestCaseSource(nameof(Pages))]
    public void Examples_Run_PrintWhatThePageSays(string page)
    {
        using var folder = new TestFolder();
        var said = new StringBuilder();
        var done = new StringBuilder();
        foreach (var (info, lines) in Fences(File.ReadAllLines(Path.Combine(Docs(), page))))
        {
            if (info.Split("file=") is [_, var path]) folder.With(path, string.Join('\n', lines) + "\n");
            if (info != "console") continue;
            said.AppendJoin('\n', lines).Append('\n');
            Run(folder, lines, done);
        }

        Assert.That(done.ToString(), Is.EqualTo(said.ToString()));
        Assert.That(said.ToString(), Does.Contain("$ socpolicy "));
    }

    private static void Run(TestFolder folder, IEnumerable<string> lines, StringBuilder done)
    {
        var exitCode = -1;
        foreach (var line in lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            done.Append(line).Append('\n');
            if (line == "$ echo $?")
            {
                done.Append(exitCode).Append('\n');
                continue;
            }

            var run = folder.Run(line["$ socpolicy ".Length..].Split(' '));
            done.Append(run.Error).Append(run.Output);
            exitCode = run.ExitCode;
        }
    }

    private static IEnumerable<(string Info, IReadOnlyList<string> Lines)> Fences(string[] page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            if (!page[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var lines = page.Skip(i + 1).TakeWhile(line => line != "```").ToList();
            yield return (page[i][3..], lines);
            i += lines.Count + 1;
        }
    }

    private static string Docs()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "SocPolicy.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "docs");
    }
}
