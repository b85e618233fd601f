namespace SocPolicy.Classification;

/// <summary>The words of the analyzers' text format, which documents use as well.</summary>
public static class ClassificationWords
{
    /// <summary>The classes, from nothing to protect up to the most severe.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["none", "confidential", "personal", "financial", "sensitive-personal", "secret"];

    /// <summary>The kinds of sinks.</summary>
    public static IReadOnlyList<string> Sinks { get; } = ["log", "scope", "output", "trace", "url", "header", "metric", "exception", "storage", "third-party"];
}
