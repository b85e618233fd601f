using System.Diagnostics;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

/// <summary>The two ways that generated code is compiled: in this process, and by the compiler of the SDK as a build does.</summary>
internal static class CompileRoute
{
    public const string InProcess = "in process";
    public const string Sdk = "the SDK's csc";

    /// <summary>Compiles; null with the errors when that fails.</summary>
    public static (byte[]? Image, IReadOnlyList<Diagnostic> Errors) Compile(string route, GeneratedPolicies generated)
    {
        if (route == Sdk) return CompileBySdk(generated);
        var bag = new DiagnosticBag();
        return (PolicyCompiler.Compile(generated, bag), bag.ToSortedList());
    }

    /// <summary>Compiles what must compile.</summary>
    public static byte[] Compile(string route, params IEnumerable<CorpusSnippet> snippets)
    {
        var (image, errors) = Compile(route, Corpus.Generate(snippets));
        return image ?? throw new AssertionException(string.Join('\n', errors));
    }

    private static (byte[]? Image, IReadOnlyList<Diagnostic> Errors) CompileBySdk(GeneratedPolicies generated)
    {
        var folder = Directory.CreateTempSubdirectory("socpolicy-csc-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "policies.g.cs"), generated.Code);
            File.WriteAllBytes(Path.Combine(folder, CompiledPolicySet.ManifestResource), [.. generated.Json]);
            var output = Path.Combine(folder, $"{generated.AssemblyName}.dll");
            string[] arguments =
            [
                Compiler(), "-nologo", "-noconfig", "-nostdlib", "-target:library", "-optimize+", "-deterministic+", "-debug:embedded",
                $"-langversion:{PolicyCodeWriter.LanguageVersion}", $"-out:{output}", $"-resource:{CompiledPolicySet.ManifestResource}",
                .. PolicyCompiler.ReferencePaths().Select(path => $"-reference:{path}"),
                "policies.g.cs",
            ];
            var start = new ProcessStartInfo(Path.Combine(DotnetRoot(), "dotnet"), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0) return (File.ReadAllBytes(output), []);
            return (null, [.. text.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(ToDiagnostic)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Diagnostic ToDiagnostic(string line)
    {
        var parts = line.Split(": error ", 2);
        var path = Path.GetFileName(parts[0].Split('(')[0]);
        var message = parts[1].Split(": ", 2);
        return new(message[0], DiagnosticSeverity.Error, new SourceText(path, "").Span(0, 0), message[1]);
    }

    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>The compiler of the newest SDK of the running .NET's major version.</summary>
    private static string Compiler() => Directory.GetDirectories(Path.Combine(DotnetRoot(), "sdk"), $"{Environment.Version.Major}.*")
        .OrderBy(path => Version.Parse(Path.GetFileName(path).Split('-')[0]))
        .Select(path => Path.Combine(path, "Roslyn", "bincore", "csc.dll"))
        .Last(File.Exists);
}
