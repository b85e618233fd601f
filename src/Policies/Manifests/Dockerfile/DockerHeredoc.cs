namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A here-document behind an instruction.</summary>
/// <param name="Name">The word that ends it.</param>
/// <param name="Text">Its lines, without leading tabs when it was begun with <c>&lt;&lt;-</c>.</param>
/// <param name="Start">Offset of its first line.</param>
/// <param name="End">Offset after its last line.</param>
internal sealed record DockerHeredoc(string Name, string Text, int Start, int End);
