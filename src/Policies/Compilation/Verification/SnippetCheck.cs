using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Model;

namespace SocPolicy.Compilation.Verification;

/// <summary>Looks at every snippet of a policy set before anything is compiled.</summary>
internal static class SnippetCheck
{
    /// <summary>What is wrong, at most once for a snippet.</summary>
    public static IReadOnlyList<Diagnostic> Run(LoadedPolicies policies)
    {
        var problems = new List<Diagnostic>();
        foreach (var function in policies.SharedFunctions) Check(function, SnippetScanner.CheckCode(function.Text, isFunction: true), problems);
        foreach (var policy in policies.Policies)
        {
            foreach (var function in policy.Functions) Check(function, SnippetScanner.CheckCode(function.Text, isFunction: true), problems);
            foreach (var rule in policy.Rules) Check(rule, problems);
        }

        return problems;
    }

    private static void Check(Rule rule, List<Diagnostic> problems)
    {
        foreach (var snippet in rule.Let.Select(binding => binding.Expression).Append(rule.Each).Append(rule.Where).Append(rule.Assert).OfType<Snippet>())
            Check(snippet, SnippetScanner.CheckCode(snippet.Text, isFunction: false), problems);
        if (rule.Message is { } message) Check(message, SnippetScanner.CheckMessage(message.Text), problems);
    }

    private static void Check(Snippet snippet, SnippetFault? fault, List<Diagnostic> problems)
    {
        if (fault is null) return;
        var span = snippet.Span;
        // Its lines may end otherwise in the file, where an offset would be off; lines and columns are not.
        var own = new SourceText("", snippet.Text);
        var line = own.LineAt(fault.At);
        var column = own.ColumnAt(fault.At);
        var start = span.Source?.OffsetAt(span.StartLine + line - 1, line == 1 ? span.StartColumn + column - 1 : column) ?? 0;
        problems.Add(new(fault.Id, DiagnosticSeverity.Error, span.Source is null ? span : span.Source.Span(start, start + 1), fault.Message));
    }
}
