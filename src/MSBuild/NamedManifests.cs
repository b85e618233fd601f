namespace SocPolicy.MSBuild;

/// <summary>The items <c>SocPolicyManifest</c>, as the tasks are given them.</summary>
internal static class NamedManifests
{
    /// <summary>Files with the kinds to read them as.</summary>
    /// <param name="manifests">A kind, a colon and an absolute path each.</param>
    /// <exception cref="PropertyException">One names no kind.</exception>
    public static IReadOnlyList<ManifestKind> Parse(IEnumerable<string> manifests) => [.. manifests.Select(Parse)];

    private static ManifestKind Parse(string manifest)
    {
        var (kind, path) = manifest.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0 ? ("", manifest) : (manifest[..colon], manifest[(colon + 1)..]);
        return kind.Length > 0 ? new(kind, path) : throw new PropertyException($"The item SocPolicyManifest {path} has no Kind. Write <SocPolicyManifest Include=\"...\" Kind=\"kubernetes\" />, with the kind to read it as.");
    }
}
