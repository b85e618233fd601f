using SocPolicy.Catalog;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Loading;
using SocPolicy.Model;

namespace SocPolicy.Configuration;

/// <summary>Holds settings against the controls of a run: which are judged, how much they matter, what their parameters are.</summary>
internal sealed class SettingsApplication
{
    private readonly Settings settings;
    private readonly IReadOnlyDictionary<string, CompiledPolicy> known;
    private readonly DiagnosticBag diagnostics;
    private readonly IReadOnlySet<string> others;
    private readonly bool isComplete;

    /// <summary>Takes what a run has.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="known">Every control by its id.</param>
    /// <param name="others">Ids of controls that exist, but are no part of the run.</param>
    /// <param name="isComplete">Whether <paramref name="known"/> is all there is: what was not loaded cannot be told from what is not there.</param>
    /// <param name="diagnostics">Takes SOC2040 to SOC2044 and SOC2046.</param>
    public SettingsApplication(Settings settings, IReadOnlyDictionary<string, CompiledPolicy> known, IReadOnlySet<string> others, bool isComplete, DiagnosticBag diagnostics)
    {
        this.settings = settings;
        this.known = known;
        this.others = others;
        this.isComplete = isComplete;
        this.diagnostics = diagnostics;
    }

    /// <summary>The controls that the settings leave in the run, sorted by id, as the settings have them.</summary>
    public IReadOnlyList<CompiledPolicy> Apply()
    {
        CheckIds();
        var severities = settings.Severities.ToLookup(one => one.Control, StringComparer.Ordinal);
        var reasons = settings.NotApplicable.ToLookup(one => one.Control, StringComparer.Ordinal);
        var parameters = settings.Parameters.ToLookup(one => one.Control, StringComparer.Ordinal);
        return
        [
            .. known.Values.Where(one => !IsLeftOut(one.Policy))
                .OrderBy(one => one.Policy.Id, StringComparer.Ordinal)
                .Select(one => Apply(one, severities[one.Policy.Id].FirstOrDefault(), reasons[one.Policy.Id].FirstOrDefault(), parameters[one.Policy.Id])),
        ];
    }

    private CompiledPolicy Apply(CompiledPolicy compiled, ControlSetting<Severity?>? severity, ControlSetting<string>? reason, IEnumerable<ParameterSetting> parameters)
    {
        var policy = compiled.Policy;
        if (severity?.Value is { } level) policy = policy with { Severity = level };
        var values = parameters.ToList();
        if (values.Count > 0) policy = policy with { Parameters = Override(policy, values) };
        var because = reason?.Value ?? OutOfCategories(policy);
        if (because is null && severity is { Value: null }) because = $"turned off, without a reason, in {severity.ControlSpan}";
        return compiled with { Policy = policy, NotApplicableBecause = because };
    }

    /// <summary>Why the report does not cover a control; null when it does. A SOC 1 report has objectives, to which criteria say nothing.</summary>
    private string? OutOfCategories(Policy policy)
    {
        if (settings.Report is not { Categories: { Count: > 0 } covered }) return null;
        var categories = policy.Criteria.Select(CriteriaCatalog.Find).OfType<Criterion>().Select(criterion => criterion.Category).Distinct().ToList();
        if (categories.Count == 0 || categories.Any(covered.Contains)) return null;
        return $"the report does not cover {string.Join(" and ", categories.Order().Select(category => category.Word()))}, to which {string.Join(", ", policy.Criteria)} {(policy.Criteria.Count == 1 ? "belongs" : "belong")}";
    }

    private bool IsLeftOut(Policy policy) => policy.Family.Length > 0 && settings.Policies.Families is { } families && !families.Contains(policy.Family);

    private List<Parameter> Override(Policy policy, List<ParameterSetting> values)
    {
        var parameters = policy.Parameters.ToList();
        foreach (var value in values)
        {
            var at = parameters.FindIndex(parameter => parameter.Name == value.Name);
            if (at < 0)
            {
                var hint = parameters.Count == 0 ? "It has none: remove this." : NearestName.Hint(value.Name, parameters.Select(one => one.Name), $"It has: {string.Join(", ", parameters.Select(one => one.Name))}.");
                diagnostics.Error("SOC2042", value.NameSpan, $"{policy.Id} has no parameter {value.Name}. {hint}");
            }
            else if (Read(policy, parameters[at], value) is { } texts)
            {
                parameters[at] = parameters[at] with { Default = texts };
            }
        }

        return parameters;
    }

    private IReadOnlyList<string>? Read(Policy policy, Parameter parameter, ParameterSetting value)
    {
        var declared = $"{(policy.Family.Length > 0 ? "built-in " : "")}{parameter.DeclaredAt}";
        if (ParameterReader.ReadValue(parameter.Type, parameter.IsList, value.Value) is not { } texts)
        {
            diagnostics.Error("SOC2043", Fields.Start(value.Value), $"{policy.Id}.{parameter.Name} must be of type {parameter.TypeName}, as {declared} declares it. Write a value of that type.");
            return null;
        }

        if (texts.Select(text => parameter.Bounds.Misses(parameter.Type, text)).FirstOrDefault(miss => miss is not null) is not { } missed) return texts;
        diagnostics.Error("SOC2044", Fields.Start(value.Value), $"{policy.Id}.{parameter.Name} must be {missed}, as {declared} demands. Write another value.");
        return null;
    }

    private void CheckIds()
    {
        foreach (var one in settings.Severities) CheckId(one.Control, one.ControlSpan, hasEffectOutOfScope: false);
        foreach (var one in settings.NotApplicable) CheckId(one.Control, one.ControlSpan, hasEffectOutOfScope: true);
        foreach (var one in settings.Parameters.DistinctBy(one => one.Control)) CheckId(one.Control, one.ControlSpan, hasEffectOutOfScope: false);
    }

    private void CheckId(string id, SourceSpan span, bool hasEffectOutOfScope)
    {
        if (others.Contains(id)) return;
        if (WaiverControls.All.Any(policy => policy.Id == id))
        {
            diagnostics.Error("SOC2040", span, $"{id} judges waivers themselves, and holds for every system. Remove this.");
            return;
        }

        if (!known.TryGetValue(id, out var compiled))
        {
            if (isComplete) diagnostics.Error("SOC2040", span, $"There is no control {id}. {NearestName.Hint(id, known.Keys, "Correct the id, or remove this.")}");
        }
        else if (IsLeftOut(compiled.Policy))
        {
            diagnostics.Error("SOC2041", span, $"{id} is of the family {compiled.Policy.Family}, which \"builtIn\" leaves out, so this has no effect. Add the family, or remove this.");
        }
        else if (!hasEffectOutOfScope && OutOfCategories(compiled.Policy) is { } because)
        {
            diagnostics.Error("SOC2041", span, $"This has no effect on {id}: {because}. Add the category, or remove this.");
        }
        else if (!hasEffectOutOfScope && settings.NotApplicable.FirstOrDefault(one => one.Control == id) is { } listed)
        {
            diagnostics.Error("SOC2046", span, $"{id} is not applicable, as {listed.ControlSpan} says, so this has no effect. Remove the one or the other.");
        }
    }
}
