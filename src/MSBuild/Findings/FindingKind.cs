namespace SocPolicy.MSBuild.Findings;

/// <summary>What a line of a report is about.</summary>
internal enum FindingKind
{
    /// <summary>A control does not hold.</summary>
    Fail,

    /// <summary>The manifest alone does not tell whether it holds.</summary>
    Unknown,

    /// <summary>Something about the input: a manifest that cannot be read.</summary>
    Diagnostic,

    /// <summary>What the compiler printed about code.</summary>
    Code,
}
