namespace SocPolicy.Compilation.Verification;

/// <summary>What is known before one instruction: the stack, the locals, and how long texts are at least.</summary>
/// <param name="localCount">How many locals the method has.</param>
internal sealed class Frame(int localCount)
{
    private readonly List<Operand> stack = [];
    private readonly Operand?[] locals = new Operand?[localCount];
    private Dictionary<int, int>? leastLengths;

    public int Depth => stack.Count;

    /// <summary>The locals; null for one that nothing was assigned to.</summary>
    public Operand?[] Locals => locals;

    public void Push(Operand operand) => stack.Add(operand);

    public Operand? Pop()
    {
        if (stack.Count == 0) return null;
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    public Operand? Peek() => stack.Count == 0 ? null : stack[^1];

    /// <summary>How many characters a text has at least.</summary>
    public int LeastLength(int id) => leastLengths?.GetValueOrDefault(id) ?? 0;

    /// <summary>The same, where a text is known to have at least so many characters.</summary>
    public Frame WithLeastLength(int id, int length)
    {
        if (LeastLength(id) >= length) return this;
        var copy = Copy();
        (copy.leastLengths ??= [])[id] = length;
        return copy;
    }

    /// <summary>The same, where a value is known not to be null.</summary>
    public Frame WithoutNull(int id)
    {
        var copy = Copy();
        for (var i = 0; i < copy.stack.Count; i++)
        {
            if (copy.stack[i].Id == id) copy.stack[i] = copy.stack[i] with { MayBeNull = false };
        }

        for (var i = 0; i < copy.locals.Length; i++)
        {
            if (copy.locals[i]?.Id == id) copy.locals[i] = copy.locals[i]! with { MayBeNull = false };
        }

        return copy;
    }

    public Frame Copy()
    {
        var copy = new Frame(locals.Length);
        copy.stack.AddRange(stack);
        locals.CopyTo(copy.locals, 0);
        if (leastLengths is not null) copy.leastLengths = new(leastLengths);
        return copy;
    }

    /// <summary>What is known where two ways meet; null when they do not fit together.</summary>
    /// <param name="other">What is known on the other way.</param>
    /// <param name="newId">Numbers the values that differ.</param>
    public Frame? Join(Frame other, Func<int> newId)
    {
        if (stack.Count != other.stack.Count) return null;
        var joined = new Frame(locals.Length);
        for (var i = 0; i < stack.Count; i++)
        {
            if (Join(stack[i], other.stack[i], newId) is not { } one) return null;
            joined.stack.Add(one);
        }

        for (var i = 0; i < locals.Length; i++)
        {
            if (locals[i] is { } mine && other.locals[i] is { } theirs) joined.locals[i] = Join(mine, theirs, newId);
        }

        if (leastLengths is null || other.leastLengths is null) return joined;
        joined.leastLengths = [];
        foreach (var (id, length) in leastLengths) joined.leastLengths[id] = Math.Min(length, other.LeastLength(id));
        return joined;
    }

    private static bool IsReference(string type) =>
        AllowList.Default.IsClass(type) || type.EndsWith("[]", StringComparison.Ordinal) || type.StartsWith("System.Func`", StringComparison.Ordinal);

    private static Operand? Join(Operand left, Operand right, Func<int> newId)
    {
        if (ReferenceEquals(left, right)) return left;
        if (left.Id == right.Id && left.Type == right.Type) return left with { MayBeNull = left.MayBeNull || right.MayBeNull };
        // A tested truth may only be branched on, by the branch behind the test.
        if (left.TruthTested != right.TruthTested) return null;
        var type = left.StackType == right.StackType ? left.StackType : left.Type == "null" && IsReference(right.Type) ? right.Type : right.Type == "null" && IsReference(left.Type) ? left.Type : null;
        if (type is null) return null;
        return new(newId(), type)
        {
            Constant = Equals(left.Constant, right.Constant) ? left.Constant : null,
            MayBeNull = left.MayBeNull || right.MayBeNull,
            Address = left.Address == right.Address ? left.Address : AddressKind.Argument,
            Local = left.Local == right.Local ? left.Local : -1,
            IsFresh = left.IsFresh && right.IsFresh,
            Length = left.Length == right.Length ? left.Length : -1,
            Targets = left.Targets is null || right.Targets is null ? null : [.. left.Targets, .. right.Targets],
        };
    }
}
