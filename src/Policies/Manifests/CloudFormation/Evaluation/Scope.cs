namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>Where an expression is evaluated.</summary>
/// <param name="Conditions">The conditions, under what is taken for granted here.</param>
/// <param name="Loops">The loops around it; null for none.</param>
internal sealed record Scope(Conditions Conditions, LoopVariable? Loops);
