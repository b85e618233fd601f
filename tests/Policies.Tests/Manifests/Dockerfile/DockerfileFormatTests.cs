using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Dockerfile;

public sealed class DockerfileFormatTests
{
    [TestCase("Dockerfile", true)]
    [TestCase("a/dockerfile", true)]
    [TestCase("Dockerfile.prod", true)]
    [TestCase("api.Dockerfile", true)]
    [TestCase("Containerfile", true)]
    [TestCase("Dockerfile.dockerignore", false)]
    [TestCase("Dockerfile.md", false)]
    [TestCase("DockerfileFormat.cs", false)]
    public void Names_AreKnown(string path, bool expected) =>
        Assert.That(ManifestFormats.ForName(path).Any(format => format.Name == "dockerfile"), Is.EqualTo(expected));

    [Test]
    public void Resources_AreTheImageAndItsStages()
    {
        var resources = Reading.Of("a/Dockerfile", "FROM debian:12 AS build\nRUN make\nFROM build\nCOPY . .\n").Resources;
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { "dockerfile/image Dockerfile", "dockerfile/stage Dockerfile#build", "dockerfile/stage Dockerfile#1" }));
            Assert.That(resources.Select(resource => (resource.Header.ToString(), resource.Header.Text)), Is.EqualTo(new[] { ("a/Dockerfile(3,1)", "FROM build"), ("a/Dockerfile(1,1)", "FROM debian:12 AS build"), ("a/Dockerfile(3,1)", "FROM build") }));
        });
    }

    [Test]
    public void Final_FollowsEarlierStages()
    {
        var root = Reading.Document("Dockerfile", """
            FROM debian:12 AS base
            USER app:staff
            ENV A=1
            EXPOSE 80
            HEALTHCHECK CMD true
            CMD ["serve"]
            FROM alpine AS other
            USER root
            FROM Base AS last
            ENV B=$A
            EXPOSE 443/tcp
            """);
        Assert.That(
            Reading.Show(Reading.At(root, "final")),
            Is.EqualTo("{name: 'last', from: 'debian:12', cmd: ['serve'], healthcheck: {command: ['true']}, user: {name: 'app', group: 'staff'}, env: {A: '1', B: '1'}, expose: ['80', '443/tcp']}"));
    }

    [Test]
    public void HealthcheckNone_TakesItBack() =>
        Assert.That(
            Final("FROM a AS b\nHEALTHCHECK --interval=5s --retries=3 CMD curl x || exit 1\nFROM b\nHEALTHCHECK none\n", "healthcheck"),
            Is.EqualTo("{none: true}"));

    [Test]
    public void Healthcheck_KeepsItsFlags() =>
        Assert.That(
            Final("FROM a\nHEALTHCHECK --interval=5s --retries=3 CMD [\"curl\", \"x\"]\n", "healthcheck"),
            Is.EqualTo("{command: ['curl', 'x'], interval: '5s', retries: '3'}"));

    [Test]
    public void Entrypoint_DropsAnInheritedCommandOnly() =>
        Assert.Multiple(() =>
        {
            Assert.That(Final("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT y\n"), Is.EqualTo("{from: 'a', entrypoint: ['y']}"));
            Assert.That(Final("FROM a\nCMD x\nENTRYPOINT y\n"), Is.EqualTo("{from: 'a', cmd: ['x'], entrypoint: ['y']}"));
        });

    [Test]
    public void Workdir_IsJoined() =>
        Assert.Multiple(() =>
        {
            Assert.That(Final("FROM a\nWORKDIR /src/\nWORKDIR app\n", "workdir"), Is.EqualTo("'/src/app'"));
            Assert.That(Final("FROM a\nWORKDIR app\n", "workdir"), Is.EqualTo("<.../app the directory of the base image is not known>"));
            Assert.That(Final("FROM a\nWORKDIR C:\\app\n", "workdir"), Is.EqualTo("'C:app'"), "the escape character takes the next one, as in Docker");
        });

    [Test]
    public void EscapeDirective_ChangesTheContinuation()
    {
        var root = Reading.Document("Dockerfile", "# escape=`\r\nFROM a\r\nRUN dir `\r\n  C:\\\r\nWORKDIR C:\\app\r\n");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Show(Reading.At(root, "stages", 0, "instructions", 1)), Is.EqualTo("{instruction: 'RUN', form: 'shell', arguments: ['dir', 'C:\\'], text: 'dir   C:\\'}"));
            Assert.That(Reading.Show(Reading.At(root, "final", "workdir")), Is.EqualTo("'C:\\app'"));
        });
    }

    [Test]
    public void Directives_EndWithTheFirstOtherLine() =>
        Assert.That(Final("# a comment\n# escape=`\nFROM a\nENV A=\\$B\n", "env"), Is.EqualTo("{A: '$B'}"));

    [Test]
    public void Continuations_SkipCommentsAndEmptyLines()
    {
        var run = Reading.At(Reading.Document("Dockerfile", "FROM a\nRUN one \\  \n  # why\n\n  two \\\n# end\n  && three\nUSER x\n"), "stages", 0, "instructions", 1);
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Show(Reading.At(run, "arguments")), Is.EqualTo("['one', 'two', '&&', 'three']"));
            Assert.That(((ListNode)Reading.At(run, "arguments")).Items.Select(word => (word.Span.StartLine, word.Span.StartColumn, word.Span.Text)), Is.EqualTo(new[] { (2, 5, "one"), (5, 3, "two"), (7, 3, "&&"), (7, 6, "three") }));
            Assert.That((run.Span.StartLine, run.Span.EndLine, run.Span.EndColumn), Is.EqualTo((2, 7, 11)));
        });
    }

    [Test]
    public void Heredocs_BelongToTheirInstruction()
    {
        var root = Reading.Document("Dockerfile", "FROM a\nRUN <<EOF cat > /x\none\n# two\nEOF\nCOPY <<-\"A\" <<B /d/\n\tx\n\tA\ny\nB\nUSER u\n");
        Assert.That(
            Reading.Show(Reading.At(root, "stages", 0, "instructions")),
            Is.EqualTo(
                "[{instruction: 'FROM', arguments: ['a'], text: 'a'}, "
                + "{instruction: 'RUN', form: 'shell', arguments: ['<<EOF', 'cat', '>', '/x'], text: '<<EOF cat > /x\none\n# two\n', heredocs: [{name: 'EOF', text: 'one\n# two\n'}]}, "
                + "{instruction: 'COPY', form: 'shell', arguments: ['<<-A', '<<B', '/d/'], text: '<<-\"A\" <<B /d/\nx\n\ny\n', heredocs: [{name: 'A', text: 'x\n'}, {name: 'B', text: 'y\n'}]}, "
                + "{instruction: 'USER', arguments: ['u'], text: 'u'}]"));
    }

    [Test]
    public void ShiftsAndHereStrings_AreNoHeredocs() =>
        Assert.That(Final("FROM a\nRUN echo $((1<<2)) && cat <<< x\nUSER u\n", "user"), Is.EqualTo("{name: 'u'}"));

    [Test]
    public void Flags_AreAMap() =>
        Assert.That(
            Reading.Show(Reading.At(Reading.Document("Dockerfile", "FROM a\nARG U=me\nRUN --mount=type=secret,id=x --mount=type=cache,target=/c --network=none make --jobs=2\nCOPY --from=b --chown=$U --link x y\n"), "stages", 0, "instructions")),
            Does.Contain("arguments: ['make', '--jobs=2']").And.Contain("flags: {mount: ['type=secret,id=x', 'type=cache,target=/c'], network: 'none'}").And.Contain("flags: {from: 'b', chown: 'me', link: true}"));

    [Test]
    public void OnBuild_HoldsAnInstruction() =>
        Assert.That(
            Reading.Show(Reading.At(Reading.Document("Dockerfile", "FROM a\nONBUILD USER root\n"), "stages", 0)),
            Is.EqualTo("{from: 'a', instructions: [{instruction: 'FROM', arguments: ['a'], text: 'a'}, {instruction: 'ONBUILD', arguments: ['USER', 'root'], text: 'USER root', trigger: {instruction: 'USER', arguments: ['root'], text: 'root'}}]}"));

    [Test]
    public void ListForm_IsJson() =>
        Assert.Multiple(() =>
        {
            Assert.That(Final("FROM a\nENTRYPOINT [ \"a b\", \"c\\n\" ]\n", "entrypoint"), Is.EqualTo("['a b', 'c\n']"));
            Assert.That(Final("FROM a\nCMD ['a', 'b']\n", "cmd"), Is.EqualTo("['[a,', 'b]']"), "single quotation marks make it a shell's line");
            Assert.That(Final("FROM a\nVOLUME [\"/a\", \"/b\"]\nVOLUME /c /d\n", "volumes"), Is.EqualTo("['/a', '/b', '/c', '/d']"));
        });

    [Test]
    public void Texts_PointAtTheirSource()
    {
        var root = Reading.Document("Dockerfile", "FROM a\nENV A=\"1 2\" \\\n  B=x\nUSER app:staff\nCMD [\"x\", \"y\"]\n");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.At(root, "final", "env", "A").Span.Text, Is.EqualTo("\"1 2\""));
            Assert.That(Reading.At(root, "final", "env", "B").Span.ToString(), Is.EqualTo("Dockerfile(3,5)"));
            Assert.That(Reading.At(root, "final", "user", "name").Span.Text, Is.EqualTo("app"));
            Assert.That(Reading.At(root, "final", "user", "group").Span.Text, Is.EqualTo("staff"));
            Assert.That(Reading.At(root, "final", "cmd", 1).Span.Text, Is.EqualTo("\"y\""));
            Assert.That(Reading.At(root, "final", "from").Span.ToString(), Is.EqualTo("Dockerfile(1,6)"));
        });
    }

    [TestCase("RNU x\n", "Dockerfile(2,1): error SOC4070: 'RNU' is no instruction. Use one of: ADD, ARG, CMD, COPY, ENTRYPOINT, ENV, EXPOSE, FROM, HEALTHCHECK, LABEL, MAINTAINER, ONBUILD, RUN, SHELL, STOPSIGNAL, USER, VOLUME, WORKDIR; end a line with \\ to go on in the next one.")]
    [TestCase("ONBUILD nope\n", "Dockerfile(2,9): error SOC4070: 'nope' is no instruction. Use one of: ADD, ARG, CMD, COPY, ENTRYPOINT, ENV, EXPOSE, FROM, HEALTHCHECK, LABEL, MAINTAINER, ONBUILD, RUN, SHELL, STOPSIGNAL, USER, VOLUME, WORKDIR; end a line with \\ to go on in the next one.")]
    [TestCase("RUN\n", "Dockerfile(2,1): error SOC4073: RUN has no arguments. Write them behind it, or remove the instruction.")]
    [TestCase("COPY --link\n", "Dockerfile(2,1): error SOC4073: COPY has no arguments. Write them behind it, or remove the instruction.")]
    [TestCase("ENV A\n", "Dockerfile(2,5): error SOC4073: ENV takes name=value, and 'A' has no '='. Write the '=', or put a value with blanks in quotes.")]
    [TestCase("LABEL a=b c\n", "Dockerfile(2,11): error SOC4073: LABEL takes name=value, and 'c' has no '='. Write the '=', or put a value with blanks in quotes.")]
    [TestCase("ARG =1\n", "Dockerfile(2,5): error SOC4073: ARG has no name before the '='. Write it like ARG VERSION=1.2.")]
    [TestCase("FROM a b\n", "Dockerfile(2,6): error SOC4073: FROM takes an image, or an image AS a name. Write it like FROM debian:12 AS build.")]
    [TestCase("HEALTHCHECK curl x\n", "Dockerfile(2,13): error SOC4073: HEALTHCHECK takes NONE, or CMD with a command. Write it like HEALTHCHECK CMD curl -f http://localhost/.")]
    [TestCase("RUN <<EOF\nx\n", "Dockerfile(2,5): error SOC4074: The here-document EOF does not end. Write a line with EOF alone behind it.")]
    public void AWrongInstruction_IsOneError(string instruction, string expected) =>
        Assert.That(Reading.Diagnostics("Dockerfile", "FROM a\n" + instruction), Is.EqualTo(new[] { expected }));

    [TestCase("", "Dockerfile(1,1): error SOC4071: The file has no FROM. Begin it with FROM and the base image.")]
    [TestCase("ARG A=1\n", "Dockerfile(1,1): error SOC4071: The file has no FROM. Begin it with FROM and the base image.")]
    [TestCase("USER x\n", "Dockerfile(1,1): error SOC4071: USER stands before the first FROM. Write FROM first; only ARG may stand before it.")]
    [TestCase("# escape=x\nFROM a\n", "Dockerfile(1,1): error SOC4072: The escape character 'x' is not known. Use \\ or `.")]
    public void AWrongBeginning_IsOneError(string content, string expected) =>
        Assert.That(Reading.Diagnostics("Dockerfile", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void AnError_LeavesTheRest() =>
        Assert.That(Reading.Show(Reading.At(Reading.Of("Dockerfile", "FROM a\nRNU x\nUSER u\n").Documents.Single(), "final")), Is.EqualTo("{from: 'a', user: {name: 'u'}}"));

    [Test]
    public void WhatIsNoDockerfile_IsTenErrorsAtMost() =>
        Assert.That(Reading.Diagnostics("Dockerfile", string.Concat(Enumerable.Repeat("xx\n", 1000))).Count(), Is.EqualTo(10));

    private static string Final(string content, params ReadOnlySpan<object> path) => Reading.Show(Reading.At(Reading.At(Reading.Document("Dockerfile", content), "final"), path));
}
