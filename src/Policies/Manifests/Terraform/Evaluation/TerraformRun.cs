using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>What the evaluation of one root module shares: its modules, its diagnostics, and what is being evaluated at the moment.</summary>
internal sealed class TerraformRun(string unit, IReadOnlyDictionary<string, ModuleSource> modules, DiagnosticBag diagnostics)
{
    /// <summary>More instances than this are not told apart.</summary>
    public const int MaximumInstances = 1000;

    /// <summary>How deep modules may call each other.</summary>
    public const int MaximumModuleDepth = 20;

    private readonly List<string> pending = [];

    public string Unit => unit;

    /// <summary>The folders of the run, by their path.</summary>
    public IReadOnlyDictionary<string, ModuleSource> Modules => modules;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The locked provider versions.</summary>
    public IReadOnlyDictionary<string, HclValue> Lock { get; init; } = new Dictionary<string, HclValue>();

    public ExpressionEvaluator Evaluator { get; } = new();

    /// <summary>Evaluates something once; when it needs itself, that is a cycle.</summary>
    /// <param name="memo">The values that exist already.</param>
    /// <param name="name">Its name in the memo.</param>
    /// <param name="address">Its name in messages.</param>
    /// <param name="declared">Where it is declared.</param>
    /// <param name="evaluate">Makes the value.</param>
    public HclValue Once(Dictionary<string, HclValue?> memo, string name, string address, SourceSpan declared, Func<HclValue> evaluate)
    {
        if (memo.TryGetValue(name, out var known)) return known ?? Cycle(address, declared);
        memo[name] = null;
        pending.Add(address);
        var value = evaluate();
        pending.RemoveAt(pending.Count - 1);
        memo[name] = value;
        return value;
    }

    private UnknownValue Cycle(string address, SourceSpan declared)
    {
        var path = pending.Skip(pending.IndexOf(address)).Append(address);
        diagnostics.Error("SOC4103", declared, $"{address} refers to itself: {string.Join(" -> ", path)}. Break the cycle.");
        return new($"{address} refers to itself", new(new(declared.Source!, Language.Nodes.Dialect.Converting), declared.Start, declared.End));
    }
}
