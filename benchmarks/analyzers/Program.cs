using SocPolicy.Benchmarks.Analyzers;

// dotnet run -c Release -- [folder with C# files ...]; without a folder, a generated service of about 20,000 lines.
var sources = args.Length == 0 ? GeneratedService.Files(120).ToArray() : [.. args.SelectMany(FolderOfCode.Files)];
var lines = sources.Sum(s => s.Text.AsSpan().Count('\n'));
Console.WriteLine($"{sources.Length} files, {lines:N0} lines, {Environment.ProcessorCount} processors");
Measurement.WholeBuild(sources);
Measurement.ByAnalyzer(sources);
Measurement.EditedDocuments(sources);
