namespace SocPolicy.Schemas;

/// <summary>What the keyword <c>format</c> does.</summary>
public enum FormatUse
{
    /// <summary>Nothing, as the specification has it by default: it informs editors and readers.</summary>
    Annotation,

    /// <summary>A text that is not of a format that is known here is an error; other formats do nothing.</summary>
    Assertion,
}
