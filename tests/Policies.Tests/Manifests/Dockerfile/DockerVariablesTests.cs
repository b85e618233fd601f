namespace SocPolicy.Policies.Tests.Manifests.Dockerfile;

public sealed class DockerVariablesTests
{
    [TestCase("$A", "'1'")]
    [TestCase("${A}b", "'1b'")]
    [TestCase("x$A.y", "'x1.y'")]
    [TestCase("\"$A b\"", "'1 b'")]
    [TestCase("'$A'", "'$A'")]
    [TestCase("\\$A", "'$A'")]
    [TestCase("${A:-d}", "'1'")]
    [TestCase("${E:-d}", "'d'", Description = "set, but empty")]
    [TestCase("${E-d}", "''")]
    [TestCase("${A:+a}", "'a'")]
    [TestCase("${E:+a}", "''")]
    [TestCase("${E+a}", "'a'")]
    [TestCase("${A:?no}", "'1'")]
    [TestCase("${N:-d}", "'d'", Description = "an argument without a default is not set")]
    [TestCase("${N:-${A}x}", "'1x'")]
    [TestCase("${N:+a}", "''")]
    [TestCase("$", "'$'")]
    [TestCase("a$/b", "'a$/b'")]
    [TestCase("$N", "<... build argument N has no default>")]
    [TestCase("a:$N-b", "<a:...-b build argument N has no default>")]
    [TestCase("${A}$N$A", "<1...1 build argument N has no default>")]
    [TestCase("$HOME/x", "<.../x variable HOME is not set in this file, but perhaps in the base image>")]
    [TestCase("${HOME:-d}", "<... variable HOME is not set in this file, but perhaps in the base image>")]
    [TestCase("${HOME:+a}", "<... variable HOME is not set in this file, but perhaps in the base image>")]
    [TestCase("${TARGETARCH}", "<... build argument TARGETARCH is set by the builder>")]
    [TestCase("${A#x}b", "<...b ${A#x} is not evaluated>")]
    [TestCase("${A", "<... ${A is not closed with a brace>")]
    public void Words_AreExpanded(string word, string expected) =>
        Assert.That(
            Reading.Show(Reading.At(Reading.Document("Dockerfile", $"FROM debian\nARG A=1\nARG E=\nARG N\nARG TARGETARCH\nENV X={word}\n"), "final", "env", "X")),
            Is.EqualTo(expected));

    [Test]
    public void GlobalArguments_AreSeenByFromAlone() =>
        Assert.That(
            Show("ARG TAG=12\nARG FLAVOUR\nFROM debian:${TAG}-$FLAVOUR\nENV A=$TAG\nARG TAG\nENV B=$TAG\nARG TAG=13\nENV C=$TAG\n"),
            Is.EqualTo("{from: <debian:12-... build argument FLAVOUR has no default>, args: {TAG: '13'}, env: {A: <... variable TAG is not set in this file, but perhaps in the base image>, B: '12', C: '13'}}"));

    [Test]
    public void Environment_HidesArguments() =>
        Assert.That(Show("FROM a\nENV X=env\nARG X=arg\nENV Y=$X\n"), Is.EqualTo("{from: 'a', args: {X: 'arg'}, env: {X: 'env', Y: 'env'}}"));

    [Test]
    public void OneInstruction_SeesTheVariablesBeforeIt() =>
        Assert.That(Show("FROM a\nENV X=1\nENV X=2 Y=$X\n"), Is.EqualTo("{from: 'a', env: {X: '2', Y: '1'}}"));

    [Test]
    public void TheOldForm_TakesTheRestOfTheLine() =>
        Assert.That(Show("FROM a\nENV X one  'two' \\\n three\n"), Is.EqualTo("{from: 'a', env: {X: 'one  two  three'}}"));

    [Test]
    public void Scratch_SetsNothing() =>
        Assert.That(Show("FROM scratch\nENV X=a$HOME\n"), Is.EqualTo("{from: 'scratch', env: {X: 'a'}}"));

    [Test]
    public void Arguments_AreInheritedByStages() =>
        Assert.That(Show("FROM a AS b\nARG X=1\nFROM b\nENV Y=$X\n"), Is.EqualTo("{from: 'a', env: {Y: '1'}}"));

    [Test]
    public void APartlyKnownUser_IsSplit() =>
        Assert.That(Show("FROM a\nARG U\nUSER $U:root\n"), Does.Contain("user: {name: <... build argument U has no default>, group: 'root'}"));

    [Test, CancelAfter(10_000)]
    public void ATextThatDoubles_BecomesUnknown() =>
        Assert.That(
            Show("FROM a\nENV A=xxxxxxxxxxxxxxxx\n" + string.Concat(Enumerable.Repeat("ENV A=$A$A\n", 200))),
            Is.EqualTo("{from: 'a', env: {A: <... with its variables it is longer than 65536 characters, or those of the file together than 8388608>}}"));

    [Test, CancelAfter(10_000)]
    public void StagesThatInheritMuch_AreBounded() =>
        Assert.That(
            Reading.Diagnostics("Dockerfile", "FROM a AS s0\n" + string.Concat(Enumerable.Range(1, 3000).Select(number => $"FROM s{number - 1} AS s{number}\nENV A{number}=1\n"))),
            Is.EqualTo(new[] { "Dockerfile(2804,1): error SOC4033: The file holds more than 1000000 values. Split it, or exclude it from the run." }));

    private static string Show(string content) => Reading.Show(Reading.At(Reading.Document("Dockerfile", content), "final"));
}
