using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Codeowners;

public sealed class CodeownersFormatTests
{
    // The examples of GitHub's documentation, "About code owners", by what their comments say.
    private const string Documented = """
        *       @global-owner1 @global-owner2
        *.js    @js-owner #This is an inline comment.
        *.go docs@example.com
        *.txt @octo-org/octocats
        /build/logs/ @doctocat
        docs/* docs@example.com
        apps/ @octocat
        /docs/ @doctocat
        /scripts/ @doctocat @octocat
        **/logs @octocat
        /apps/ @octocat
        /apps/github
        """;

    [TestCase("README.md", "@global-owner1 @global-owner2")]
    [TestCase("deep/down/x", "@global-owner1 @global-owner2")]
    [TestCase("a.js", "@js-owner")]
    [TestCase("src/b/a.js", "@js-owner")]
    [TestCase("src/a.go", "docs@example.com")]
    [TestCase("x.txt", "@octo-org/octocats")]
    [TestCase("build/logs/a/b.log", "@octocat")]
    [TestCase("sub/build/logs.md", "@global-owner1 @global-owner2")]
    [TestCase("docs/getting-started.md", "@doctocat")]
    [TestCase("sub/docs/x.md", "@global-owner1 @global-owner2")]
    [TestCase("sub/apps/x.md", "@octocat")]
    [TestCase("scripts/x", "@doctocat @octocat")]
    [TestCase("deeply/nested/logs/x", "@octocat")]
    [TestCase("logs/x", "@octocat")]
    [TestCase("apps/x", "@octocat")]
    [TestCase("apps/github", "")]
    [TestCase("apps/github/x", "")]
    public void Owners_AreThoseOfTheLastPatternThatFits(string path, string owners) => Assert.That(Owners("CODEOWNERS", Documented, path), Is.EqualTo(owners));

    [TestCase("docs/*", "docs/a", true)]
    [TestCase("docs/*", "docs/a/b", false)]
    [TestCase("docs/*", "x/docs/a", false)]
    [TestCase("/*", "a", true)]
    [TestCase("/*", "a/b", false)]
    [TestCase("*", "a/b", true)]
    [TestCase("a", "x/a/b", true)]
    [TestCase("/a", "x/a", false)]
    [TestCase("/a", "a/x", true)]
    [TestCase("a/", "a", false)]
    [TestCase("a/b/", "x/a/b/c", false)]
    [TestCase("a/**", "a/b/c", true)]
    [TestCase("a/**", "a", false)]
    [TestCase("a/**/z", "a/z", true)]
    [TestCase("a/**/z", "a/b/c/z/y", true)]
    [TestCase("**/a/*/c", "x/a/y/a/b/c", true)]
    [TestCase("a?c.txt", "x/abc.txt", true)]
    [TestCase("a?c.txt", "a/c.txt", false)]
    [TestCase("*a*b*c", "xaxbxc", true)]
    [TestCase("*a*b*c", "xaxbx", false)]
    [TestCase("/.github/", ".github/workflows/ci.yml", true)]
    [TestCase("A", "a", false)]
    [TestCase("my\\ file", "my file", true)]
    [TestCase("/", "a", false)]
    public void Patterns_FitAsInGitignore(string pattern, string path, bool fits) =>
        Assert.That(Owners("CODEOWNERS", pattern + " @a\n", path), Is.EqualTo(fits ? "@a" : ""));

    [TestCase("docs", "docs/a", false)]
    [TestCase("docs/", "x/docs/a", true)]
    [TestCase("/docs/", "x/docs/a", false)]
    [TestCase("docs/*", "x/docs/a", true)]
    [TestCase("docs/*", "docs/a/b", false)]
    [TestCase("/docs/**/*", "docs/a/b", true)]
    [TestCase("*", "a/b", true)]
    public void Patterns_OfGitlab_AreReadAsGitlabDoes(string pattern, string path, bool fits) =>
        Assert.That(Owners(".gitlab/CODEOWNERS", pattern + " @a\n", path), Is.EqualTo(fits ? "@a" : ""));

    [TestCase("x.md", "@all @docs")]
    [TestCase("x.rb", "@all @ruby @ruby-too")]
    [TestCase("y.rb", "@all @special")]
    [TestCase("spec/y.rb", "@all")]
    [TestCase("z.sql", "@all")]
    public void Sections_EachHaveTheirOwner(string path, string owners) =>
        Assert.That(
            Owners("CODEOWNERS", """
                * @all
                [Docs] @docs
                *.md
                [Ruby][2] @ruby @ruby-too
                *.rb
                y.rb @special
                !spec/
                ^[Data]
                *.sql @dba
                """, path),
            Is.EqualTo(owners));

    [Test]
    public void Rules_AreSeen()
    {
        var resource = Combined.Resources(("CODEOWNERS", "# who\n\n*.md  @a @b # why\n/x\n")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Show(resource.Body), Is.EqualTo("{rules: [{pattern: '*.md', owners: ['@a', '@b']}, {pattern: '/x', owners: []}]}"));
            Assert.That(Reading.At(resource.Body, "rules", 0, "owners", 1).Span.ToString(), Is.EqualTo("CODEOWNERS(3,10)"));
            Assert.That(resource.Header.ToString(), Is.EqualTo("CODEOWNERS(3,1)"));
        });
    }

    [Test]
    public void Repository_IsWhereTheFileStands()
    {
        Assert.That(Owners("a/.github/CODEOWNERS", "/x @a\n", "a/x/y"), Is.EqualTo("@a"));
        Assert.That(Owners("a/.github/CODEOWNERS", "* @a\n", "b/x"), Is.EqualTo(""));
    }

    [TestCase("*.md @a\r\n!x @b\r\n", "(2,1): warning SOC4210: \"!x\": GitHub knows no '!' and no '[' in a pattern, and skips the line. Write the files with '*', or leave the line out.")]
    [TestCase("[a-z].md @b", "(1,1): warning SOC4210: \"[a-z].md\": GitHub knows no '!' and no '[' in a pattern, and skips the line. Write the files with '*', or leave the line out.")]
    [TestCase("my file @b", "(1,4): warning SOC4211: \"file\" is no owner, so the line is skipped. Write @user, @organisation/team or an address; put a backslash before a blank in a path.")]
    [TestCase("a @", "(1,3): warning SOC4211: \"@\" is no owner, so the line is skipped. Write @user, @organisation/team or an address; put a backslash before a blank in a path.")]
    public void LinesThatGithubSkips_AreWarnings(string content, string expected)
    {
        Assert.That(Combined.Diagnostics((".github/CODEOWNERS", content)), Is.EqualTo(new[] { ".github/CODEOWNERS" + expected }));
        Assert.That(((ListNode)Reading.At(Reading.Of(".github/CODEOWNERS", content).Documents[0], "rules")).Items, Has.Count.EqualTo(content.Contains("*.md", StringComparison.Ordinal) ? 1 : 0));
    }

    [Test]
    public void OfSeveralFiles_OneIsRead() =>
        Assert.That(
            Combined.Diagnostics((".github/CODEOWNERS", "* @a\n"), ("CODEOWNERS", "* @b\n"), ("sub/CODEOWNERS", "* @c\n")),
            Is.EqualTo(new[]
            {
                "CODEOWNERS(1,1): warning SOC4212: The file has no effect beside .github/CODEOWNERS, which is read in its place. Move its lines there, and remove it.",
                "sub/CODEOWNERS(1,1): warning SOC4212: The file has no effect beside .github/CODEOWNERS, which is read in its place. Move its lines there, and remove it.",
            }));

    [Test]
    public void FilesOfBothHosts_AreRead() =>
        Assert.That(Combined.Resources((".github/CODEOWNERS", "* @a\n"), (".gitlab/CODEOWNERS", "* @b\n")), Has.Count.EqualTo(2));

    [Test]
    public void HostilePatterns_AreLinear()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/a*a*a*/", 2000)) + "z";
        var path = string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaaaaaaaa/", 2000)) + "y";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(Owners("CODEOWNERS", pattern + " @a\n", path), Is.EqualTo(""));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static string Owners(string file, string content, string path) =>
        string.Join(' ', Combined.Resources((file, content)).Single().Owners!(path).Cast<ScalarNode>().Select(owner => owner.Text));
}
