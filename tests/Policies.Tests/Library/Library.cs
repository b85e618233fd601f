using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Library;

/// <summary>The built-in controls from their files, tests included, and compiled.</summary>
internal static class Library
{
    private static readonly Lazy<(IReadOnlyList<Policy> Policies, CompiledPolicySet Compiled)> Loaded = new(Load);

    /// <summary>The folder of the controls.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Folder, "src", "Policies", "Library");

    public static IReadOnlyList<Policy> Policies => Loaded.Value.Policies;

    public static CompiledPolicySet Compiled => Loaded.Value.Compiled;

    private static (IReadOnlyList<Policy>, CompiledPolicySet) Load()
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load(Folder, [Folder], new Dictionary<string, string>(), diagnostics);
        var image = diagnostics.HasErrors ? null : PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        if (image is null) throw new InvalidDataException(string.Join('\n', diagnostics.ToSortedList().Select(one => $"{one.Span}: {one.Id}: {one.Message}")));
        return (loaded.Policies, CompiledAssemblies.Load(image));
    }
}
