namespace SocPolicy.Benchmarks.Build;

/// <summary>The package as users get it: packed from this working tree, in a folder that is the only source, restored to a cache that was empty.</summary>
internal static class PackedFeed
{
    private static readonly string Repository = Path.GetFullPath("../../../..", AppContext.BaseDirectory);

    public static void Make(string folder)
    {
        Dotnet.Run(folder, "pack", Path.Combine(Repository, "src", "MSBuild"), "-c", "Release", "-o", Path.Combine(folder, "feed"));
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
            </configuration>
            """);
    }
}
