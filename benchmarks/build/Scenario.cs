namespace SocPolicy.Benchmarks.Build;

/// <summary>What happens between two builds.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Goal">How many milliseconds the build with the package may take longer; null where none is set.</param>
/// <param name="Change">Done to both trees before each build.</param>
/// <param name="Arguments">More arguments of both builds.</param>
internal sealed record Scenario(string Name, int? Goal, Action<BuildTree> Change, params string[] Arguments)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("no change", 20, _ => { }),
        new("changed manifest", 100, tree => tree.ChangeManifest()),
        new("changed policy", 300, tree => tree.ChangePolicy()),
        // As the first build of a machine: no compiler server either.
        new("cold", null, tree => tree.DeleteOutputs(), "-p:UseSharedCompilation=false"),
    ];
}
