using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

// Constants, arithmetic, small arrays.
internal sealed partial class BodyCheck
{
    private const int LongestArray = 1024;

    private void StepValue()
    {
        switch (Now.Code)
        {
            case ILOpCode.Ldstr:
                frame.Push(New("string") with { Constant = image.Metadata.GetUserString((UserStringHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle((int)Now.Number)) });
                break;
            case ILOpCode.Ldnull:
                frame.Push(New("null") with { MayBeNull = true });
                break;
            case ILOpCode.Ldc_i4:
                frame.Push(New("int32") with { Constant = (int)Now.Number });
                break;
            case ILOpCode.Ldc_i8:
                frame.Push(New("int64") with { Constant = Now.Number });
                break;
            case ILOpCode.Ldc_r8:
                frame.Push(New("double"));
                break;
            case ILOpCode.Box:
                Box();
                break;
            case ILOpCode.Initobj:
                Initialize();
                break;
            case ILOpCode.Stind_ref:
                var text = Take("string");
                if (text.MayBeNull) RefuseNull();
                if (Pop() is not { Type: "string&", Address: AddressKind.Element }) throw new BadImageFormatException("it writes to an address.");
                break;
            case ILOpCode.Conv_i4 or ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_r8 or ILOpCode.Conv_u2:
                Convert();
                break;
            case ILOpCode.Neg or ILOpCode.Not:
                frame.Push(New(Number(Pop())));
                break;
            case ILOpCode.Newarr or ILOpCode.Ldlen or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref):
                StepArray();
                break;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                Compare();
                break;
            case ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div or ILOpCode.Rem or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor
                or ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                Calculate();
                break;
            default:
                var (id, advice) = Advice.OfInstruction(Now.Code);
                Refuse(id, advice);
                throw new BadImageFormatException("it goes on with what was refused.");
        }
    }

    /// <summary>Only for a method of a value that becomes a delegate: nobody else may see the object.</summary>
    private void Box()
    {
        var type = image.Names.Name(Token(Now));
        var value = Pop();
        var isForDelegate = at + 2 < instructions.Count && instructions[at + 1].Code == ILOpCode.Ldftn && instructions[at + 2].Code == ILOpCode.Newobj;
        if (isForDelegate && type is "Value" && value.Type == type)
        {
            frame.Push(New("boxed Value"));
            return;
        }

        var (id, message) = Advice.OfBoxing(type);
        Refuse(id, message);
        throw new BadImageFormatException("it goes on with what was refused.");
    }

    private void Initialize()
    {
        var type = image.Names.Name(Token(Now));
        if (Pop() is not { Address: AddressKind.Local } address || address.Type != type + "&") throw new BadImageFormatException("it writes to an address.");
        if (type is "Value" or "Truth")
        {
            Refuse("SOC3013", type == "Value" ? "default is no value in an assertion. Ask .Exists, or write what absence means with .Default(...)." : "default is no truth in an assertion. Write Truth.Unknown(\"why\"), true or false.", "default");
        }
        else if (type != SpanOfText && roles.BufferLength(type) == 0 && !roles.IsStruct(type))
        {
            Refuse("SOC3013", "default is not allowed in an assertion. Write the value.", "default");
        }

        frame.Locals[address.Local] = New(type) with { IsFresh = roles.Of(type) == TypeRole.Closure };
    }

    private void Convert()
    {
        var value = Pop();
        Number(value);
        frame.Push(Now.Code switch
        {
            ILOpCode.Conv_i4 => New("int32") with { Constant = value.Constant is int ? value.Constant : null, LengthOf = value.LengthOf, LengthLess = value.LengthLess },
            ILOpCode.Conv_u2 => New("int32"),
            ILOpCode.Conv_r8 => New("double"),
            _ => New("int64") with { Constant = value.Constant is int number && (number >= 0 || Now.Code == ILOpCode.Conv_i8) ? (long)number : null },
        });
    }

    private static string Number(Operand value) =>
        value.StackType is "int32" or "int64" or "double" ? value.StackType : throw new BadImageFormatException("it calculates with what is no number.");

    private void Compare()
    {
        var right = Pop();
        var left = Pop();
        CheckComparable(left, right);
        frame.Push(New("boolean"));
    }

    /// <summary>Numbers of one type may be compared, and a text or an array with null.</summary>
    private void CheckComparable(Operand left, Operand right)
    {
        if (left.TruthTested != 0 || right.TruthTested != 0) throw new BadImageFormatException("a truth is compared.");
        var areNumbers = left.StackType == right.StackType && left.StackType is "int32" or "int64" or "double";
        var isNullTest = (left.Type == "null" && Fits(left, right.Type)) || (right.Type == "null" && Fits(right, left.Type));
        if (IsNeverNull(left.Type) || IsNeverNull(right.Type)) RefuseIdentity();
        else if (!areNumbers && !isNullTest) throw new BadImageFormatException("it compares what cannot be compared.");
    }

    private static bool IsNeverNull(string type) => type != "string" && Allowed.IsClass(type);

    private void RefuseIdentity() =>
        Refuse("SOC3013", "A resource or a collection is never null, and never the same object twice. Ask .Any() or .Exists of what is in it, or compare names with ==.");

    private void Calculate()
    {
        var right = Pop();
        var left = Pop();
        var isShift = Now.Code is ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un;
        var type = Number(left);
        if (isShift ? right.StackType != "int32" || type == "double" : Number(right) != type) throw new BadImageFormatException("it calculates with different types.");
        var mayThrow = Now.Code is (ILOpCode.Div or ILOpCode.Rem) && type != "double" && right.Constant is (null or 0 or 0L or -1 or -1L);
        if (mayThrow) Refuse("SOC3014", "Dividing whole numbers is only allowed by a constant other than 0 and -1: anything else might throw. Multiply instead, or divide by a constant.", Now.Code == ILOpCode.Div ? "/" : "%");
        var result = New(type);
        if (Now.Code == ILOpCode.Sub && right.Constant is int less)
        {
            if (left.Constant is int from) result = result with { Constant = unchecked(from - less) };
            else if (left.LengthOf != 0 && less is >= 0 and < LongestText && left.LengthLess < LongestText) result = result with { LengthOf = left.LengthOf, LengthLess = left.LengthLess + less };
        }
        else if (Now.Code == ILOpCode.Add && left.Constant is int first && right.Constant is int second)
        {
            result = result with { Constant = unchecked(first + second) };
        }

        frame.Push(result);
    }

    private void StepArray()
    {
        switch (Now.Code)
        {
            case ILOpCode.Newarr:
                MakeArray(image.Names.Name(Token(Now)));
                return;
            case ILOpCode.Ldlen:
                var array = Pop();
                frame.Push(New("int32") with { Constant = ArrayLength(array) });
                return;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref:
                var value = Pop();
                var type = ElementOf(Pop(), Pop());
                if (!Fits(value, type) || !Suits(Now.Code, type)) throw new BadImageFormatException("an array holds another type.");
                if (value.MayBeNull) RefuseNull();
                return;
            default:
                var element = ElementOf(Pop(), Pop());
                if (!Suits(Now.Code, element)) throw new BadImageFormatException("an array holds another type.");
                frame.Push(New(element));
                return;
        }
    }

    private void MakeArray(string element)
    {
        var length = Take("int32");
        if (!Allowed.IsElement(element)) RefuseType(element, "an array of");
        else if (element is "Value" or "boolean") Refuse("SOC3010", Advice.OfType("an array of", element));
        else if (length.Constant is not (>= 0 and <= LongestArray)) Refuse("SOC3016", $"An array must have a constant length of at most {LongestArray}. Use Values.Of(...) for a few texts.", "new");
        frame.Push(New(element + "[]") with { Length = length.Constant as int? ?? -1 });
        if (at + 3 >= instructions.Count || instructions[at + 2].Code != ILOpCode.Ldtoken) return;
        FillArray(element, length.Constant as int? ?? 0);
    }

    /// <summary><c>dup; ldtoken data; call InitializeArray</c>: the compiler's way to write an array of constant numbers.</summary>
    private void FillArray(string element, int length)
    {
        var fill = instructions[at + 3];
        var size = element switch { "int32" => 4, "int64" or "double" => 8, "char" => 2, _ => 0 };
        var isFilled = instructions[at + 1].Code == ILOpCode.Dup && fill.Code == ILOpCode.Call
            && image.Callee(Token(fill)).Text == "void System.Runtime.CompilerServices.RuntimeHelpers::InitializeArray(System.Array, System.RuntimeFieldHandle)"
            && size > 0 && roles.DataSize(image.Field(Token(instructions[at + 2]))) >= size * length;
        if (!isFilled) throw new BadImageFormatException("an array is filled from elsewhere.");
        if (order.LeadingTo[at + 1] + order.LeadingTo[at + 2] + order.LeadingTo[at + 3] != 3) throw new BadImageFormatException("it jumps into the filling of an array.");
        next = at + 4;
    }

    private static int ArrayLength(Operand array) =>
        array.Type.EndsWith("[]", StringComparison.Ordinal) && array.Length >= 0 ? array.Length : throw new BadImageFormatException("the length of an array is not known.");

    private string ElementOf(Operand index, Operand array)
    {
        var length = ArrayLength(array);
        if (index.Constant is not int number || number < 0 || number >= length)
            Refuse("SOC3014", "An index into an array must be a constant inside of it: anything else might throw. Use a collection of the language, as in Values.Of(...).", "[");
        return array.Type[..^2];
    }

    private static bool Suits(ILOpCode code, string element) => element switch
    {
        "string" => code is ILOpCode.Ldelem_ref or ILOpCode.Stelem_ref,
        "int32" => code is ILOpCode.Ldelem_i4 or ILOpCode.Stelem_i4,
        "int64" => code is ILOpCode.Ldelem_i8 or ILOpCode.Stelem_i8,
        "double" => code is ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r8,
        "char" => code is ILOpCode.Ldelem_u2 or ILOpCode.Stelem_i2,
        _ => false,
    };
}
