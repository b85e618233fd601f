using SocPolicy.Evaluation.Waivers;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

internal sealed class GlobTests
{
    [TestCase("a/b.yaml", "a/b.yaml", true)]
    [TestCase("a/*.yaml", "a/b.yaml", true)]
    [TestCase("*.yaml", "a/b.yaml", false)]
    [TestCase("a/?.yaml", "a/b.yaml", true)]
    [TestCase("**", "a/b.yaml", true)]
    [TestCase("a/**", "a/b/c.yaml", true)]
    [TestCase("a/**", "ab/c.yaml", false)]
    [TestCase("**/c.yaml", "c.yaml", true)]
    [TestCase("**/c.yaml", "a/b/c.yaml", true)]
    [TestCase("a/**/c.yaml", "a/c.yaml", true)]
    [TestCase("a/**/b/**/c", "a/x/b/y/b/z/c", true)]
    [TestCase("a/**/b/**/c", "a/x/y/z/c", false)]
    [TestCase("a", "a/b", false)]
    [TestCase("A", "a", false)]
    public void MatchesPath(string pattern, string path, bool matches) => Assert.That(Glob.MatchesPath(pattern, path), Is.EqualTo(matches));

    [TestCase("terraform/aws_security_group.web", "terraform/aws_security_group.web", true)]
    [TestCase("terraform/*.web", "terraform/module.a.aws_security_group.web", true)]
    [TestCase("*", "", true)]
    [TestCase("a*b*c", "aXbXbXc", true)]
    [TestCase("a*b*c", "aXbXbX", false)]
    [TestCase("spec.containers[name=api]", "spec.containers[name=api]", true)]
    [TestCase("a?", "ab", false)]
    [TestCase("", "a", false)]
    public void MatchesText(string pattern, string text, bool matches) => Assert.That(Glob.MatchesText(pattern, text), Is.EqualTo(matches));

    [Test, CancelAfter(5000)]
    public void ManyStars_TakeNoTime()
    {
        Assert.That(Glob.MatchesText(string.Concat(Enumerable.Repeat("a*", 500)) + "b", new string('a', 5000)), Is.False);
        Assert.That(Glob.MatchesPath(string.Concat(Enumerable.Repeat("**/a/", 200)) + "b", string.Join('/', Enumerable.Repeat("a", 2000))), Is.False);
    }
}
