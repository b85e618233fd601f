using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using Diagnostic = SocPolicy.Diagnostics.Diagnostic;
using DiagnosticSeverity = SocPolicy.Diagnostics.DiagnosticSeverity;

namespace SocPolicy.Compilation;

/// <summary>Compiles generated code in process: the route of the command line and of tests. A build lets the SDK's compiler do it.</summary>
internal static class PolicyCompiler
{
    /// <summary>Compiles; null when there were errors, which are added at their place in the policy file.</summary>
    public static byte[]? Compile(GeneratedPolicies generated, DiagnosticBag diagnostics)
    {
        if (generated.Problems.Count > 0)
        {
            diagnostics.AddRange(generated.Problems);
            return null;
        }

        var options = new CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13, DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            generated.AssemblyName,
            [CSharpSyntaxTree.ParseText(generated.Code, options, path: "policies.g.cs", Encoding.UTF8)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var image = new MemoryStream();
        var json = generated.Json.ToArray();
        var result = compilation.Emit(
            image,
            manifestResources: [new Microsoft.CodeAnalysis.ResourceDescription(CompiledPolicySet.ManifestResource, () => new MemoryStream(json, writable: false), isPublic: true)],
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        if (result.Success) return image.ToArray();
        diagnostics.AddRange(result.Diagnostics
            .Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(one => Map(one, generated))
            .DistinctBy(one => (one.Span.Path, one.Span.Start, one.Id)));
        return null;
    }

    private static Diagnostic Map(Microsoft.CodeAnalysis.Diagnostic diagnostic, GeneratedPolicies generated)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        var span = default(SourceSpan);
        if (place.HasMappedPath && generated.Sources.TryGetValue(place.Path, out var source))
        {
            span = source.Span(
                source.OffsetAt(place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1),
                source.OffsetAt(place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1));
        }

        return new(diagnostic.Id, DiagnosticSeverity.Error, span, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The base library and the language: the same files that a build passes to its compiler.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ReferencePaths().Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>The files that generated code is compiled against.</summary>
    internal static IEnumerable<string> ReferencePaths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        yield return typeof(object).Assembly.Location;
        yield return Path.Combine(folder, "System.Runtime.dll");
        yield return typeof(Value).Assembly.Location;
    }
}
