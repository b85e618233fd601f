using SocPolicy.Manifests.Arm.Deployments;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>Where an expression is evaluated.</summary>
/// <param name="Deployment">Whose parameters and variables it reads.</param>
internal sealed record ArmScope(Deployment Deployment)
{
    /// <summary>The copy loops around it, the innermost first.</summary>
    public CopyIndex? Copies { get; init; }

    /// <summary>The variables of lambda expressions, and the parameters of a function of one's own, around it.</summary>
    public LocalValue? Locals { get; init; }

    /// <summary>The condition under which the resource exists, as <see cref="ArmExpression.Written"/>: taken for true; null for none.</summary>
    public string? Granted { get; init; }

    /// <summary>Whether parameters are those of a function of one's own.</summary>
    public bool IsInFunction { get; init; }
}
