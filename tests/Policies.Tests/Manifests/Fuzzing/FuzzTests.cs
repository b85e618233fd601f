using System.Diagnostics;
using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;
using SocPolicy.Reports;
using SocPolicy.Reports.Resources;

namespace SocPolicy.Policies.Tests.Manifests.Fuzzing;

/// <summary>
/// Whatever stands in a file: no exception, and every place lies in the text. A few hundred texts of each format by default;
/// <c>SOCPOLICY_FUZZ=100000 dotnet test tests/Policies.Tests --filter FuzzTests</c> tries as many as it says, and then also that no text takes a second
/// of processor time or 500 MB. <c>SOCPOLICY_FUZZ_SEED</c> gives other texts.
/// </summary>
public sealed class FuzzTests
{
    private const int Few = 400;
    private const long MostBytes = 500L * 1024 * 1024;

    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("SOCPOLICY_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("SOCPOLICY_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20_261;

    private static IEnumerable<string> Formats => ManifestFormats.All.Select(format => format.Name).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Formats))]
    public void AnyText_IsRead(string format)
    {
        var path = ManifestFormats.Named(format)!.UsualFileName;
        var mutator = new Mutator(FuzzSeeds.Of(format), Seed);
        for (var i = 0; i < (Asked ?? Few); i++) Check(path, mutator.Next(), $"{format}, seed {Seed}, text {i}");
    }

    [TestCaseSource(nameof(Formats))]
    public void TextsThatOnceFailed_AreRead(string format)
    {
        var path = ManifestFormats.Named(format)!.UsualFileName;
        Assert.Multiple(() =>
        {
            foreach (var content in FuzzSeeds.KeptOf(format)) Check(path, content, format);
        });
    }

    private static void Check(string path, string content, string name)
    {
        var bag = new DiagnosticBag();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Asked is null ? TimeSpan.Zero : Process.GetCurrentProcess().TotalProcessorTime;
        try
        {
            Read(path, content, bag);
        }
        catch (Exception problem) when (problem is not (AssertionException or MultipleAssertException))
        {
            Assert.Fail($"{name}: {problem}\n{content}");
        }

        if (Asked is not null)
        {
            Assert.That(Process.GetCurrentProcess().TotalProcessorTime - cpu, Is.LessThan(TimeSpan.FromSeconds(1)), $"{name}\n{content}");
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(MostBytes), $"{name}\n{content}");
        }

        var odd = bag.ToSortedList().FirstOrDefault(item => item.Message.AsSpan().ContainsAny('\r', '\n') || !item.Message.EndsWith('.'));
        if (odd is not null) Assert.Fail($"{name}: {odd}\n{content}");
    }

    private static void Read(string path, string content, DiagnosticBag bag)
    {
        if (ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), bag) is not { } manifest) return;
        var resources = ManifestReader.Combine([manifest], bag).ToList();
        foreach (var node in manifest.Documents.Concat(resources.Select(resource => resource.Body)).SelectMany(Reading.All)) CheckPlaces(node, content);
        foreach (var place in resources.Select(resource => resource.Header).Concat(bag.ToSortedList().Select(item => item.Span)))
        {
            if (place.Start < 0 || place.Start > place.End || place.End > content.Length) Assert.Fail($"A place from {place.Start} to {place.End} of {content.Length}\n{content}");
        }

        ResourceTreeWriter.Write(resources, ReportStyle.Plain, TextWriter.Null);
        ResourceJsonWriter.Write(resources, bag.ToSortedList(), "", TextWriter.Null);
    }

    private static void CheckPlaces(Node node, string content)
    {
        if (node.Source == NodeSource.Literal) return;
        if (node.Start < 0 || node.Start > node.End || node.End > content.Length) Assert.Fail($"{node.GetType().Name} at {node.Start} to {node.End} of {content.Length}\n{content}");
        if (node is not MapNode map) return;
        foreach (var entry in map.Entries)
        {
            if (entry.KeyStart < 0 || entry.KeyStart > entry.KeyEnd || entry.KeyEnd > content.Length) Assert.Fail($"{entry.Key} at {entry.KeyStart} to {entry.KeyEnd} of {content.Length}\n{content}");
        }
    }
}
