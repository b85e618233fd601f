using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1025ClearTextEndpoint : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1025",
        "Clear-text endpoint",
        "'{0}' is not encrypted on the way. Use {1}.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1025"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeText, OperationKind.Literal);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
    }

    private void AnalyzeText(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue.Value is not string text || Secure(text) is not { } secure || IsLoopback(text) || !IsEndpoint(context.Operation)) return;
        if (!DevelopmentGuard.Covers(context.Operation.Syntax)) context.ReportDiagnostic(Finding(context.Operation.Syntax, text, secure));
    }

    private void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Value.ConstantValue is not { HasValue: true, Value: false } || assignment.Target is not IPropertyReferenceOperation { Property: { } property }) return;
        var found = property switch
        {
            { Name: "RequireHttpsMetadata" } => "RequireHttpsMetadata = true",
            { Name: "EnableSsl", ContainingType.Name: "SmtpClient" or "FtpWebRequest" } => "EnableSsl = true",
            _ => null,
        };
        if (found is not null && !DevelopmentGuard.Covers(assignment.Syntax)) context.ReportDiagnostic(Finding(assignment.Syntax, assignment.Syntax.ToString(), found));
    }

    private static string? Secure(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https://" :
        text.StartsWith("ws://", StringComparison.OrdinalIgnoreCase) ? "wss://" :
        text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) ? "sftp:// or https://" : null;

    /// <summary>This machine, or a name without a dot: a neighbour in the same cluster, whose mesh may encrypt.</summary>
    private static bool IsLoopback(string text)
    {
        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        var host = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        var colon = host.LastIndexOf(':');
        if (colon > 0 && !host.EndsWith("]", StringComparison.Ordinal)) host = host.Substring(0, colon);
        return host.IndexOf('.') < 0 || host.StartsWith("127.", StringComparison.Ordinal) || host is "0.0.0.0" or "host.docker.internal" ||
            host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.Ordinal) || host.EndsWith(".svc", StringComparison.Ordinal) ||
            host.EndsWith(".internal", StringComparison.Ordinal) || host.EndsWith(".test", StringComparison.Ordinal);
    }

    /// <summary>The text is what something connects to, not the name of an XML namespace.</summary>
    private static bool IsEndpoint(IOperation literal)
    {
        for (var (inner, outer) = (literal, literal.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IInvocationOperation call:
                    return call.TargetMethod.ContainingType.Name is "HttpClient" or "HttpClientJsonExtensions" or "GrpcChannel" or "ClientWebSocket" or "WebRequest" or "WebClient" &&
                        call.TargetMethod.Name is not "Equals";
                case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" }:
                case IArgumentOperation or IConversionOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IBinaryOperation:
                    continue;
                case IObjectCreationOperation creation:
                    return creation.Type?.Name is "HttpRequestMessage";
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment when assignment.Value == inner:
                    return property.Name is "BaseAddress" or "RequestUri" || (property.Name is "Authority" or "MetadataAddress" or "Endpoint" or "ServiceUrl" && property.ContainingType.Name.EndsWith("Options", StringComparison.Ordinal));
                default:
                    return false;
            }
        }

        return false;
    }
}
