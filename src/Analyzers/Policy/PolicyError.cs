namespace SocPolicy.Analyzers.Policy;

/// <summary>What is wrong at a place of the policy. Line and column are 1-based, as in the text.</summary>
internal sealed class PolicyError(string path, int line, int column, string message)
{
    public string Path { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Message { get; } = message;
}
