using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1023HardCodedCredential : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1023",
        "Credential is written in the source",
        "The {0} is written in the source: whoever reads the repository has it. Read it from configuration or a secret store, and replace it.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1023"));

    /// <summary>Constructors and methods, with the parameter that takes a credential.</summary>
    private static readonly ImmutableArray<(string Type, string Method, string Parameter, string What)> Credentials =
    [
        ("NetworkCredential", ".ctor", "password", "password"),
        ("AzureKeyCredential", ".ctor", "key", "key"),
        ("ApiKeyCredential", ".ctor", "key", "key"),
        ("StorageSharedKeyCredential", ".ctor", "accountKey", "account key"),
        ("BasicAWSCredentials", ".ctor", "secretKey", "secret key"),
        ("ClientSecretCredential", ".ctor", "clientSecret", "client secret"),
        ("UsernamePasswordCredential", ".ctor", "password", "password"),
        ("AuthenticationHeaderValue", ".ctor", "parameter", "authorization header"),
        ("ConfidentialClientApplicationBuilder", "WithClientSecret", "clientSecret", "client secret"),
        ("SymmetricSecurityKey", ".ctor", "key", "signing key"),
        ("X509Certificate2", ".ctor", "password", "certificate's password"),
    ];

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(c => Analyze(c, ((IObjectCreationOperation)c.Operation).Constructor, ((IObjectCreationOperation)c.Operation).Arguments), OperationKind.ObjectCreation);
        context.RegisterOperationAction(c => Analyze(c, ((IInvocationOperation)c.Operation).TargetMethod, ((IInvocationOperation)c.Operation).Arguments), OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeText, OperationKind.Literal);
    }

    private void Analyze(OperationAnalysisContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method is null) return;
        foreach (var (type, name, parameter, what) in Credentials)
        {
            if (method.ContainingType.Name != type || method.Name != name) continue;
            foreach (var argument in arguments)
                if (argument.Parameter?.Name == parameter && Constant(argument.Value) is { } text && !IsPlaceholder(text)) context.ReportDiagnostic(Finding(argument.Value.Syntax, what));
        }
    }

    private void AnalyzeText(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue.Value is not string text || ConnectionText.Parse(text) is not { IsLocal: false } connection) return;
        var password = connection.Of("password") ?? connection.Of("pwd") ?? connection.Of("accountkey");
        if (password is not null && !IsPlaceholder(password)) context.ReportDiagnostic(Finding(context.Operation.Syntax, "password of a connection string"));
    }

    /// <summary>The text itself, or the text whose bytes are taken.</summary>
    private static string? Constant(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IConversionOperation conversion => Constant(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "GetBytes" or "FromBase64String", Arguments: { Length: 1 } arguments } => Constant(arguments[0].Value),
        _ => null,
    };

    private static bool IsPlaceholder(string text) =>
        text.Length < 4 || text.IndexOfAny(['{', '<', '$', '%']) >= 0 || text.All(c => c == text[0]) ||
        text.ToLowerInvariant() is var lower && (lower.Contains("your") || lower.Contains("changeme") || lower.Contains("placeholder") || lower.Contains("example") || lower is "password" or "secret" or "test" or "dummy");
}
