namespace SocPolicy.Language.Reasoning;

/// <summary>What a <see cref="Reason"/> stands for.</summary>
public enum ReasonKind
{
    /// <summary>One value was read and judged.</summary>
    Test,

    /// <summary>Every part must hold.</summary>
    And,

    /// <summary>One part must hold.</summary>
    Or,

    /// <summary>The part must not hold.</summary>
    Not,

    /// <summary>Some member of a collection must hold.</summary>
    Any,

    /// <summary>Every member of a collection must hold.</summary>
    All,

    /// <summary>No member of a collection may hold.</summary>
    None,

    /// <summary>Unknown, taken as an answer because the author said so.</summary>
    Assumed,

    /// <summary>In the author's words.</summary>
    Worded,

    /// <summary>Unknown because the author said so.</summary>
    Declared,
}
