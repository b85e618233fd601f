namespace SocPolicy.Compilation;

/// <summary>Tells a compiled policy set from every other.</summary>
/// <param name="Key">What it was compiled from: <see cref="GeneratedPolicies.Key"/>.</param>
/// <param name="Content">SHA-256 of what it says of its policies, in lower-case hexadecimal digits.</param>
internal sealed record PolicySetIdentity(string Key, string Content)
{
    /// <summary>The name that the assembly must have.</summary>
    public string AssemblyName => $"SocPolicy.Policies.{Key[..16]}";
}
