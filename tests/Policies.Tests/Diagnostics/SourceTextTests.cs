using System.Diagnostics;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Diagnostics;

internal sealed class SourceTextTests
{
    [TestCase("a\nb\nc", 4, 3, 1)]
    [TestCase("a\r\nb\r\nc", 6, 3, 1)]
    [TestCase("a\rb", 2, 2, 1)]
    [TestCase("ab", 2, 1, 3)]
    public void Place_CountsLinesAndColumnsFromOne(string content, int offset, int line, int column)
    {
        var text = new SourceText("a.txt", content);
        Assert.That((text.LineAt(offset), text.ColumnAt(offset)), Is.EqualTo((line, column)));
        Assert.That(text.OffsetAt(line, column), Is.EqualTo(offset));
    }

    [Test]
    [Platform("Unix,Linux,MacOsX")]
    [CancelAfter(10_000)]
    public async Task Read_OfAPipe_DoesNotWait(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("socpolicy-").FullName;
        var pipe = Path.Combine(folder, "pipe.yaml");
        using (var made = Process.Start("mkfifo", pipe)) await made.WaitForExitAsync(cancellation);
        var reading = Task.Run(() => SourceText.Read("pipe.yaml", pipe, new DiagnosticBag()), cancellation);
        var text = await reading.WaitAsync(TimeSpan.FromSeconds(5), cancellation);
        Directory.Delete(folder, recursive: true);
        Assert.That(text!.Content, Is.Empty);
    }
}
