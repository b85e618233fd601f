using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Reports;

/// <summary>A run's result, made by hand.</summary>
internal sealed class SampleRun
{
    private readonly List<Verdict> verdicts = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<Manifest> manifests = [];
    private readonly List<Policy> policies = [];

    public RunResult Result => new() { Policies = policies, Manifests = manifests, Verdicts = verdicts, Diagnostics = diagnostics };

    public static Policy Control(string id, Severity severity = Severity.Error, string title = "Workloads are not privileged", string remediation = "Remove the field.\nSee the docs.\n") => new()
    {
        Id = id,
        Version = "1.2.0",
        Title = title,
        Remediation = remediation,
        Criteria = ["CC6.1", "CC6.8"],
        Severity = severity,
        Rules = [new Rule { Id = "rule", On = ["kubernetes/workload"], Assert = new Snippet("true", default) }],
    };

    /// <summary>Adds a manifest and a verdict of one control on a part of it.</summary>
    public SampleRun Add(VerdictState state, string path, string content, string part, Policy? control = null, string message = "Pod web is privileged", string reason = "spec.privileged is true, expected false")
    {
        var policy = control ?? Control("SP5101");
        if (!policies.Contains(policy)) policies.Add(policy);
        var text = new SourceText(path, content);
        manifests.Add(new("kubernetes", text, [], []));
        var start = content.IndexOf(part, StringComparison.Ordinal);
        verdicts.Add(new()
        {
            Policy = policy,
            Rule = policy.Rules[0],
            State = state,
            Resource = new()
            {
                Kind = "kubernetes",
                Type = "Pod",
                Name = "web",
                Address = "Pod/web",
                Body = new MapNode([], new NodeSource(text, Dialect.Strict), 0, 0),
                Header = text.Span(0, 0),
            },
            Span = text.Span(start, start + part.Length),
            Detail = state == VerdictState.Pass ? null : new("", message, reason, null),
        });
        return this;
    }

    public SampleRun AddNotEvaluated(Policy control)
    {
        policies.Add(control);
        verdicts.Add(new() { Policy = control, Rule = null, State = VerdictState.NotEvaluated, Resource = null, Span = default });
        return this;
    }

    public SampleRun AddError(string message)
    {
        diagnostics.Add(new("SOC4001", DiagnosticSeverity.Error, SourceSpan.WholeFile("b.yaml", "/b.yaml"), message));
        return this;
    }
}
