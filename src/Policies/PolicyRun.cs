using SocPolicy.Compilation;
using SocPolicy.Compilation.Verification;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Baselines;
using SocPolicy.Evaluation.Fingerprints;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Loading;
using SocPolicy.Manifests;

namespace SocPolicy;

/// <summary>The file to read first. A run loads policies, compiles their assertions, reads manifests and judges them.</summary>
public static class PolicyRun
{
    /// <summary>Runs. Bad input never throws: it becomes diagnostics, and the rest of the run goes on.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public static RunResult Execute(RunRequest request, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var policies = SelectPolicies(request, diagnostics, cancellation);
        var found = ManifestDiscovery.Find(request.Root, request.Paths, diagnostics);
        var read = ManifestReader.ReadAll(found.Files, diagnostics, request.Progress, cancellation);
        var verdicts = Evaluator.Evaluate(policies, read.Resources, request.TraceAll, request.Progress, cancellation);
        FingerprintMaker.Assign(verdicts, request.Root, request.Repository);
        var scope = new RunScope(request, policies.Select(compiled => compiled.Policy.Id));
        if (request.Waivers is { } waivers) verdicts = WaiverJudge.Apply(verdicts, read, waivers, scope, diagnostics);
        (verdicts, var baseline) = BaselineOutcome.Of(verdicts, read, scope, diagnostics);
        return new()
        {
            Policies = [.. policies.Select(compiled => compiled.Policy).Concat(WaiverControls.Of(verdicts)).OrderBy(policy => policy.Id, StringComparer.Ordinal)],
            Manifests = read.Manifests,
            Verdicts = verdicts,
            Baseline = baseline,
            Diagnostics = diagnostics.ToSortedList(),
        };
    }

    /// <summary>Loads and compiles the policies of a request, built-in ones included; errors are added to the bag.</summary>
    internal static IReadOnlyList<CompiledPolicy> SelectPolicies(RunRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var own = LoadOwn(request, diagnostics, cancellation);
        var all = new SortedDictionary<string, CompiledPolicy>(StringComparer.Ordinal);
        foreach (var policy in request.Compiled.Append(own).SelectMany(set => set.Policies)) all.TryAdd(policy.Policy.Id, policy);
        if (request.Controls.Count == 0) return [.. all.Values];
        foreach (var id in request.Controls.Where(id => !all.ContainsKey(id)).Distinct())
        {
            diagnostics.Error("SOC5002", default, $"There is no control {id}. {NearestName.Hint(id, all.Keys, "Run without --controls to see all of them.")}");
        }

        return [.. request.Controls.Distinct().Order(StringComparer.Ordinal).Where(all.ContainsKey).Select(id => all[id])];
    }

    private static CompiledPolicySet LoadOwn(RunRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (request.PolicyPaths.Count == 0) return CompiledPolicySet.Empty;
        var reserved = request.Compiled.SelectMany(set => set.Policies).ToDictionary(one => one.Policy.Id, _ => "the built-in controls", StringComparer.Ordinal);
        var problems = new DiagnosticBag();
        var cache = new PolicyCache(request.CacheFolder);
        var sources = PolicyLoader.ReadSources(request.Root, request.PolicyPaths, problems);
        var fingerprint = PolicyCache.Fingerprint(sources, reserved.Keys);
        if (problems.IsEmpty && cache.Recall(fingerprint) is { } known && Load(known, cache) is { } unchanged) return unchanged;
        var loaded = PolicyLoader.Load(sources, reserved, problems);
        cancellation.ThrowIfCancellationRequested();
        var generated = problems.HasErrors || loaded.Policies.Count == 0 ? null : GeneratedPolicies.From(loaded);
        var set = generated is null ? null : Compile(generated, cache, problems);
        // Remembered only where there is nothing to say: a warning must be said by every run.
        if (set is not null && problems.IsEmpty) cache.Remember(fingerprint, generated!.Identity);
        diagnostics.AddRange(problems.ToSortedList());
        return set ?? CompiledPolicySet.Empty;
    }

    /// <summary>The cached assembly; null when there is none, it is damaged or it is another's.</summary>
    private static CompiledPolicySet? Load(PolicySetIdentity identity, PolicyCache cache)
    {
        try
        {
            return cache.Read(identity.Key) is { } kept ? CompiledAssemblies.Load(kept, identity) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static CompiledPolicySet? Compile(GeneratedPolicies generated, PolicyCache cache, DiagnosticBag diagnostics)
    {
        if (Load(generated.Identity, cache) is { } cached) return cached;
        if (PolicyCompiler.Compile(generated, diagnostics) is not { } image) return null;
        if (PolicyVerifier.Verify(image, generated.Sources) is { Count: > 0 } refused)
        {
            diagnostics.AddRange(refused);
            return null;
        }

        cache.Write(generated.Key, image);
        return CompiledAssemblies.Load(image);
    }
}
