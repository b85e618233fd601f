using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Env;

public sealed class EnvFormatTests
{
    [TestCase(".env", true)]
    [TestCase("deploy/.env.production", true)]
    [TestCase("web.env", true)]
    [TestCase("environment", false)]
    [TestCase(".env.json", false)]
    public void Names_AreKnown(string path, bool expected) => Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "env"), Is.EqualTo(expected));

    [TestCase("A=1\nexport B = two words  # comment\n# C=3\nD=a#b", "{A: '1', B: 'two words', D: 'a#b'}")]
    [TestCase("A=\nB=''\nC=\"\"", "{A: '', B: '', C: ''}")]
    [TestCase("A=\"x \\\"y\\\" \\n z\" # c\nB='it\\'s $A'\nC=`x`", "{A: 'x \"y\" \n z', B: 'it's $A', C: 'x'}")]
    [TestCase("KEY=\"-----BEGIN\nline\n-----END\"\nB=1", "{KEY: '-----BEGIN\nline\n-----END', B: '1'}")]
    [TestCase("A=1\nB=${A}2$A\nC='${A}'\nD=\\$A", "{A: '1', B: '121', C: '${A}', D: '$A'}")]
    [TestCase("A=x-${HOST}-y\nB=${A:-d}", "{A: <x-...-y the file does not set HOST, so that it comes from the environment>, B: <... the file does not set A, so that it comes from the environment>}")]
    [TestCase("A\nB=1", "{A: <... A has no value in the file, so that it comes from the environment>, B: '1'}")]
    [TestCase("A=1\nA=2", "{A: '2'}")]
    [TestCase("A: yaml style\r\nB=1\r\n", "{A: 'yaml style', B: '1'}")]
    public void File_IsItsVariables(string content, string expected) => Assert.That(Reading.Tree(".env", content), Is.EqualTo(expected));

    [Test]
    public void Values_HaveTheirPlace()
    {
        var document = Reading.Document(".env", "# c\nexport A = \"x\"\nB=y z # w\n");
        Assert.That((Reading.At(document, "A").Span.Text, Reading.At(document, "B").Span.ToString(), Reading.At(document, "B").Span.Text), Is.EqualTo(("\"x\"", ".env(3,3)", "y z")));
    }

    [TestCase("=1", ".env(1,1): error SOC4330: The line sets no variable. Write it as NAME=value, or as a comment behind a '#'.")]
    [TestCase("some text", ".env(1,1): error SOC4330: The line sets no variable. Write it as NAME=value, or as a comment behind a '#'.")]
    [TestCase("A=\"x\nB=1", ".env(1,3): error SOC4330: The quotation mark that begins here is not closed. Add the missing \".")]
    [TestCase("A='x' y", ".env(1,7): error SOC4330: Text stands behind the closing quotation mark. Put all of the value into the marks, or escape those inside with a backslash.")]
    public void WrongLines_AreErrors(string content, string expected) => Assert.That(Reading.Diagnostics(".env", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void ABinaryMess_StopsAfterTenErrors() => Assert.That(Reading.Diagnostics(".env", string.Concat(Enumerable.Repeat("!!\n", 100_000))).Count(), Is.EqualTo(10));

    [Test]
    public void VariablesThatDouble_StayBounded() =>
        Assert.That(Reading.Tree(".env", "A=0123456789\n" + string.Concat(Enumerable.Range(0, 60).Select(_ => "A=$A$A$A$A\n"))), Does.StartWith("{A: <").And.Length.LessThan(1000));

    [Test]
    public void QuotationMarksWithoutEnd_TakeLinearTime() => Assert.That(Reading.Diagnostics(".env", string.Concat(Enumerable.Repeat("A=\"x'\n", 20_000))), Is.Not.Empty);
}
