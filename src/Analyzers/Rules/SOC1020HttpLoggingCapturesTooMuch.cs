using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1020HttpLoggingCapturesTooMuch : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1020",
        "HTTP logging captures bodies, credentials or users",
        "HTTP logging captures {0}. Log method, path, status and duration instead.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1020"));

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Fields = new Dictionary<string, ImmutableArray<string>>
    {
        ["HttpLoggingFields"] = ["RequestBody", "ResponseBody"],
        ["W3CLoggingFields"] = ["UserName", "ClientIpAddress", "Cookie"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.HttpLogging.HttpLoggingFields").IsEmpty) return;
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeAttribute, OperationKind.ObjectCreation);
    }

    private void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: "LoggingFields" }) CheckFields(context, assignment.Value);
    }

    private void AnalyzeAttribute(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "HttpLoggingAttribute")
            foreach (var argument in creation.Arguments) CheckFields(context, argument.Value);
    }

    private void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "WithHttpLogging")
        {
            foreach (var argument in call.Arguments) CheckFields(context, argument.Value);
            return;
        }

        if (call.TargetMethod.Name != "Add" || call.Arguments.Length != 1 || call.Arguments[0].Value.ConstantValue.Value is not string header || !SensitiveHeaders.Contains(header)) return;
        if (call.Instance is IPropertyReferenceOperation { Property: { Name: "RequestHeaders" or "ResponseHeaders" or "AdditionalRequestHeaders", ContainingType.Name: "HttpLoggingOptions" or "W3CLoggerOptions" } } && !DevelopmentGuard.Covers(call.Syntax))
            context.ReportDiagnostic(Finding(call.Syntax, $"the header '{header}'"));
    }

    private void CheckFields(OperationAnalysisContext context, IOperation value)
    {
        if (value.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type || !Fields.TryGetValue(type.Name, out var bad) || value.ConstantValue.Value is not { } constant) return;
        var bits = Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);
        var found = bad.Where(name => type.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: { } flag } &&
            (bits & Convert.ToInt64(flag, System.Globalization.CultureInfo.InvariantCulture)) != 0).ToArray();
        if (found.Length > 0 && !DevelopmentGuard.Covers(value.Syntax)) context.ReportDiagnostic(Finding(value.Syntax, string.Join(" and ", found)));
    }
}
