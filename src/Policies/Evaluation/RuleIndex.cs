using SocPolicy.Compilation;
using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>The rules of a run by what they are about, looked up once for each type of resource.</summary>
internal sealed class RuleIndex
{
    private readonly List<IndexedControl> controls = [];
    private readonly List<IndexedRule> rules = [];
    private readonly Dictionary<(string Kind, string Type), List<(IReadOnlyList<string> Categories, IndexedRule[] Rules)>> byType = [];

    /// <summary>Indexes all rules of the policies, in their order.</summary>
    public RuleIndex(IReadOnlyList<CompiledPolicy> policies)
    {
        foreach (var policy in policies)
        {
            var control = new IndexedControl(policy.Policy, policy.NotApplicableBecause);
            controls.Add(control);
            if (policy.NotApplicableBecause is not null) continue;
            foreach (var rule in policy.Rules) rules.Add(new(rules.Count, control, rule));
        }
    }

    /// <summary>A verdict for each control that is not applicable or has judged nothing yet.</summary>
    public IEnumerable<Verdict> WithoutVerdicts => controls
        .Where(control => !control.IsEvaluated)
        .Select(control => new Verdict
        {
            Policy = control.Policy,
            Rule = null,
            State = control.NotApplicableBecause is null ? VerdictState.NotEvaluated : VerdictState.NotApplicable,
            Resource = null,
            Span = default,
            Detail = control.NotApplicableBecause is { } reason ? new("", "", reason, null) : null,
        });

    /// <summary>The rules that are about a resource, each once, in the order of controls and rules.</summary>
    public IndexedRule[] For(ResourceDescription resource)
    {
        if (!byType.TryGetValue((resource.Kind, resource.Type), out var known)) byType.Add((resource.Kind, resource.Type), known = []);
        foreach (var (categories, found) in known)
        {
            if (ReferenceEquals(categories, resource.Categories) || categories.SequenceEqual(resource.Categories, StringComparer.Ordinal)) return found;
        }

        IndexedRule[] fitting = [.. rules.Where(rule => rule.Compiled.Rule.On.Any(subject => IsAbout(subject, resource)))];
        known.Add((resource.Categories, fitting));
        return fitting;
    }

    private static bool IsAbout(string subject, ResourceDescription resource)
    {
        // A subject without a type, such as run, is its own type.
        var pattern = subject.Contains('/', StringComparison.Ordinal) ? subject : $"{subject}/{subject}";
        return ResourceSet.Matches(resource, pattern, resource.Kind);
    }
}
