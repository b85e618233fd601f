using System.Diagnostics;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Whatever stands in a file: no exception, no hang, and every place lies in the text.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 2000;

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\n", "\r\n", "\r", "\t", " ", "  ", "- ", "? ", ": ", "# ", "//", "/*", "*/", "&a ", "*a", "!t ", "!!int ", "<<", "|\n", ">\n", "---\n",
        "...\n", "%YAML 1.1\n", "{{", "}}", "\\", "\\u", "\\ud83d", "\uFEFF", "\u0085", "\u2028", "\0", "\ud83d", "😀", "null", "true", "1e999", "0x", "$", "${", "${A:-", "}", "<<EOF", "EOF\n",
        "!Ref ", "!Sub ", "!If [", "!GetAtt a.b", "Fn::If: ", "AWS::NoValue", "Fn::ForEach::X: ", "${Env}", "Condition: ", "Resources:\n",
        "FROM ", "RUN ", "ENV ", "ARG ", "ONBUILD ", "HEALTHCHECK ", "USER ", "COPY ", "# escape=`\n", "--x=", "=", "`", "kind: Pod\n", "apiVersion: v1\n", "\"a:b\":",
        "${{ ", " }}", "${{ if x }}:", "$(", "$[[ ", "!reference [", "!reset ", "!override ", "extends: ", "include: ", "template: ", "needs: ", "@", "**/", "uses: ", "env.A", "steps: ", "services: ", "jobs: ",
    ];

    [Test]
    public void Json_IsReadWhateverItIs() => Run(Samples.Json, "a.json", "appsettings.json");

    [Test]
    public void Yaml_IsReadWhateverItIs() => Run(Samples.Yaml, "a.yaml", "b.yml");

    [Test]
    public void Dockerfiles_AreReadWhateverTheyAre() => Run(Samples.Dockerfile, "Dockerfile", "x.Dockerfile");

    [Test]
    public void GithubWorkflows_AreReadWhateverTheyAre() => Run(CiSamples.Github, ".github/workflows/a.yml", "action.yml");

    [Test]
    public void GitlabPipelines_AreReadWhateverTheyAre() => Run(CiSamples.Gitlab, ".gitlab-ci.yml", "x.gitlab-ci.yml");

    [Test]
    public void AzurePipelines_AreReadWhateverTheyAre() => Run(CiSamples.Azure, "azure-pipelines.yml", ".azuredevops/x.yml");

    [Test]
    public void ComposeFiles_AreReadWhateverTheyAre() => Run(CiSamples.Compose, "compose.yaml", "docker-compose.override.yml");

    [Test]
    public void SettingsOfRepositories_AreReadWhateverTheyAre() => Run(CiSamples.Settings, ".github/dependabot.yml", "renovate.json5", ".github/CODEOWNERS", ".gitlab/CODEOWNERS");

    [Test]
    public void CloudFormation_IsReadWhateverItIs() => Run(Samples.CloudFormation, "a.yaml", "a.json", "b.yml");

    private static void Run(IReadOnlyList<string> samples, params string[] paths)
    {
        var random = new Random(20_261);
        for (var i = 0; i < Mutations; i++)
        {
            var content = samples[random.Next(samples.Count)];
            for (var edits = random.Next(1, 6); edits > 0; edits--) content = Mutate(content, samples, random);
            Check(paths[i % paths.Length], content, i);
        }
    }

    private static void Check(string path, string content, int number)
    {
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        try
        {
            var manifest = ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), bag)!;
            var resources = ManifestReader.Combine([manifest], bag).ToList();
            foreach (var node in manifest.Documents.Concat(resources.Select(resource => resource.Body)).SelectMany(Reading.All)) CheckPlaces(node, content);
            foreach (var place in resources.Select(resource => resource.Header).Concat(bag.ToSortedList().Select(item => item.Span))) Assert.That(place.Start, Is.InRange(0, place.End).And.InRange(0, content.Length));
        }
        catch (Exception problem) when (problem is not AssertionException)
        {
            Assert.Fail($"mutation {number}: {problem}\n{content}");
        }

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)), $"mutation {number}\n{content}");
        Assert.That(bag.ToSortedList().Select(item => item.Message), Is.All.Match("^[^\r\n]+\\.$"), $"mutation {number}\n{content}");
    }

    private static void CheckPlaces(Node node, string content)
    {
        if (node.Start < 0 || node.Start > node.End || node.End > content.Length) Assert.Fail($"{node.GetType().Name} at {node.Start} to {node.End} of {content.Length}\n{content}");
        if (node is not MapNode map) return;
        foreach (var entry in map.Entries)
        {
            if (entry.KeyStart < 0 || entry.KeyStart > entry.KeyEnd || entry.KeyEnd > content.Length) Assert.Fail($"{entry.Key} at {entry.KeyStart} to {entry.KeyEnd} of {content.Length}\n{content}");
        }
    }

    private static string Mutate(string content, IReadOnlyList<string> samples, Random random)
    {
        var at = random.Next(content.Length + 1);
        var length = Math.Min(random.Next(1, 12), content.Length - at);
        return random.Next(7) switch
        {
            0 => content.Remove(at, length),
            1 => content.Insert(at, content.Substring(at, length)),
            2 => content[..at] + (char)random.Next(1, 0x180) + content[Math.Min(at + 1, content.Length)..],
            3 => content[..at],
            4 => content[..at] + Tail(samples[random.Next(samples.Count)], random),
            _ => content.Insert(at, string.Concat(Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(8) == 0 ? 200 : 1))),
        };
    }

    private static string Tail(string text, Random random) => text[random.Next(text.Length)..];
}
