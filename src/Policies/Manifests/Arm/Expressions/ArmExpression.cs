namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>An expression of the template language: what stands between <c>[</c> and <c>]</c> in a text.</summary>
/// <param name="Written">The same for expressions that say the same: without blanks, names in small letters.</param>
internal abstract record ArmExpression(string Written);
