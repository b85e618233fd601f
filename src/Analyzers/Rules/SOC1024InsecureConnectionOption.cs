using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1024InsecureConnectionOption : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1024",
        "Connection string weakens transport or shows secrets",
        "'{0}' {1}. Remove it.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1024"));

    private static readonly ImmutableArray<(string Key, string Value, string Effect)> Options =
    [
        ("TrustServerCertificate", "true", "accepts any certificate, so the server can be impersonated"),
        ("Encrypt", "false", "sends data and credentials in clear text"),
        ("Encrypt", "no", "sends data and credentials in clear text"),
        ("SslMode", "disable", "sends data and credentials in clear text"),
        ("SslMode", "none", "sends data and credentials in clear text"),
        ("PersistSecurityInfo", "true", "leaves the password readable in the open connection"),
        ("IncludeErrorDetail", "true", "puts row values into error messages"),
    ];

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeText, OperationKind.Literal);
        context.RegisterOperationAction(AnalyzeBuilder, OperationKind.SimpleAssignment);
    }

    private void AnalyzeText(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue.Value is not string text || ConnectionText.Parse(text) is not { IsLocal: false } connection) return;
        foreach (var (key, value, effect) in Options)
            if (string.Equals(connection.Of(key), value, StringComparison.OrdinalIgnoreCase) && !DevelopmentGuard.Covers(context.Operation.Syntax))
                context.ReportDiagnostic(Finding(context.Operation.Syntax, $"{key}={value}", effect));
    }

    private void AnalyzeBuilder(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property } || !property.ContainingType.Name.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal)) return;
        var text = assignment.Value switch
        {
            { ConstantValue: { HasValue: true, Value: bool flag } } => flag ? "true" : "false",
            IFieldReferenceOperation { Field.IsConst: true } option => option.Field.Name,
            IConversionOperation { Operand: { ConstantValue: { HasValue: true, Value: bool inner } } } => inner ? "true" : "false",
            _ => "",
        };
        foreach (var (key, value, effect) in Options)
            if (property.Name == key && string.Equals(text, value, StringComparison.OrdinalIgnoreCase) && !DevelopmentGuard.Covers(assignment.Syntax))
                context.ReportDiagnostic(Finding(assignment.Syntax, $"{key}={value}", effect));
    }
}
