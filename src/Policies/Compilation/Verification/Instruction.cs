using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>One instruction, its short forms made long.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Next">Where the one behind it begins.</param>
/// <param name="Code">What it does.</param>
internal readonly record struct Instruction(int Offset, int Next, ILOpCode Code)
{
    /// <summary>A number: a constant, the index of a local or an argument, a token.</summary>
    public long Number { get; init; }

    /// <summary>A constant with a fraction.</summary>
    public double Real { get; init; }

    /// <summary>Where it may jump to; empty for all but branches.</summary>
    public int[] Targets { get; init; } = [];

    /// <summary>Whether the instruction behind it is never reached from it.</summary>
    public bool EndsFlow => Code is ILOpCode.Br or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow;
}
