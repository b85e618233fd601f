using System.Text.RegularExpressions;

namespace SocPolicy.MSBuild.Tests;

/// <summary>docs/privacy.md: its files, built, print what the page says.</summary>
internal sealed partial class PrivacyPageTests
{
    [Test]
    public void Files_OfThePage_PrintWhatItSays()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "privacy.md")).ReplaceLineEndings("\n");
        using var project = new TestProject();
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /><Analyzer Include="{Repository.Analyzers}" /></ItemGroup></Project>""");
        foreach (var block in FileBlock().Matches(page).Cast<Match>()) project.Write(block.Groups["name"].Value, block.Groups["text"].Value);

        var build = project.Build().Succeeds();

        var printed = build.Reported("SOC10").Select(line => Start().Match(line).Value);
        Assert.That(printed, Is.EqualTo(TextBlock().Match(page).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)), build.Output);
    }

    [GeneratedRegex("```\\w+ file=(?<name>\\S+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(@"^.*?: warning SOC\d+")]
    private static partial Regex Start();
}
