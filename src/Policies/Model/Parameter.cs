using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A value that the audited entity may set for itself.</summary>
/// <param name="Name">A C# identifier, as rules read it: <c>parameters.adminPorts</c>.</param>
/// <param name="Type">Of one value, or of every item of a list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Default">One text a value, in the form of <paramref name="Type"/>; exactly one unless it is a list.</param>
/// <param name="Span">Where the name stands; <c>default</c> in a compiled policy set.</param>
public sealed record Parameter(string Name, ParameterType Type, bool IsList, IReadOnlyList<string> Default, SourceSpan Span)
{
    /// <summary>What a value may be, the default among them.</summary>
    public ParameterBounds Bounds { get; init; } = ParameterBounds.None;

    /// <summary>Where it is declared, <c>policies/ACME0001.yaml(9,3)</c>, in a compiled policy set, too; empty for one that no file declares.</summary>
    public string DeclaredAt { get => declaredAt ?? Span.ToString(); init => declaredAt = value; }

    private readonly string? declaredAt;

    /// <summary>The type as policies write it: <c>list&lt;int&gt;</c>.</summary>
    public string TypeName
    {
        get
        {
            var item = Type switch { ParameterType.Number => "int", ParameterType.Boolean => "bool", _ => "string" };
            return IsList ? $"list<{item}>" : item;
        }
    }
}
