namespace SocPolicy.Manifests.Dockerfile;

/// <summary>One instruction as it was written.</summary>
/// <param name="Keyword">In capitals.</param>
/// <param name="Place">The keyword in the file.</param>
/// <param name="Flags">The flags before the arguments.</param>
/// <param name="Arguments">All that follows the flags, line continuations joined, without blanks at its ends.</param>
/// <param name="Heredocs">Its here-documents.</param>
/// <param name="End">Offset after it, here-documents included.</param>
internal sealed record DockerInstruction(string Keyword, DockerWord Place, IReadOnlyList<DockerFlag> Flags, DockerArguments Arguments, IReadOnlyList<DockerHeredoc> Heredocs, int End)
{
    /// <summary>The instruction that an ONBUILD holds; null for others.</summary>
    public DockerInstruction? Trigger { get; init; }
}
