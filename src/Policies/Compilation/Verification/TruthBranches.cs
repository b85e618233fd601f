using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Tells C#'s <c>&amp;&amp;</c> and <c>||</c> on truths from a branch that decides what unknown means. The first is always
/// <code>
///     ldloc t; call op_True; brtrue L       (op_False for &amp;&amp;)
///     ldloc t; ... ; call op_BitwiseOr      (op_BitwiseAnd), with t as its left operand
///     br J, or ret
///  L: ldloc t
///  J: ...,  or ret
/// </code>
/// with no other way into or out of the middle part. Whatever differs is refused.
/// </summary>
internal sealed class TruthBranches
{
    private readonly List<(int Index, int Truth)> branches = [];
    private readonly Dictionary<int, (string Name, int Left)> combined = [];
    private readonly Dictionary<int, string> tests = [];
    private readonly Dictionary<int, int> loads = [];

    /// <summary>Notes a branch on the answer of <c>op_True</c> or <c>op_False</c>.</summary>
    /// <param name="index">The index of the branch among the instructions.</param>
    /// <param name="truth">The truth that was asked.</param>
    public void Branches(int index, int truth) => branches.Add((index, truth));

    /// <summary>Notes an <c>op_BitwiseOr</c> or <c>op_BitwiseAnd</c>.</summary>
    public void Combines(int offset, string name, int left) => combined[offset] = (name, left);

    /// <summary>The offsets of the branches that are not of this shape.</summary>
    public IEnumerable<int> Dishonest(List<Instruction> instructions)
    {
        foreach (var (index, truth) in branches)
        {
            if (!IsHonest(instructions, index, truth)) yield return instructions[index].Offset;
        }
    }

    private bool IsHonest(List<Instruction> instructions, int index, int truth)
    {
        if (instructions[index].Code != ILOpCode.Brtrue || index < 2 || index + 1 >= instructions.Count) return false;
        var (test, again) = (instructions[index - 1], instructions[index + 1]);
        if (test.Code != ILOpCode.Call || !Gives(again, truth)) return false;
        var settled = instructions.FindIndex(one => one.Offset == instructions[index].Targets[0]);
        if (settled < index + 4 || settled + 1 >= instructions.Count || !Gives(instructions[settled], truth)) return false;
        var (combine, leave, join) = (instructions[settled - 2], instructions[settled - 1], instructions[settled + 1]);
        if (!combined.TryGetValue(combine.Offset, out var operation) || operation.Left != truth) return false;
        var ends = leave.Code == ILOpCode.Ret ? join.Code == ILOpCode.Ret : leave.Code == ILOpCode.Br && leave.Targets[0] == join.Offset;
        return ends && tests.TryGetValue(test.Offset, out var asked) && asked == operation.Name && IsClosed(instructions, index, settled - 1);
    }

    /// <summary>Notes which value a <c>ldloc</c> gives: the variable may be one of the author's, which is used elsewhere, too.</summary>
    public void Loads(int offset, int value) => loads[offset] = value;

    /// <summary>Notes which of the two was asked: <c>op_True</c> belongs to <c>op_BitwiseOr</c>, <c>op_False</c> to <c>op_BitwiseAnd</c>.</summary>
    public void Tests(int offset, string name) => tests[offset] = name == "op_True" ? "op_BitwiseOr" : "op_BitwiseAnd";

    private bool Gives(Instruction load, int truth) => load.Code == ILOpCode.Ldloc && loads.GetValueOrDefault(load.Offset) == truth;

    /// <summary>Whether the instructions between the branch and the one that leaves are entered only by the first and left only by the last.</summary>
    private static bool IsClosed(List<Instruction> instructions, int branch, int leave)
    {
        var (first, last) = (instructions[branch + 1].Offset, instructions[leave].Offset);
        for (var i = 0; i < instructions.Count; i++)
        {
            var isInside = i > branch && i < leave;
            var one = instructions[i];
            if (isInside && one.Code == ILOpCode.Ret) return false;
            if (i == leave) continue;
            foreach (var target in one.Targets)
            {
                var goesInside = target > first && target <= last;
                if (isInside ? target < first || target > last : goesInside) return false;
            }
        }

        return true;
    }
}
