using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A JSON Schema that a control's rules judge values by. Its text travels with the compiled control: no run reads the file.</summary>
/// <param name="Name">How rules name it: <c>schemas.name</c>.</param>
/// <param name="File">The path as the policy has it, relative to the policy file, with forward slashes.</param>
/// <param name="Text">The JSON text.</param>
/// <param name="FullPath">The absolute path; empty in a compiled policy set.</param>
/// <param name="Span">Where the path stands; <c>default</c> in a compiled policy set.</param>
public sealed record PolicySchema(string Name, string File, string Text, string FullPath, SourceSpan Span);
