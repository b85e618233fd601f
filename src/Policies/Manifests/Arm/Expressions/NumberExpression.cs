using System.Globalization;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary><c>12</c>, <c>-1</c>.</summary>
internal sealed record NumberExpression(long Number) : ArmExpression(Number.ToString(CultureInfo.InvariantCulture));
