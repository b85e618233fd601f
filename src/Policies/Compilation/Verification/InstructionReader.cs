using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>Reads the instructions of a method. What generated code never needs is not read on: the reader stops there.</summary>
internal static class InstructionReader
{
    /// <summary>The instructions, up to the first that is none.</summary>
    /// <param name="code">The method's IL.</param>
    /// <param name="refused">The instruction that was not read, or null when all were.</param>
    public static List<Instruction> Read(BlobReader code, out ILOpCode? refused)
    {
        var instructions = new List<Instruction>();
        refused = null;
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            try
            {
                int number = code.ReadByte();
                if (number == 0xFE) number = 0xFE00 | code.ReadByte();
                var op = (ILOpCode)number;
                if (ReadOperand(ref code, op, offset) is not { } instruction)
                {
                    refused = op;
                    return instructions;
                }

                instructions.Add(instruction);
            }
            catch (BadImageFormatException)
            {
                refused = (ILOpCode)0xFFFF;
                return instructions;
            }
        }

        return instructions;
    }

    private static Instruction? ReadOperand(ref BlobReader code, ILOpCode op, int offset)
    {
        switch (op)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                return At(ref code, ILOpCode.Ldarg, op - ILOpCode.Ldarg_0);
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                return At(ref code, ILOpCode.Ldloc, op - ILOpCode.Ldloc_0);
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                return At(ref code, ILOpCode.Stloc, op - ILOpCode.Stloc_0);
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                return At(ref code, ILOpCode.Ldc_i4, op - ILOpCode.Ldc_i4_0);
            case ILOpCode.Ldc_i4_s:
                return At(ref code, ILOpCode.Ldc_i4, code.ReadSByte());
            case ILOpCode.Ldc_i4:
                return At(ref code, op, code.ReadInt32());
            case ILOpCode.Ldc_i8:
                return At(ref code, op, code.ReadInt64());
            case ILOpCode.Ldc_r8:
                var real = code.ReadDouble();
                return At(ref code, op, 0) with { Real = real };
            case ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s:
                return At(ref code, LongForm(op), code.ReadByte());
            case ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc:
                return At(ref code, op, code.ReadUInt16());
            case ILOpCode.Ldstr or ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldfld or ILOpCode.Ldflda
                or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld or ILOpCode.Initobj or ILOpCode.Newarr or ILOpCode.Box or ILOpCode.Ldtoken:
                return At(ref code, op, code.ReadInt32());
            case ILOpCode.Switch:
                return ReadSwitch(ref code, offset);
            case >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s:
                return ReadBranch(ref code, op - ILOpCode.Br_s + ILOpCode.Br, offset, code.ReadSByte());
            case >= ILOpCode.Br and <= ILOpCode.Blt_un:
                return ReadBranch(ref code, op, offset, code.ReadInt32());
            default:
                return TakesNothing(op) ? At(ref code, op, 0) : null;
        }

        Instruction At(ref BlobReader reader, ILOpCode normal, long number) => new(offset, reader.Offset, normal) { Number = number };
    }

    private static Instruction ReadBranch(ref BlobReader code, ILOpCode op, int offset, int distance) =>
        new(offset, code.Offset, op) { Targets = [code.Offset + distance] };

    private static Instruction? ReadSwitch(ref BlobReader code, int offset)
    {
        var count = code.ReadInt32();
        if (count < 0 || count > code.RemainingBytes / 4) return null;
        var targets = new int[count];
        var end = code.Offset + (count * 4);
        for (var i = 0; i < count; i++) targets[i] = end + code.ReadInt32();
        return new(offset, code.Offset, ILOpCode.Switch) { Targets = targets };
    }

    private static ILOpCode LongForm(ILOpCode op) => op switch
    {
        ILOpCode.Ldarg_s => ILOpCode.Ldarg,
        ILOpCode.Ldarga_s => ILOpCode.Ldarga,
        ILOpCode.Starg_s => ILOpCode.Starg,
        ILOpCode.Ldloc_s => ILOpCode.Ldloc,
        ILOpCode.Ldloca_s => ILOpCode.Ldloca,
        _ => ILOpCode.Stloc,
    };

    private static bool TakesNothing(ILOpCode op) => op is
        ILOpCode.Nop or ILOpCode.Ldnull or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Ret
        or ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div or ILOpCode.Rem or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor
        or ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un or ILOpCode.Neg or ILOpCode.Not
        or ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un
        or ILOpCode.Conv_i4 or ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_r8 or ILOpCode.Conv_u2
        or ILOpCode.Ldlen or ILOpCode.Stind_ref
        or ILOpCode.Ldelem_i4 or ILOpCode.Ldelem_i8 or ILOpCode.Ldelem_r8 or ILOpCode.Ldelem_ref or ILOpCode.Ldelem_u1 or ILOpCode.Ldelem_u2
        or ILOpCode.Stelem_i4 or ILOpCode.Stelem_i8 or ILOpCode.Stelem_r8 or ILOpCode.Stelem_ref or ILOpCode.Stelem_i1 or ILOpCode.Stelem_i2;
}
