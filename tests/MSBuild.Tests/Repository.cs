namespace SocPolicy.MSBuild.Tests;

/// <summary>Where things are, seen from the tests' own assembly in <c>artifacts/bin/MSBuild.Tests/debug</c>.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Own = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The tasks of the same configuration.</summary>
    public static string Tasks { get; } = Path.Combine(Own.Parent!.Parent!.FullName, "SocPolicy.MSBuild", Own.Name) + "/";

    /// <summary>The analyzers of the same configuration.</summary>
    public static string Analyzers { get; } = Path.Combine(Own.Parent!.Parent!.FullName, "SocPolicy.Analyzers", Own.Name, "SocPolicy.Analyzers.dll");

    /// <summary>The configuration that the tests were built in.</summary>
    public static string Configuration { get; } = Own.Name;

    public static string Root { get; } = Own.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The folder of our .props and .targets.</summary>
    public static string Targets { get; } = Path.Combine(Root, "src", "MSBuild", "build");
}
