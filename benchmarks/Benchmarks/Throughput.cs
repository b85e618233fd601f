using System.Diagnostics;
using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Benchmarks;

/// <summary>
/// How fast each format is read: MB/s, and bytes allocated per byte read, resources included. Without a folder over texts that it makes; with
/// one over the files in there, all of a format in one run.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 7;
    private const int Length = 1_000_000;

    /// <summary>Measures and prints a line for each format.</summary>
    /// <param name="folder">A folder of manifests; null for texts made here.</param>
    public static void Run(string? folder)
    {
        Console.WriteLine($"{"format",-14}{"files",7}{"MB",9}{"MB/s",9}{"bytes/byte",12}");
        foreach (var (format, texts) in folder is null ? Made() : Found(folder)) Measure(format, texts);
    }

    private static void Measure(IManifestFormat format, List<SourceText> texts)
    {
        var inputs = texts.Select(text => (format, text)).ToList();
        var bytes = texts.Sum(text => (double)text.Content.Length);
        var times = new List<double>();
        var allocated = 0L;
        for (var i = 0; i < Rounds; i++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            ManifestReader.ReadAll(inputs, new DiagnosticBag());
            times.Add(watch.Elapsed.TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        // The first rounds compile; the median is of what is left.
        var median = times.Skip(2).Order().ElementAt((Rounds - 2) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format.Name,-14}{texts.Count,7}{bytes / 1e6,9:F2}{bytes / 1e6 / median,9:F1}{allocated / bytes,12:F1}"));
    }

    private static IEnumerable<(IManifestFormat Format, List<SourceText> Texts)> Found(string folder)
    {
        var root = Path.GetFullPath(folder);
        var files = ManifestDiscovery.Find(root, [], new DiagnosticBag()).Files;
        var texts = files.Select(file => SourceText.Read(file.Path, file.FullPath, new DiagnosticBag())).OfType<SourceText>();
        return texts.Select(text => (Format: ManifestFormats.ForFile(text), Text: text))
            .Where(one => one.Format is not null)
            .GroupBy(one => one.Format!, one => one.Text)
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToList()));
    }

    private static IEnumerable<(IManifestFormat Format, List<SourceText> Texts)> Made()
    {
        yield return Make("appsettings", "{\n", i => $$"""  "Section{{i}}": { "Url": "https://host/{{i}}", "Enabled": true, "Retries": 3 },{{"\n"}}""", "  \"End\": 1\n}\n");
        yield return Make("dockerfile", "FROM debian:12\n", i => $"ENV VARIABLE_{i}=\"some value {i}\"\n", "", 2_000);
        yield return Make("env", "", i => $"VARIABLE_{i}=\"some value {i}\"\n", "");
        yield return Make("ini", "[section]\n", i => $"key_{i} = some value {i}\n", "");
        yield return Make("json", "[\n", i => $$"""  { "id": {{i}}, "name": "item {{i}}", "tags": ["a", "b"], "on": true },{{"\n"}}""", "  {}\n]\n");
        yield return Make("kubernetes", "", i => $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod-{i}\nspec:\n  containers:\n    - name: app\n      image: registry.example/app:{i}\n---\n", "");
        yield return Make("msbuild", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>\n", i => $"  <Property{i}>value {i}</Property{i}>\n", "</PropertyGroup></Project>\n");
        yield return Make("nuget", "<configuration><packageSources>\n", i => $"  <add key=\"source{i}\" value=\"https://host/{i}/index.json\" />\n", "</packageSources></configuration>\n");
        yield return Make("terraform", "", i => $"resource \"aws_s3_bucket\" \"b{i}\" {{\n  bucket = \"name-{i}\"\n  tags   = {{ team = \"payments\", number = {i} }}\n}}\n", "");
        yield return Make("toml", "", i => $"[table{i}]\nname = \"item {i}\"\nports = [80, 443]\non = true\n", "");
        yield return Make("webconfig", "<configuration><appSettings>\n", i => $"  <add key=\"key{i}\" value=\"some value {i}\" />\n", "</appSettings></configuration>\n");
        yield return Make("xml", "<list>\n", i => $"  <item id=\"{i}\" kind=\"a\">some text {i}</item>\n", "</list>\n");
        yield return Make("yaml", "", i => $"item{i}:\n  name: some value {i}\n  ports: [80, 443]\n  on: true\n", "");
    }

    private static (IManifestFormat Format, List<SourceText> Texts) Make(string name, string begin, Func<int, string> line, string end, int most = int.MaxValue)
    {
        var format = ManifestFormats.Named(name)!;
        var text = new System.Text.StringBuilder(begin);
        for (var i = 0; text.Length < Length && i < most; i++) text.Append(line(i));
        return (format, [new SourceText(format.UsualFileName, text.Append(end).ToString())]);
    }
}
