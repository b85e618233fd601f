namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary><c>name(arguments)</c>.</summary>
internal sealed record CallExpression(string Name, IReadOnlyList<ArmExpression> Arguments)
    : ArmExpression($"{Name.ToLowerInvariant()}({string.Join(",", Arguments.Select(argument => argument.Written))})");
