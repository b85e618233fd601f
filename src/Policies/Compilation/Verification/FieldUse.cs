using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>A field that some code refers to.</summary>
/// <param name="Owner">The type that has it, generic arguments included.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds, generic arguments put in.</param>
/// <param name="Definition">The field itself, when it is of this assembly; nil otherwise.</param>
/// <param name="IsAllowed">Whether the allow-list has it; true for the fields of this assembly, which are verified themselves.</param>
internal sealed record FieldUse(string Owner, string Name, string Type, FieldDefinitionHandle Definition, bool IsAllowed);
