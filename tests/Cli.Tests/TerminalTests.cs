using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests;

public sealed class TerminalTests
{
    private const string Red = "\u001b[1;31merror ACME0001\u001b[0m";

    [Test]
    public void Screen_Report_IsColoured()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.On(terminal => Screen(terminal, ("TERM", "xterm"))).Check().ExitsWith(1).PrintsSomewhere(Red);
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase("TERM", "dumb")]
    public void Screen_WithoutColour_IsPlain(string variable, string value)
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.On(terminal => Screen(terminal, ("TERM", "xterm"), (variable, value))).Check().ExitsWith(1).NeverPrints("\u001b");
    }

    [Test]
    public void Screen_EmptyNoColor_IsNotSet()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.On(terminal => Screen(terminal, ("TERM", "xterm"), ("NO_COLOR", ""))).Check().PrintsSomewhere(Red);
    }

    [Test]
    public void Screen_Width_BreaksLongTexts()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        var run = folder.On(terminal => terminal with { Width = 60 }).Check();

        Assert.That(run.Output.Split('\n').TakeWhile(line => !line.StartsWith("1 manifest", StringComparison.Ordinal)).Select(line => line.Length), Has.All.LessThanOrEqualTo(60));
    }

    private static Terminal Screen(Terminal terminal, params (string Name, string Value)[] variables) => terminal with
    {
        OutIsScreen = true,
        Variable = name => variables.LastOrDefault(one => one.Name == name).Value ?? (name.Contains("CACHE", StringComparison.Ordinal) ? terminal.Variable(name) : null),
    };
}
