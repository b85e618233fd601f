using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1015SecretInResponse : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1015",
        "Response holds a secret member",
        "The response '{3}' sends '{0}' ({1}: {2}) to the client. Return a type without it, or mark it [JsonIgnore].",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1015"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Http.HttpContext").IsEmpty) return;
        var exposure = new ObjectExposure(new ClassificationModel(PolicyFiles.Read(context)));
        context.RegisterOperationAction(operation => AnalyzeResult(operation, exposure), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => AnalyzeAction(symbol, exposure), SymbolKind.Method);
    }

    private void AnalyzeResult(OperationAnalysisContext context, ObjectExposure exposure)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("Ok" or "Json" or "Created" or "Accepted" or "CreatedAtAction" or "AcceptedAtAction")) return;
        if (call.TargetMethod.ContainingType.Name is not ("Results" or "TypedResults" or "ControllerBase" or "Controller")) return;
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion) value = conversion.Operand;
            if (argument.Parameter?.Name is "value" or "data" && value.Type is { } type && Worst(type, exposure) is { } source)
                context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), Arguments(source, type)));
        }
    }

    private void AnalyzeAction(SymbolAnalysisContext context, ObjectExposure exposure)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false } || !IsController(method.ContainingType)) return;
        var type = Unwrap(method.ReturnType);
        if (Worst(type, exposure) is { } source && method.Locations.FirstOrDefault() is { } place) context.ReportDiagnostic(Diagnostic.Create(Rule, place, Arguments(source, type)));
    }

    private static object[] Arguments(ClassifiedSymbol source, ITypeSymbol type) =>
        [source.DisplayName, source.DataClass.Text(), source.Reason, (ValueShapes.Element(type) ?? type).Name];

    /// <summary>An access token may be the answer; a password, its hash or a private key never is.</summary>
    private static ClassifiedSymbol? Worst(ITypeSymbol type, ObjectExposure exposure) => exposure.Serialized(type).FirstOrDefault(s =>
        s.DataClass == DataClass.Secret &&
        (s.Confidence == Confidence.Declared || NameTokens.Of(s.Symbol.Name).Any(w => w is "password" or "passwd" or "pwd" or "hash" or "salt" or "stamp" or "private" or "connection")));

    private static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ActionResult", TypeArguments.Length: 1 } generic) type = generic.TypeArguments[0];
        return type;
    }

    private static bool IsController(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.Name == "ControllerBase") return true;
        return false;
    }
}
