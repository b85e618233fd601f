namespace SocPolicy.Manifests.Terraform.Syntax;

internal enum LiteralKind
{
    Number,
    Boolean,
    Null,

    /// <summary>A text without escapes or sequences: a key, a label, a JSON text that is no template.</summary>
    Text,
}
