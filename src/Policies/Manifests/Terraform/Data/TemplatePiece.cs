namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A piece of a text under construction.</summary>
/// <param name="Text">The text; null for a hole.</param>
/// <param name="Hole">What stands in the hole: an unknown.</param>
/// <param name="Origin">Where the piece was written.</param>
internal readonly record struct TemplatePiece(string? Text, HclValue? Hole, Origin Origin);
