using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1030ActionWithoutAudit : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1030",
        "Security-relevant action leaves no audit event",
        "'{0}' (an action, declared in {1}) leaves no record: '{2}' reaches no audit method. Call {3} there.",
        "Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1030"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var policy = PolicyFiles.Read(context);
        if (policy.Actions.Count == 0) return;
        var names = policy.Actions.Keys.Concat(policy.Audits).Select(n => n.Substring(n.LastIndexOf('.') + 1)).ToImmutableHashSet(StringComparer.Ordinal);
        var graph = new CallGraph();
        var actions = new ConcurrentBag<Action>();
        context.RegisterOperationAction(operation => Note(operation.Operation, ((IInvocationOperation)operation.Operation).TargetMethod, operation.ContainingSymbol), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Note(operation.Operation, ((IMethodReferenceOperation)operation.Operation).Method, operation.ContainingSymbol), OperationKind.MethodReference);
        context.RegisterSymbolAction(symbol => graph.AddImplementations((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => Declare((IMethodSymbol)symbol.Symbol), SymbolKind.Method);
        context.RegisterCompilationEndAction(end => Report(end, policy, graph, actions));

        void Note(IOperation operation, IMethodSymbol called, ISymbol method)
        {
            var target = Definition(called);
            var body = CallGraph.BodyOf(operation, method);
            graph.Add(body, target);
            if (!names.Contains(target.Name)) return;
            if (Names(target).Any(policy.Audits.Contains)) graph.Mark(body);
            if (Names(target).FirstOrDefault(policy.Actions.ContainsKey) is { } name) actions.Add(new(operation.Syntax.GetLocation(), target, body, policy.Actions[name], true));
        }

        void Declare(IMethodSymbol method)
        {
            if (method.IsAbstract || method.PartialDefinitionPart is not null || !names.Contains(method.Name)) return;
            if (Names(method).FirstOrDefault(policy.Actions.ContainsKey) is { } name) actions.Add(new(method.Locations[0], method, method, policy.Actions[name], false));
        }
    }

    private void Report(CompilationAnalysisContext context, ClassificationPolicy policy, CallGraph graph, ConcurrentBag<Action> actions)
    {
        var reaching = graph.Reaching();
        var callers = graph.Callers();
        var audits = policy.Audits.Count == 0 ? "a method that the policy names as audit" : string.Join(" or ", policy.Audits.OrderBy(a => a, StringComparer.Ordinal).Select(a => $"'{a}'"));
        foreach (var action in actions.OrderBy(a => a.Place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(a => a.Place.SourceSpan.Start))
        {
            if (action.IsCall && IsJudgedWhereDeclared(action.Method, graph)) continue;
            if (reaching.Contains(action.Body) || (callers[action.Body].Any() && callers[action.Body].All(reaching.Contains))) continue;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, action.Place, action.Body.Locations.Where(l => l.IsInSource && l != action.Place), Display(action.Method), action.PolicyPlace, Display(action.Body), audits));
        }
    }

    private static bool IsJudgedWhereDeclared(IMethodSymbol method, CallGraph graph) =>
        method.DeclaringSyntaxReferences.Length > 0 && (!method.IsAbstract || graph.IsImplemented(method));

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        var whole = (method.ReducedFrom ?? method).OriginalDefinition;
        return whole.PartialDefinitionPart ?? whole;
    }

    /// <summary>The names by which a policy may know the method: its own, and those of what it overrides or implements.</summary>
    private static IEnumerable<string> Names(IMethodSymbol method)
    {
        yield return FullName.Of(method);
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod) yield return FullName.Of(overridden);
        foreach (var contract in method.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)) ?? [])
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType!.FindImplementationForInterfaceMember(contract), method)) yield return FullName.Of(contract);
    }

    private static string Display(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "the handler",
        { Name: "<Main>$" } => "the program",
        { ContainingType: { } owner } => owner.Name + "." + symbol.Name,
        _ => symbol.Name,
    };

    private sealed class Action(Location place, IMethodSymbol method, ISymbol body, string policyPlace, bool isCall)
    {
        public Location Place { get; } = place;

        public IMethodSymbol Method { get; } = method;

        public ISymbol Body { get; } = body;

        public string PolicyPlace { get; } = policyPlace;

        /// <summary>Somebody calls it, as against the place where it is declared.</summary>
        public bool IsCall { get; } = isCall;
    }
}
