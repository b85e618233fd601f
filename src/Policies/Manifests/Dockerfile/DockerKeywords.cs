namespace SocPolicy.Manifests.Dockerfile;

/// <summary>The instructions that there are, and what their text looks like.</summary>
internal static class DockerKeywords
{
    /// <summary>Every instruction, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL",
        "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>Whether words that begin with two dashes are flags of the instruction.</summary>
    public static bool TakesFlags(string keyword) => keyword is "ADD" or "COPY" or "FROM" or "HEALTHCHECK" or "RUN";

    /// <summary>Whether <c>&lt;&lt;EOF</c> begins a here-document.</summary>
    public static bool TakesHeredocs(string keyword) => keyword is "ADD" or "COPY" or "RUN";

    /// <summary>Whether a JSON list may stand for the words.</summary>
    public static bool TakesList(string keyword) => keyword is "ADD" or "CMD" or "COPY" or "ENTRYPOINT" or "RUN" or "SHELL" or "VOLUME";

    /// <summary>Whether the builder replaces variables in the words; in others the container's shell does it, or nobody.</summary>
    public static bool Expands(string keyword) => keyword is not ("CMD" or "ENTRYPOINT" or "HEALTHCHECK" or "MAINTAINER" or "ONBUILD" or "RUN" or "SHELL");
}
