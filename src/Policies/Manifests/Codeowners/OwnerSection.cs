using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>A part of a GitLab file; everything before the first header is one without a name.</summary>
/// <param name="Number">From 0; sections of the same name are one.</param>
/// <param name="Name">Its name; null for the first.</param>
/// <param name="Owners">Who owns lines that name nobody.</param>
/// <param name="IsOptional">Whether its approval is optional.</param>
internal sealed record OwnerSection(int Number, TextNode? Name, IReadOnlyList<TextNode> Owners, bool IsOptional);
