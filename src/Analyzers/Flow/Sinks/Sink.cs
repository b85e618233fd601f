using System.Collections.Immutable;

namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>
/// Methods of one type through which data escapes. <paramref name="method"/> may end in <c>*</c>;
/// <paramref name="parameters"/> are the names of those that carry data out.
/// </summary>
internal sealed class Sink(SinkKind kind, string type, string method, params string[] parameters)
{
    private readonly string prefix = method.TrimEnd('*');

    public SinkKind Kind { get; } = kind;

    /// <summary>The type's metadata name.</summary>
    public string Type { get; } = type;

    public ImmutableArray<string> Parameters { get; } = [.. parameters];

    public bool Matches(string name) =>
        method.Length == prefix.Length ? name == method : name.StartsWith(prefix, StringComparison.Ordinal);
}
