using SocPolicy.Compilation;
using SocPolicy.Library;

namespace SocPolicy.MSBuild;

/// <summary>The built-in controls, bound once for a process.</summary>
internal static class BuiltIn
{
    private static readonly Lazy<CompiledPolicySet> Controls = new(BuiltInControls.Load);

    /// <summary>Changes whenever they do.</summary>
    public static Guid Version => typeof(BuiltInControls).Module.ModuleVersionId;

    public static CompiledPolicySet Load() => Controls.Value;
}
