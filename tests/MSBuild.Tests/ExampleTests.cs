using System.Text.RegularExpressions;

namespace SocPolicy.MSBuild.Tests;

/// <summary>The example in the repository, built as a reader of the README builds it: its markers and the real output agree, both ways.</summary>
[NonParallelizable]
internal sealed partial class ExampleTests
{
    private static readonly string Example = Path.Combine(Repository.Root, "examples", "PaymentsService");

    private BuildOutcome first = null!;

    [OneTimeSetUp]
    public void BuildFromNothing()
    {
        foreach (var made in new[] { "bin", "obj" })
        {
            var folder = Path.Combine(Example, made);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        first = Build().Succeeds();
    }

    [Test]
    public void Build_FindsWhatIsPlanted_AndNothingElse()
    {
        var found = first.Lines.Where(line => line.Length > 0).Select(Short).ToList();
        Assert.That(found, Is.EquivalentTo(Planted()), first.Output);
    }

    [Test]
    public void SecondBuild_PrintsTheSameOfBothPlanes_AndRunsNothingHeavy()
    {
        var second = Build().Succeeds();
        Assert.That(second.Lines.Order(), Is.EqualTo(first.Lines.Order()));
        Assert.That(second.HeavyRuns, Is.EqualTo("0 0 0"));
    }

    [Test]
    public void FailLevel_MakesErrorsOfThem()
    {
        var failing = Build("-p:SocPolicyFailLevel=error").Fails();
        Assert.That(failing.Errors, Has.Count.GreaterThan(0));
        Assert.That(failing.Lines.Where(line => line.Length > 0).Select(Short), Is.EquivalentTo(Planted()));
    }

    private static BuildOutcome Build(params string[] more) =>
        Dotnet.Run(Example, ["build", "-c", new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Name, "-v:quiet", .. more]);

    /// <summary><c>k8s/api.yaml(12): SP5101</c></summary>
    private static string Short(string line)
    {
        var match = Finding().Match(line);
        return match.Success ? $"{match.Groups["path"].Value.Replace('\\', '/')}({match.Groups["line"].Value}): {match.Groups["id"].Value}" : line;
    }

    private static IEnumerable<string> Planted() =>
        from file in Directory.EnumerateFiles(Example, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Example, file).Replace('\\', '/')
        where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
        where Path.GetExtension(path) is ".cs" or ".yaml" or ".yml" or ".json" || Path.GetFileName(path) == "Dockerfile"
        from violation in Violations(path, File.ReadAllLines(file))
        select violation;

    /// <summary>A marker alone on its line is about the next one that is no comment: a Dockerfile has no others.</summary>
    private static IEnumerable<string> Violations(string path, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var marker = Marker().Match(lines[i]);
            if (!marker.Success) continue;
            var at = i;
            if (string.IsNullOrWhiteSpace(lines[i][..marker.Index]))
            {
                do at++;
                while (lines[at].TrimStart().StartsWith('#'));
            }

            foreach (var id in marker.Groups["ids"].Value.Split(", ")) yield return $"{path}({at + 1}): {id}";
        }
    }

    [GeneratedRegex(@"(#|//) violation: (?<ids>(SP|SOC)[0-9]{4}(, (SP|SOC)[0-9]{4})*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?<path>[^(]+)\((?<line>[0-9]+),[0-9,]+\): (warning|error|message) (?<id>[A-Z]+[0-9]+): ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Finding();
}
