using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1019SensitiveDataSwitch : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1019",
        "Switch that writes sensitive data is on outside development",
        "'{0}' makes {1} outside development. Turn it on only under IsDevelopment().",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1019"));

    private static readonly ImmutableDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["IdentityModelEventSource.ShowPII"] = "the identity library write personal data into exceptions and logs",
        ["IdentityModelEventSource.LogCompleteSecurityArtifact"] = "the identity library write whole tokens into logs",
        ["DiagnosticsOptions.IsLoggingContentEnabled"] = "the Azure SDK log request and response bodies",
        ["SentryOptions.SendDefaultPii"] = "Sentry receive personal data of every user",
        ["SentryAspNetCoreOptions.SendDefaultPii"] = "Sentry receive personal data of every user",
        ["SqlClientTraceInstrumentationOptions.SetDbStatementForText"] = "traces hold SQL text with its values",
        ["SqlClientInstrumentationOptions.SetDbStatementForText"] = "traces hold SQL text with its values",
        ["EntityFrameworkInstrumentationOptions.SetDbStatementForText"] = "traces hold SQL text with its values",
        ["HubOptions.EnableDetailedErrors"] = "clients see the messages of exceptions",
        ["GrpcServiceOptions.EnableDetailedErrors"] = "clients see the messages of exceptions",
        ["CircuitOptions.DetailedErrors"] = "browsers see the messages of exceptions",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
    }

    private void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property } || !IsTrue(assignment.Value)) return;
        for (var type = property.ContainingType; type is not null; type = type.BaseType)
            if (Properties.TryGetValue($"{type.Name}.{property.Name}", out var effect)) Report(context, assignment.Syntax, property.Name, effect);
    }

    private void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (method.Name == "EnableSensitiveDataLogging" && call.Arguments.Where(a => a.Parameter?.Type.SpecialType == SpecialType.System_Boolean).All(a => IsTrue(a.Value)))
            Report(context, call.Syntax, method.Name, "Entity Framework log the values of parameters and entities");
        else if (method.ContainingNamespace?.ToDisplayString() == "Microsoft.Identity.Client" && call.Arguments.Any(a => a.Parameter?.Name == "enablePiiLogging" && IsTrue(a.Value)))
            Report(context, call.Syntax, "enablePiiLogging", "the identity library log personal data");
        else if (method.Name == "Add" && call.Instance is IPropertyReferenceOperation { Property: { Name: "LoggedHeaderNames", ContainingType.Name: "DiagnosticsOptions" } } &&
            call.Arguments is { Length: 1 } only && only[0].Value.ConstantValue.Value is string header && SensitiveHeaders.Contains(header))
            Report(context, call.Syntax, header, "the Azure SDK log credentials");
    }

    private void Report(OperationAnalysisContext context, SyntaxNode at, string name, string effect)
    {
        if (!DevelopmentGuard.Covers(at)) context.ReportDiagnostic(Finding(at, name, effect));
    }

    private static bool IsTrue(IOperation value) => value.ConstantValue is { HasValue: true, Value: true } || value is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: true } };
}
