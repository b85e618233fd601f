using SocPolicy.Compilation;
using SocPolicy.Compilation.Verification;
using SocPolicy.Configuration;
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
        var settings = SettingsFile.Read(request.Root, request.SettingsPath, diagnostics);
        var policies = SelectPolicies(request, settings, diagnostics, cancellation);
        var found = ManifestDiscovery.Find(request.Root, request.Paths, diagnostics, ManifestSelectionOptions.Of(settings, request.Root, request.ManifestKinds, diagnostics));
        var read = ManifestReader.ReadAll(found.Files, diagnostics, request.Progress, cancellation) with { Files = found.Paths };
        var verdicts = Evaluator.Evaluate(policies, read.Resources, request.TraceAll, request.Progress, cancellation, read.Files);
        FingerprintMaker.Assign(verdicts, request.Root, request.Repository, cancellation);
        var scope = new RunScope(request, policies.Select(compiled => compiled.Policy.Id));
        if (request.Waivers is { } waivers) verdicts = WaiverJudge.Apply(verdicts, read, waivers.Under(settings, request.Root), scope, diagnostics);
        cancellation.ThrowIfCancellationRequested();
        (verdicts, var baseline) = BaselineOutcome.Of(verdicts, read, scope, diagnostics);
        return new()
        {
            Settings = settings,
            Policies = [.. policies.Select(compiled => compiled.Policy).Concat(WaiverControls.Of(verdicts)).OrderBy(policy => policy.Id, StringComparer.Ordinal)],
            Manifests = read.Manifests,
            Verdicts = verdicts,
            Baseline = baseline,
            Diagnostics = diagnostics.ToSortedList(),
        };
    }

    /// <summary>Loads and compiles the policies of a request, built-in ones included, as the settings have them; errors are added to the bag.</summary>
    internal static IReadOnlyList<CompiledPolicy> SelectPolicies(RunRequest request, Settings settings, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var own = LoadOwn(request, settings, diagnostics, cancellation);
        var known = new Dictionary<string, CompiledPolicy>(StringComparer.Ordinal);
        foreach (var policy in request.Compiled.Append(own ?? CompiledPolicySet.Empty).SelectMany(set => set.Policies)) known.TryAdd(policy.Policy.Id, policy);
        var all = new SettingsApplication(settings, known, request.OtherControls.ToHashSet(StringComparer.Ordinal), isComplete: own is not null, diagnostics).Apply();
        if (request.Controls.Count == 0) return all;
        var ids = all.Select(one => one.Policy.Id).ToList();
        foreach (var id in request.Controls.Except(ids, StringComparer.Ordinal))
        {
            diagnostics.Error("SOC5002", default, known.TryGetValue(id, out var leftOut)
                ? $"{id} is of the family {leftOut.Policy.Family}, which the settings leave out. Add the family to \"builtIn\", or name another control."
                : $"There is no control {id}. {NearestName.Hint(id, ids, "Run without --controls to see all of them.")}");
        }

        return [.. all.Where(one => request.Controls.Contains(one.Policy.Id))];
    }

    /// <summary>The user's own policies; null when they cannot be used, which is reported.</summary>
    private static CompiledPolicySet? LoadOwn(RunRequest request, Settings settings, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var paths = request.PolicyPaths ?? settings.Policies.ExistingFolders(diagnostics);
        // Folders that are missing were reported: what was in them is not known.
        if (paths.Count == 0) return request.PolicyPaths is null && settings.Policies.Folders.Count > 0 ? null : CompiledPolicySet.Empty;
        var reserved = request.Compiled.SelectMany(set => set.Policies).ToDictionary(one => one.Policy.Id, _ => "the built-in controls", StringComparer.Ordinal);
        var problems = new DiagnosticBag();
        var cache = new PolicyCache(request.CacheFolder);
        var sources = PolicyLoader.ReadSources(request.Root, paths, problems);
        var fingerprint = PolicyCache.Fingerprint(sources, reserved.Keys);
        if (problems.IsEmpty && cache.Recall(fingerprint) is { } recalled && Load(recalled, cache) is { } unchanged) return unchanged;
        var loaded = PolicyLoader.Load(sources, reserved, problems);
        cancellation.ThrowIfCancellationRequested();
        var set = problems.HasErrors ? null : loaded.Policies.Count == 0 ? CompiledPolicySet.Empty : CompileAndRemember(GeneratedPolicies.From(loaded));
        diagnostics.AddRange(problems.ToSortedList());
        return set;

        CompiledPolicySet? CompileAndRemember(GeneratedPolicies generated)
        {
            var compiled = Compile(generated, cache, problems);
            // Remembered only where there is nothing to say: a warning must be said by every run.
            // A schema lies in a file of its own, which may have changed where the policies have not.
            if (compiled is not null && problems.IsEmpty && loaded.Policies.All(policy => policy.Schemas.Count == 0)) cache.Remember(fingerprint, generated.Identity);
            return compiled;
        }
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
