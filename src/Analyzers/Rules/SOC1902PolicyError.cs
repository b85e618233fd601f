using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1902PolicyError : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1902",
        "Data classification policy has an error",
        "{0}",
        "Governance",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1902"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (PolicyFiles.Find(context.Options) is null) return;
        var policy = PolicyFiles.Read(context);
        context.RegisterAdditionalFileAction(file =>
        {
            if (file.AdditionalFile.Path != PolicyFiles.Find(file.Options)?.Path) return;
            foreach (var error in policy.Errors)
            {
                var start = new LinePosition(error.Line - 1, error.Column - 1);
                file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(error.Path == PolicyReader.FileName ? file.AdditionalFile.Path : error.Path, default, new LinePositionSpan(start, start)), Sentence(error.Message)));
            }
        });
    }

    private static string Sentence(string text) => text.EndsWith(".", StringComparison.Ordinal) || text.EndsWith("?", StringComparison.Ordinal) ? text : text + ".";
}
