namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexExpression(ArmExpression Target, ArmExpression Index) : ArmExpression($"{Target.Written}[{Index.Written}]");
