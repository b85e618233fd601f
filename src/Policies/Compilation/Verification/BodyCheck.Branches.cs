using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

// Jumps, with what their conditions tell.
internal sealed partial class BodyCheck
{
    private void StepBranch()
    {
        switch (Now.Code)
        {
            case ILOpCode.Br:
                JumpTo(Now.Targets[0], frame);
                break;
            case ILOpCode.Brtrue or ILOpCode.Brfalse:
                BranchOnOne();
                break;
            case ILOpCode.Switch:
                BranchOnNumber();
                break;
            default:
                BranchOnTwo();
                break;
        }
    }

    private void JumpTo(int target, Frame known) => GoTo(order.IndexOf(target), known);

    private void BranchOnOne()
    {
        var value = Pop();
        if (value.TruthTested != 0)
        {
            truths.Branches(at, value.TruthTested);
            JumpTo(Now.Targets[0], frame);
            return;
        }

        if (IsNeverNull(value.Type)) RefuseIdentity();
        var isReference = Fits(new Operand(0, "null"), value.Type);
        if (!isReference && value.StackType is not ("int32" or "int64")) throw new BadImageFormatException("it jumps on what is no condition.");
        var present = isReference && value.MayBeNull && value.Type != "null" ? frame.WithoutNull(value.Id) : frame;
        JumpTo(Now.Targets[0], Now.Code == ILOpCode.Brtrue ? present : frame);
        if (Now.Code == ILOpCode.Brfalse) frame = present;
    }

    private void BranchOnNumber()
    {
        var value = Take("int32");
        for (var i = 0; i < Now.Targets.Length; i++) JumpTo(Now.Targets[i], WithLength(frame, value, i));
    }

    private void BranchOnTwo()
    {
        var right = Pop();
        var left = Pop();
        CheckComparable(left, right);
        var taken = frame;
        if (left.LengthOf != 0 && right.Constant is int number)
        {
            switch (Now.Code)
            {
                case ILOpCode.Beq or ILOpCode.Bge:
                    taken = WithLength(frame, left, number);
                    break;
                case ILOpCode.Bgt:
                    taken = WithLength(frame, left, number + 1);
                    break;
            }

            JumpTo(Now.Targets[0], taken);
            frame = Now.Code switch
            {
                ILOpCode.Bne_un or ILOpCode.Blt => WithLength(frame, left, number),
                ILOpCode.Ble => WithLength(frame, left, number + 1),
                _ => frame,
            };
            return;
        }

        JumpTo(Now.Targets[0], frame);
    }

    /// <summary>What is known when a number that is a length, less something, is at least so much.</summary>
    private static Frame WithLength(Frame known, Operand length, int atLeast) =>
        length.LengthOf == 0 || atLeast < 0 || atLeast > LongestText ? known : known.WithLeastLength(length.LengthOf, atLeast + length.LengthLess);
}
