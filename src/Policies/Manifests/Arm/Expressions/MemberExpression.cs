namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary><c>target.name</c>.</summary>
internal sealed record MemberExpression(ArmExpression Target, string Name) : ArmExpression($"{Target.Written}.{Name.ToLowerInvariant()}");
