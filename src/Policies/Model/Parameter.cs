using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A value that the audited entity may set for itself.</summary>
/// <param name="Name">A C# identifier, as rules read it: <c>parameters.adminPorts</c>.</param>
/// <param name="Type">Of one value, or of every item of a list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Default">One text a value, in the form of <paramref name="Type"/>; exactly one unless it is a list.</param>
/// <param name="Span">Where the name stands; <c>default</c> in a compiled policy set.</param>
public sealed record Parameter(string Name, ParameterType Type, bool IsList, IReadOnlyList<string> Default, SourceSpan Span);
