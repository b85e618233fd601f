using System.Security.Cryptography;
using System.Text;
using SocPolicy.Compilation.Verification;
using SocPolicy.Loading;
using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>Policies turned into C#: what both compile routes, in process and in a build, start from.</summary>
public sealed class GeneratedPolicies
{
    private GeneratedPolicies(IReadOnlyList<Policy> policies, string code, byte[] json, IReadOnlyDictionary<string, Diagnostics.SourceText> sources, IReadOnlyList<Diagnostics.Diagnostic> problems)
    {
        Problems = problems;
        Policies = policies;
        Code = code;
        Json = json;
        Sources = sources;
        Key = Hash(code, json);
        Identity = new(Key, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    /// <summary>What was generated, sorted by id.</summary>
    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>The C# file, with LF line ends.</summary>
    public string Code { get; }

    /// <summary>What the policies say, for the resource <see cref="CompiledPolicySet.ManifestResource"/> of the assembly.</summary>
    public IReadOnlyList<byte> Json { get; }

    /// <summary>The policy files by the path that <see cref="Code"/> names in its <c>#line</c> directives.</summary>
    public IReadOnlyDictionary<string, Diagnostics.SourceText> Sources { get; }

    /// <summary>Snippets that would not stay in their place, as SOC3001 and SOC3002. The code must not be compiled when there are any.</summary>
    public IReadOnlyList<Diagnostics.Diagnostic> Problems { get; }

    /// <summary>The name that the compiled assembly must have.</summary>
    public string AssemblyName => Identity.AssemblyName;

    /// <summary>SHA-256 of the code, what the policies say, and this engine's build: equal keys compile to equal assemblies.</summary>
    public string Key { get; }

    /// <summary>What the compiled assembly is told by.</summary>
    internal PolicySetIdentity Identity { get; }

    /// <summary>Generates the code.</summary>
    /// <param name="policies">Loaded without errors.</param>
    /// <param name="codeFolder">
    /// The absolute folder that the code's file will be in: <c>#line</c> paths are relative to it. Null when there will be no file:
    /// they then are the paths that findings show.
    /// </param>
    public static GeneratedPolicies From(LoadedPolicies policies, string? codeFolder = null)
    {
        var sources = new Dictionary<string, Diagnostics.SourceText>(StringComparer.Ordinal);
        var shown = policies.Sources.DistinctBy(source => source.FullPath).ToDictionary(source => source.FullPath, source => source.Path, StringComparer.Ordinal);
        foreach (var source in policies.Sources) sources[ToLinePath(source.FullPath)] = source;
        var code = PolicyCodeWriter.Write(policies.Policies, policies.SharedFunctions, ToLinePath);
        return new(policies.Policies, code, PolicyJson.Write(policies.Policies), sources, SnippetCheck.Run(policies));

        string ToLinePath(string fullPath) =>
            codeFolder is not null ? System.IO.Path.GetRelativePath(codeFolder, fullPath).Replace('\\', '/')
            : shown.GetValueOrDefault(fullPath, fullPath);
    }

    private static string Hash(string code, byte[] json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(code));
        hash.AppendData(json);
        hash.AppendData(typeof(GeneratedPolicies).Module.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
