namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A label of a block, quoted or bare.</summary>
/// <param name="Text">After escapes.</param>
/// <param name="Start">Offset of its first character, a quote included.</param>
/// <param name="End">Offset after its last character, a quote included.</param>
internal readonly record struct LabelSyntax(string Text, int Start, int End);
