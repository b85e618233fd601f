using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SocPolicy.Analyzers.Policy;

/// <summary>Finds the policy among the additional files; a text that did not change is read once.</summary>
internal static class PolicyFiles
{
    private static readonly SourceTextValueProvider<ClassificationPolicy> Provider = new(text => PolicyReader.Read(PolicyReader.FileName, text));

    public static AdditionalText? Find(AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(f => f.Path.EndsWith(PolicyReader.FileName, StringComparison.OrdinalIgnoreCase));

#pragma warning disable RS1012 // It only reads: the rules that call it register the actions.
    public static ClassificationPolicy Read(CompilationStartAnalysisContext context)
    {
        if (Find(context.Options) is not { } file || file.GetText(context.CancellationToken) is not { } text) return ClassificationPolicy.Empty;
        return context.TryGetValue(text, Provider, out var policy) ? policy : ClassificationPolicy.Empty;
    }
#pragma warning restore RS1012
}
