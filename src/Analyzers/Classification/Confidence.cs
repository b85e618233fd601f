namespace SocPolicy.Analyzers.Classification;

internal enum Confidence
{
    /// <summary>Guessed from a name and a type.</summary>
    Inferred,

    /// <summary>Said by an attribute, by the framework's own metadata or by a policy.</summary>
    Declared,
}
