using SocPolicy.Diagnostics;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Comments;

namespace SocPolicy.Policies.Tests.Manifests.Comments;

public sealed class CommentSyntaxTests
{
    /// <summary>In each text a comment says <c>yes</c> and what is no comment says <c>no</c>.</summary>
    private static readonly (string Path, string Text, int Comments)[] Cases =
    [
        ("a.yaml", "# yes\na: 'no # no' # yes\nb: \"\\\" # no\"\nc: no#no\nd: no\n  # yes\ne: |\n  # no\n   # no\n# yes\nf: >- # yes\n  no # no\n\n  # no\n# yes\ng: [1, # yes\n 2]\n", 7),
        ("a.yaml", "a: 1 # yes\n---\n# yes\nb: 2\n...\n# yes\n", 3),
        ("a.yaml", "\uFEFF# yes\na: 1\n", 1),
        ("a.yaml", "# yes\na: [1\nb: }\n", 1),
        ("a.yaml", "a: plain\n  text # yes\nb: no", 1),
        ("a.yaml", "a: 'no\n  # no\n  no'\nb: \"no\n  # no\"\n", 0),
        ("a.json", "{ // yes\n \"a\": \"// no /* no */\", /* yes\n yes */ \"b\": \"\\\"// no\" } // yes", 3),
        ("a.json", "/* yes", 1),
        ("a.tf", "# yes\na = 1 // yes\nb = /* yes */ 2\nc = \"no # no\"\nd = \"${x == \"# no\" ? { a = \"//no\" } : /* yes */ 1} # no\" # yes\n", 5),
        ("a.tf", "a = <<EOT\n# no\n${x} // no\n  EOT\n# yes\nb = <<-EOT\n\t# no\n\tEOT\n", 1),
        ("a.tf", "a = \"$${ # no\"\nb = \"%{ if x }# no%{ endif }\" # yes\nc = \"\\\" # no\" # yes\n", 2),
        ("a.tf", "a = \"# no\nb = 1 # yes", 1),
        ("a.tfvars", "a = 1 # yes", 1),
        ("Dockerfile", "# yes\nFROM a # no\n  # yes\nRUN <<EOF\n# no\nEOF\n# yes\nRUN a \\\n# yes\n  b\n", 4),
        ("Dockerfile", "FROM a\nRUN <<A cat <<B\n# no\nA\n# no\nB\n# yes\n", 1),
        ("a.props", "<!-- yes --><a b=\"no\"><![CDATA[<!-- no -->]]><!-- yes\nyes --></a>", 2),
        ("a.toml", "a = \"# no\" # yes\nb = '# no'\nc = \"\"\"\n# no \\\"\"\"\n# no\"\"\"\" # yes\nd = '''\n# no'''\n", 2),
        ("a.ini", "; yes\n# yes\na = b ; no\n", 2),
        (".env", "# yes\nA=1 # yes\nB=\"no\n# no\"\nC=it's # yes\nD='# no'\nE=no#no\nF=\"no", 3),
        ("app.env", "# yes\n", 1),
        (".github/CODEOWNERS", "# yes\n/a @b # yes\n/c#no @d\n", 2),
        ("stack.template", "{ // yes\n}", 1),
        ("stack.template", "a: // no # yes", 1),
        ("a.txt", "# no", 0),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Find_GivesWhatIsAComment((string Path, string Text, int Comments) one)
    {
        var text = new SourceText(one.Path, one.Text);
        var syntax = ManifestFormats.ForFile(text)?.Comments(text) ?? CommentSyntax.Of(text);
        var found = syntax.Find(text);
        var rest = one.Text;
        foreach (var comment in found.Reverse()) rest = rest.Remove(comment.Start, comment.End - comment.Start);
        Assert.That(rest, Does.Not.Contain("yes"));
        Assert.That(found.Select(comment => one.Text[comment.TextStart..comment.TextEnd]), Has.All.Contain("yes").And.All.Not.Contain("no"));
        Assert.That(found, Has.Count.EqualTo(one.Comments));
    }

    [TestCaseSource(nameof(Cases))]
    public void Find_OfAnyPartOfAText_StaysInsideOfIt((string Path, string Text, int Comments) one)
    {
        for (var length = 0; length <= one.Text.Length; length++)
        {
            var text = new SourceText(one.Path, one.Text[..length]);
            var end = 0;
            foreach (var comment in CommentSyntax.Of(text).Find(text))
            {
                Assert.That(comment.Start, Is.GreaterThanOrEqualTo(end));
                Assert.That(comment.TextStart, Is.InRange(comment.Start, comment.TextEnd));
                Assert.That(comment.End, Is.InRange(comment.TextEnd, length));
                end = comment.End;
            }
        }
    }
}
