using System.Text.RegularExpressions;

namespace SocPolicy.Policies.Tests.Library;

/// <summary>The example's manifests: every planted violation is found on its line, and nothing else is.</summary>
public sealed partial class ExampleTests
{
    private static readonly string Example = Path.Combine(RepositoryRoot.Folder, "examples", "PaymentsService");

    private static readonly string[] Manifests = ["*.yaml", "*.yml", "appsettings*.json", "Dockerfile"];

    [Test]
    public void Findings_AreThePlantedViolations()
    {
        var result = PolicyRun.Execute(new() { Root = Example, Compiled = [Library.Compiled] });
        var found = result.Findings.Select(finding => $"{finding.Span.Path}({finding.Span.StartLine}): {finding.Policy.Id}");
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(found, Is.EquivalentTo(Planted()));
    }

    private static IEnumerable<string> Planted() =>
        from pattern in Manifests
        from file in Directory.EnumerateFiles(Example, pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Example, file).Replace('\\', '/')
        where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
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

    [GeneratedRegex(@"(#|//) violation: (?<ids>SP[0-9]{4}(, SP[0-9]{4})*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
