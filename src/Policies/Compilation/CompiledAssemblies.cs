using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using SocPolicy.Compilation.Verification;

namespace SocPolicy.Compilation;

/// <summary>
/// Loads compiled policies from bytes, so that no file is ever locked, each content once for a process. Not collectible:
/// collectible code is compiled without tiers, which costs more than it saves.
/// </summary>
public static class CompiledAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<CompiledPolicySet>> Loaded = new(StringComparer.Ordinal);

    /// <summary>The policies of an assembly, which is verified first: nothing of it is loaded, let alone run, unless it is proved harmless.</summary>
    /// <param name="image">The whole file. Must not change any more.</param>
    /// <param name="expected">What it must have been compiled from; null for any policies.</param>
    /// <exception cref="InvalidDataException">It is no assembly made from generated code of this version, or not the one that is expected.</exception>
    public static CompiledPolicySet Load(byte[] image, GeneratedPolicies? expected = null) => Load(image, expected?.Identity);

    internal static CompiledPolicySet Load(byte[] image, PolicySetIdentity? expected)
    {
        if (expected is not null) PolicyIdentity.Demand(image, expected);
        return Loaded.GetOrAdd(Convert.ToHexString(SHA256.HashData(image)), _ => new(() => Bind(image))).Value;
    }

    private static CompiledPolicySet Bind(byte[] image)
    {
        if (PolicyVerifier.Verify(image) is [var refused, ..]) throw new InvalidDataException(refused.ToString());
        try
        {
            using var stream = new MemoryStream(image, writable: false);
            return CompiledPolicySet.FromAssembly(new Context().LoadFromStream(stream));
        }
        catch (Exception problem) when (problem is BadImageFormatException or FileLoadException or System.Text.Json.JsonException)
        {
            throw new InvalidDataException($"It is no compiled policy set: {problem.Message}", problem);
        }
    }

    /// <summary>Shares this engine, wherever it was loaded, with the assembly.</summary>
    private sealed class Context() : AssemblyLoadContext("SocPolicy policies", isCollectible: false)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var engine = typeof(Context).Assembly;
            return assemblyName.Name == engine.GetName().Name ? engine : null;
        }
    }
}
