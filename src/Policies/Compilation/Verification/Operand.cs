using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>What is known of one value on the stack or in a local. Immutable; the same value keeps its <see cref="Id"/> wherever it is copied to.</summary>
/// <param name="Id">Of the value, within its method.</param>
/// <param name="Type">As <see cref="TypeNames"/> names it; <c>null</c> for the null constant, with <c>&amp;</c> for an address.</param>
internal sealed record Operand(int Id, string Type)
{
    /// <summary>A whole number or a text that is known.</summary>
    public object? Constant { get; init; }

    public bool MayBeNull { get; init; }

    /// <summary>What an address points to.</summary>
    public AddressKind Address { get; init; }

    /// <summary>The index of the local that an address points into; -1 for others.</summary>
    public int Local { get; init; } = -1;

    /// <summary>A closure that this method itself has made: only its fields may be set.</summary>
    public bool IsFresh { get; init; }

    /// <summary>The length of an array that is known; -1 for others.</summary>
    public int Length { get; init; } = -1;

    /// <summary>The value whose length this number is, less <see cref="LengthLess"/>; 0 for others.</summary>
    public int LengthOf { get; init; }

    /// <summary>What was taken from that length.</summary>
    public int LengthLess { get; init; }

    /// <summary>The Truth that <c>op_True</c> or <c>op_False</c> has tested; 0 for others.</summary>
    public int TruthTested { get; init; }

    /// <summary>The method that a function pointer points to, by its token; 0 for others.</summary>
    public int Function { get; init; }

    /// <summary>The methods of this assembly that a delegate may call; null when they are not known.</summary>
    public IReadOnlyList<MethodDefinitionHandle>? Targets { get; init; }

    /// <summary>The type as the stack sees it.</summary>
    public string StackType => OnStack(Type);

    /// <summary>Booleans and characters are numbers on the stack.</summary>
    public static string OnStack(string type) => type is "boolean" or "char" ? "int32" : type;
}
