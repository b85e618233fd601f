namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A Dockerfile as it was written.</summary>
/// <param name="Instructions">The instructions in order.</param>
/// <param name="Escape">Its escape character.</param>
/// <param name="HasErrors">Whether some instruction was left out.</param>
internal sealed record DockerSource(IReadOnlyList<DockerInstruction> Instructions, char Escape, bool HasErrors);
