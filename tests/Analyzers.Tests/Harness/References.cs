using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Tests.Harness;

/// <summary>The reference packs of the SDK that runs the tests: .NET and ASP.NET Core.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Pack("Microsoft.NETCore.App.Ref").Concat(Pack("Microsoft.AspNetCore.App.Ref")).Select(path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> Pack(string name)
    {
        // .../shared/Microsoft.NETCore.App/10.0.0/ -> the dotnet root
        var root = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;
        var version = $"{Environment.Version.Major}.";
        var pack = Directory.GetDirectories(Path.Combine(root, "packs", name))
            .Where(d => Path.GetFileName(d).StartsWith(version, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Last();
        return Directory.GetFiles(Path.Combine(pack, "ref"), "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }
}
