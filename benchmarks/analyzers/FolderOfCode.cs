namespace SocPolicy.Benchmarks.Analyzers;

internal static class FolderOfCode
{
    private static readonly string[] Skipped = ["obj", "bin", "artifacts", "Suite"];

    public static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(Skipped, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal)
            .Select(f => (f, File.ReadAllText(f)));
}
