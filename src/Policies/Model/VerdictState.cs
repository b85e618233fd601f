namespace SocPolicy.Model;

/// <summary>The outcome of judging one resource by one rule, or of a control that judged nothing.</summary>
public enum VerdictState
{
    /// <summary>It holds.</summary>
    Pass,

    /// <summary>It does not hold.</summary>
    Fail,

    /// <summary>The manifest alone does not tell; the reason says why.</summary>
    Unknown,

    /// <summary>Nothing in the run matched any rule of the control: never a pass.</summary>
    NotEvaluated,

    /// <summary>The settings put the control out of scope; the reason says why. Never a pass.</summary>
    NotApplicable,
}
