namespace SocPolicy.Model;

/// <summary>How much a failed control matters; the fail level of a run decides what stops it.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>Must be mended.</summary>
    Error,
}
