namespace SocPolicy.MSBuild;

/// <summary>What a step leaves beside its stamp. The stamp alone would keep a step from making again what was deleted or cut off.</summary>
internal static class StepOutputs
{
    private static readonly (string Stamp, string[] Files)[] Steps =
    [
        ("policies.stamp", ["policies.g.cs", "policies.json", "policies.findings"]),
        ("manifests.stamp", ["manifests.findings", "manifests.sarif"]),
    ];

    /// <summary>Has the steps whose files are gone or incomplete run again in this build.</summary>
    /// <param name="folder">The absolute folder of the files.</param>
    public static void Mend(string folder)
    {
        foreach (var (stamp, files) in Steps)
        {
            if (files.All(file => IsWhole(Path.Combine(folder, file)))) continue;
            File.Delete(Path.Combine(folder, stamp));
        }
    }

    /// <summary>Whether its end is there: JSON and C# alike end with a bracket, and power cuts leave files empty or full of zeros.</summary>
    private static bool IsWhole(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var end = new byte[(int)Math.Min(file.Length, 16)];
        file.Seek(-end.Length, SeekOrigin.End);
        file.ReadExactly(end);
        return end.AsSpan().TrimEnd("\r\n "u8) is [.., (byte)'}' or (byte)']'];
    }
}
