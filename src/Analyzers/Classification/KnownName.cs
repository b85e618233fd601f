namespace SocPolicy.Analyzers.Classification;

/// <summary>A name that says what its value is.</summary>
internal sealed class KnownName(DataClass dataClass, ValueShape shape, bool ambiguous)
{
    public DataClass DataClass { get; } = dataClass;

    public ValueShape Shape { get; } = shape;

    /// <summary>Files and servers have a name and an address too: believed only in the company of a person.</summary>
    public bool Ambiguous { get; } = ambiguous;
}
