namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>One entry of an object: a bare word as its key is a literal.</summary>
internal readonly record struct ObjectItem(Expression Key, Expression Value);
