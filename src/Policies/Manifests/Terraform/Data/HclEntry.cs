namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>One entry of a map or an object.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyStart">Offset of the key, in the value's file; 0 when nothing was written.</param>
/// <param name="KeyEnd">Offset after the key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct HclEntry(string Key, int KeyStart, int KeyEnd, HclValue Value);
