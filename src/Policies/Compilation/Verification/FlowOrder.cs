namespace SocPolicy.Compilation.Verification;

/// <summary>
/// The order in which the instructions of a method can be followed so that each comes after all that lead to it. There is one
/// exactly when the method has no loop: a jump back alone is none (C# makes one for a switch with <c>when</c>).
/// </summary>
internal sealed class FlowOrder
{
    private const byte Entered = 1;
    private const byte Left = 2;

    private readonly List<Instruction> instructions;
    private readonly Dictionary<int, int> indexes;
    private readonly byte[] state;
    private readonly List<int> left = [];

    private FlowOrder(List<Instruction> instructions, Dictionary<int, int> indexes)
    {
        this.instructions = instructions;
        this.indexes = indexes;
        state = new byte[instructions.Count];
        LeadingTo = new int[instructions.Count];
    }

    /// <summary>How many ways lead to an instruction, by its index.</summary>
    public int[] LeadingTo { get; }

    /// <summary>The indexes of the instructions that can be reached, in that order.</summary>
    public IReadOnlyList<int> Indexes => left;

    /// <summary>The index of a jump that closes a loop; -1 when there is none.</summary>
    public int Loop { get; private set; } = -1;

    /// <summary>Orders the instructions of a method.</summary>
    /// <exception cref="BadImageFormatException">It jumps into an instruction, or out of the method.</exception>
    public static FlowOrder Of(List<Instruction> instructions)
    {
        var indexes = new Dictionary<int, int>(instructions.Count);
        for (var i = 0; i < instructions.Count; i++) indexes.Add(instructions[i].Offset, i);
        var order = new FlowOrder(instructions, indexes);
        if (instructions.Count > 0) order.Walk();
        order.left.Reverse();
        return order;
    }

    /// <summary>The index of the instruction at an offset that something jumps to.</summary>
    public int IndexOf(int offset) => indexes[offset];

    private void Walk()
    {
        var open = new Stack<(int Index, int Next)>();
        state[0] = Entered;
        open.Push((0, 0));
        while (open.TryPop(out var top))
        {
            if (Successor(top.Index, top.Next) is not { } successor)
            {
                state[top.Index] = Left;
                left.Add(top.Index);
                continue;
            }

            open.Push((top.Index, top.Next + 1));
            LeadingTo[successor]++;
            if (state[successor] == Entered) Loop = top.Index;
            if (state[successor] != 0) continue;
            state[successor] = Entered;
            open.Push((successor, 0));
        }
    }

    /// <summary>Where a way leads from an instruction: to its targets first, then to the next one.</summary>
    private int? Successor(int index, int number)
    {
        var instruction = instructions[index];
        if (number < instruction.Targets.Length)
            return indexes.TryGetValue(instruction.Targets[number], out var target) ? target : throw new BadImageFormatException("it jumps into an instruction.");
        if (number > instruction.Targets.Length || instruction.EndsFlow) return null;
        return index + 1 < instructions.Count ? index + 1 : throw new BadImageFormatException("it has no end.");
    }
}
