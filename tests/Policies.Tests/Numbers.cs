using System.Collections.Concurrent;

namespace SocPolicy.Policies.Tests;

/// <summary>Sizes of corpora and other numbers that a test run shows at its end, passed or not: <c>tests/Directory.Build.targets</c> prints the file.</summary>
[SetUpFixture]
public sealed class Numbers
{
    private static readonly ConcurrentQueue<string> Lines = new();

    private static string File => Path.Combine(TestContext.CurrentContext.TestDirectory, "numbers.txt");

    [OneTimeSetUp]
    public void Forget() => System.IO.File.Delete(File);

    [OneTimeTearDown]
    public void Keep() => System.IO.File.WriteAllLines(File, Lines.Order(StringComparer.Ordinal));

    /// <summary>Shows a line at the end of the run.</summary>
    internal static void Print(string line) => Lines.Enqueue(line);
}
