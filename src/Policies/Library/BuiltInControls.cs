using SocPolicy.Compilation;

namespace SocPolicy.Library;

/// <summary>The controls that come with SocPolicy.</summary>
public static class BuiltInControls
{
    /// <summary>Binds them; they were compiled when this assembly was.</summary>
    public static CompiledPolicySet Load() => CompiledPolicySet.FromAssembly(typeof(BuiltInControls).Assembly);
}
