namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A flag of an instruction: <c>--from=build</c>.</summary>
/// <param name="Name">Without the dashes.</param>
/// <param name="Key">The name in the file.</param>
/// <param name="Value">The value; null for a flag without one.</param>
internal sealed record DockerFlag(string Name, DockerWord Key, DockerWord? Value);
