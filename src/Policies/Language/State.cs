namespace SocPolicy.Language;

/// <summary>The three answers. Unknown is 0, so that <c>default(Truth)</c> never passes and never fails.</summary>
public enum State : byte
{
    /// <summary>The manifest alone does not tell.</summary>
    Unknown,

    /// <summary>No.</summary>
    False,

    /// <summary>Yes.</summary>
    True,
}
