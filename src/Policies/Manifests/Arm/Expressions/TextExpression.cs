namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary><c>'text'</c>.</summary>
internal sealed record TextExpression(string Text) : ArmExpression($"'{Text.Replace("'", "''", StringComparison.Ordinal)}'");
