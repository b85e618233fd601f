using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

// Calls, and the making of objects and delegates.
internal sealed partial class BodyCheck
{
    private const string SpanOfText = "System.ReadOnlySpan`1<string>";

    /// <summary>Buffers for a text are made as long as the text says; the compiler writes the lengths.</summary>
    private const int LongestText = 64 * 1024;

    private void StepCall()
    {
        var callee = image.Callee(Token(Now));
        switch (Now.Code)
        {
            case ILOpCode.Ldftn:
                frame.Push(New("intptr") with { Function = (int)Now.Number });
                break;
            case ILOpCode.Newobj when callee.Owner.StartsWith("System.Func`", StringComparison.Ordinal):
                MakeDelegate(callee);
                break;
            case ILOpCode.Newobj:
                TakeArguments(callee);
                if (callee.Name != ".ctor" || !callee.IsInstance) throw new BadImageFormatException("an object is made by what is no constructor.");
                if (callee.IsOwn) graph.AddCall(method, callee.Definition);
                frame.Push(New(callee.Owner) with { IsFresh = callee.IsOwn });
                break;
            default:
                Call(callee);
                break;
        }
    }

    private void Call(Callee callee)
    {
        if (callee.Arguments.Count > 0)
        {
            if (roles.Of(callee.Owner) != TypeRole.Helpers) throw new BadImageFormatException("a generic method is called.");
            CallHelper(callee);
            return;
        }

        var taken = TakeArguments(callee);
        Operand? self = null;
        if (callee.IsInstance) self = TakeThis(callee);
        else if (Now.Code == ILOpCode.Callvirt) throw new BadImageFormatException("a static method is called on an object.");
        if (callee.IsOwn) graph.AddCall(method, callee.Definition);
        if (callee.Return == "void") return;
        frame.Push(Result(callee, self, taken));
    }

    private Operand Result(Callee callee, Operand? self, List<Operand> taken)
    {
        var result = New(callee.Return);
        switch (callee.Text)
        {
            case "boolean Truth::op_True(Truth)" or "boolean Truth::op_False(Truth)":
                // Nothing may be done with the answer but the compiler's own branch, which is checked when the method is known.
                if (at + 1 >= instructions.Count || instructions[at + 1].Code is not (ILOpCode.Brtrue or ILOpCode.Brfalse)) Refuse("SOC3011", Advice.TruthBranch);
                truths.Tests(Now.Offset, callee.Name);
                return result with { TruthTested = taken[0].Id };
            case "Truth Truth::op_BitwiseOr(Truth, Truth)" or "Truth Truth::op_BitwiseAnd(Truth, Truth)":
                truths.Combines(Now.Offset, callee.Name, taken[0].Id);
                return result;
            case "instance int32 string::get_Length()":
                return self?.Constant is string text ? result with { Constant = text.Length } : result with { LengthOf = self?.Id ?? 0 };
            default:
                return result;
        }
    }

    /// <summary>The arguments, the first one first.</summary>
    private List<Operand> TakeArguments(Callee callee)
    {
        var taken = new List<Operand>();
        for (var i = callee.Parameters.Count - 1; i >= 0; i--)
        {
            var value = Take(callee.Parameters[i]);
            taken.Insert(0, value);
            if (value.MayBeNull && (callee.Nullable & (1 << i)) == 0) RefuseNull();
            if (callee.IsOwn && callee.Parameters[i].EndsWith('&') && value.Address == AddressKind.None) throw new BadImageFormatException("a value is taken for an address.");
        }

        switch (callee.Text)
        {
            case "instance void ValueText::.ctor(int32, int32)":
                if (taken.Any(one => one.Constant is not (>= 0 and <= LongestText))) Refuse("SOC3016", $"A text of this length is not allowed in an assertion: at most {LongestText} characters.");
                break;
            case "instance char string::get_Chars(int32)":
                CheckTextIndex(taken);
                break;
            case "void System.Runtime.CompilerServices.RuntimeHelpers::InitializeArray(System.Array, System.RuntimeFieldHandle)":
                throw new BadImageFormatException("an array is filled out of its place.");
            case "instance void System.ReadOnlySpan`1::.ctor(!0&)" or "instance void System.ReadOnlySpan`1::.ctor(!0[])" or "System.ReadOnlySpan`1<!0> System.ReadOnlySpan`1::op_Implicit(!0[])":
                if (callee.Owner != SpanOfText) Refuse("SOC3010", Advice.OfType("a span of", "anything but texts"));
                break;
        }

        return taken;
    }

    /// <summary>The object that a method is called on, or the address of the struct.</summary>
    private Operand TakeThis(Callee callee)
    {
        if (callee.Text == "instance void object::.ctor()") return TakeUnfinished();
        if (!IsStruct(callee.Owner))
        {
            if (callee.Name == ".ctor") throw new BadImageFormatException("an object is made in place.");
            var target = Take(callee.Owner);
            if (target.MayBeNull) RefuseNull();
            return target;
        }

        var address = Take(callee.Owner + "&");
        if (address.Address == AddressKind.Element) throw new BadImageFormatException("a method is called inside of a buffer.");
        if (address.Address != AddressKind.Local) return address;
        if (callee.Name == ".ctor") frame.Locals[address.Local] = New(locals[address.Local]);
        else if (frame.Locals[address.Local] is null) throw new BadImageFormatException("it reads a variable that nothing was assigned to.");
        return address;
    }

    /// <summary>The constructor of a class calls its base's on itself.</summary>
    private Operand TakeUnfinished()
    {
        var self = Pop();
        var isOwnConstructor = roles.Of(self.Type) is TypeRole.Closure or TypeRole.Lambdas && image.Callee(method).Name == ".ctor";
        return isOwnConstructor && ReferenceEquals(self, arguments[0]) ? self : throw new BadImageFormatException("an object is made in place.");
    }

    private bool IsStruct(string type) =>
        Allowed.IsStruct(type) || roles.IsStruct(type)
        || type.StartsWith("System.ReadOnlySpan`", StringComparison.Ordinal) || type.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    /// <summary>An index into a text must be below a length that the text surely has.</summary>
    private void CheckTextIndex(List<Operand> taken)
    {
        // The text is still on the stack, below its index.
        var text = frame.Peek();
        var index = taken[0];
        if (text is null) return;
        var length = text.Constant is string known ? known.Length : frame.LeastLength(text.Id);
        var isInside = index.Constant is int number ? number >= 0 && number < length
            : index.LengthOf == text.Id && index.LengthLess > 0 && index.LengthLess <= length;
        if (!isInside) Refuse("SOC3014", "A character of a text is only allowed where the text is surely that long: this might throw. Use a list pattern, text is ['a', ..], or StartsWith on a value.", "[");
    }

    /// <summary>The compiler's helpers for a buffer of texts on the stack; they check nothing themselves.</summary>
    private void CallHelper(Callee callee)
    {
        var index = Take("int32");
        var buffer = Pop();
        var length = callee.Arguments.Count == 2 && callee.Arguments[1] == "string" ? roles.BufferLength(callee.Arguments[0]) : 0;
        if (buffer.Type != callee.Arguments[0] + "&" || buffer.Address != AddressKind.Local || frame.Locals[buffer.Local] is null) throw new BadImageFormatException("a buffer is not what it should be.");
        if (index.Constant is not int number || number < 0 || number > length) throw new BadImageFormatException("a buffer is left.");
        if (callee.Name == "InlineArrayAsReadOnlySpan") frame.Push(New(SpanOfText));
        else if (callee.Name == "InlineArrayElementRef" && number < length) frame.Push(New("string&") with { Address = AddressKind.Element });
        else throw new BadImageFormatException("a buffer is left.");
    }

    /// <summary>A delegate is only ever made for a known method; the language calls it, never the assertion.</summary>
    private void MakeDelegate(Callee constructor)
    {
        var pointer = Take("intptr");
        var target = Pop();
        if (pointer.Function == 0 || instructions[at - 1].Code != ILOpCode.Ldftn) throw new BadImageFormatException("a delegate is made of no method.");
        var callee = image.Callee((EntityHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(pointer.Function));
        var (_, types) = TypeNames.Generic(constructor.Owner);
        if (types.Count != 2 || callee.Parameters.Count != 1 || callee.Parameters[0] != types[0] || callee.Return != types[1]) throw new BadImageFormatException("a delegate does not fit its method.");
        var wanted = !callee.IsInstance ? "null" : Allowed.IsStruct(callee.Owner) ? "boxed " + callee.Owner : callee.Owner;
        if (!(target.Type == wanted || Allowed.BaseOf(target.Type) == wanted) || (callee.IsInstance && target.MayBeNull)) throw new BadImageFormatException("a delegate does not fit its object.");
        if (callee.IsOwn) graph.AddLambda(method, callee.Definition);
        frame.Push(New(constructor.Owner) with { Targets = callee.IsOwn ? [callee.Definition] : [] });
    }
}
