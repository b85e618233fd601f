using SocPolicy.Cli.Tests.Running;
using SocPolicy.Evaluation;

namespace SocPolicy.Cli.Tests;

public sealed class ProgressLineTests
{
    [Test]
    public void For_NoScreen_IsNone()
    {
        using var folder = new TestFolder();
        Terminal? seen = null;

        folder.On(terminal => seen = terminal).Run("--version");

        Assert.That(ProgressLine.For(seen!), Is.Null);
    }

    [Test]
    public void Report_ShortRun_WritesNothing()
    {
        using var screen = new StringWriter();

        using (var line = new ProgressLine(screen, TimeSpan.FromHours(1))) line.Report(new RunProgress("Reading manifests", 1, 2));

        Assert.That(screen.ToString(), Is.Empty);
    }

    [Test]
    public void Report_LongRun_WritesALineAndWipesIt()
    {
        using var screen = new StringWriter();

        using (var line = new ProgressLine(screen, TimeSpan.Zero)) line.Report(new RunProgress("Reading manifests", 1, 2));

        Assert.That(screen.ToString(), Is.EqualTo("\rReading manifests: 1 of 2\r                         \r"));
    }
}
