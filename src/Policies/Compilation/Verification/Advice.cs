using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>Says why something is refused, and what to write instead.</summary>
internal static class Advice
{
    /// <summary>For a branch on a truth.</summary>
    public const string TruthBranch =
        "A truth decides a branch (?:, if, switch or a bool), which would decide silently what unknown means. Combine with && and ||, or say what unknown means: .IfUnknown(false) inside of a combination.";

    /// <summary>For a type that the compiler makes for some C#.</summary>
    public const string OwnType =
        "Anonymous types, records, async and yield compile to a type of their own, which is not allowed: a rule is an expression. For several values at once use a tuple, (name: x, port: y).";

    private const string SeesManifests = "an assertion sees only its manifests";
    private const string UseText = "Write Text($\"...\"), which keeps what is unknown.";

    /// <summary>What a member or a group of members is, by the start of its full name; the first that fits counts.</summary>
    private static readonly (string Start, string Why, string Instead)[] Members =
    [
        ("System.IO.", SeesManifests, "Use resource, item and all; a file must be a manifest of the run."),
        ("System.Net.", SeesManifests, "Use resource, item and all."),
        ("System.Diagnostics.", SeesManifests, "Use resource, item and all."),
        ("System.Environment::", "it would give another answer on another machine", "Make it a parameter of the control."),
        ("System.AppContext::", "it would give another answer on another machine", "Make it a parameter of the control."),
        ("System.OperatingSystem::", "it would give another answer on another machine", "Make it a parameter of the control."),
        ("System.Date", "there is no clock in an assertion", "Make it a parameter of the control."),
        ("System.Time", "there is no clock in an assertion", "Make it a parameter of the control."),
        ("System.Random", "it would give another answer every time", "Use constants and parameters."),
        ("System.Guid", "it would give another answer every time", "Use constants and parameters."),
        ("System.Threading.", "there are no threads in an assertion", "Use Any, All, None and Count."),
        ("System.Reflection.", "there is no reflection in an assertion", "Use the language's own members."),
        ("System.Type::", "there is no reflection in an assertion", "Use the language's own members."),
        ("System.Activator::", "there is no reflection in an assertion", "Use the language's own members."),
        ("object::GetType", "there is no reflection in an assertion", "Ask .Exists, or compare the value."),
        ("object::ReferenceEquals", "it takes unknown for an answer", "Use ==."),
        ("object::", "it takes unknown for an answer", "Use == and Text($\"...\")."),
        ("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "a plain $\"...\" loses what is unknown", UseText),
        ("string::Concat", "it loses what is unknown", UseText),
        ("string::Format", "it loses what is unknown", UseText),
        ("string::Join", "it loses what is unknown", UseText),
        ("string::Substring", "it might throw", "Use StartsWith, EndsWith, HasText or Matches of a value."),
        ("string::", "it may depend on the machine, throw, or grow without bound", "Use the members of a value: StartsWith, EndsWith, HasText, Like, Matches."),
        ("System.Text.RegularExpressions.", "a pattern could run for ever", "Use Matches of a value."),
        ("System.Linq.", "LINQ drops what is unknown", "Use Any, All, None, Count, Where and Select of the language."),
        ("System.Collections.", "it may be changed", "Use Values.Of(...) and the collections of the language."),
        ("System.Globalization.", "it would give another answer on another machine", "Use the members of a value."),
        ("System.Func`", "it would call a function directly, perhaps for ever", "Write a named function under functions:."),
        ("System.Action", "it would call a function directly, perhaps for ever", "Write a named function under functions:."),
        ("System.Runtime.CompilerServices.SwitchExpressionException", "a switch without a case for everything else might throw", "End it with _ => ...."),
        ("System.Nullable`", "a null in it might throw", "Use the number itself."),
        ("System.Runtime.CompilerServices.RuntimeHelpers::CreateSpan", "a span of numbers has no use here", "Compare with each number."),
        ("System.Decimal", "it might throw", "Use a whole number, or a double."),
        ("System.Math", "it might throw", "Compare values with each other."),
        ("System.Convert", "it might throw", "Compare with the value itself."),
        ("System.Console", SeesManifests, "Say it in message:."),
        ("Value::Equals", "it takes unknown for an answer", "Use ==."),
        ("Value::GetHashCode", "it takes unknown for an answer", "Use ==."),
    ];

    /// <summary>Methods that the compiler adds for C# that is not allowed.</summary>
    private static readonly Dictionary<string, string> Helpers = new(StringComparer.Ordinal)
    {
        ["ThrowSwitchExpressionException"] = "A switch without a case for everything else is not allowed in an assertion: it might throw. End it with _ => ....",
        ["ThrowSwitchExpressionExceptionParameterless"] = "A switch without a case for everything else is not allowed in an assertion: it might throw. End it with _ => ....",
        ["ThrowInvalidOperationException"] = "A switch without a case for everything else is not allowed in an assertion: it might throw. End it with _ => ....",
        ["ComputeStringHash"] = "A switch over so many texts is not allowed in an assertion: it compiles to a loop. Use IsAnyOf, or switch over fewer.",
    };

    /// <summary>Why a member is refused.</summary>
    public static (string Id, string Message) OfMember(Callee callee)
    {
        if (callee.IsOwn) return ("SOC3014", Helpers.GetValueOrDefault(callee.Name) ?? $"{callee.Name} is not allowed in an assertion: it is a helper of the compiler for something that no assertion needs. Write it with the members of the language.");
        if (TypeNames.IsOwn(callee.Owner)) return ("SOC3015", OwnType);
        if (callee.Owner.EndsWith("Exception", StringComparison.Ordinal)) return OfInstruction(ILOpCode.Throw);
        var full = $"{TypeNames.Generic(callee.Owner).Definition ?? callee.Owner}::{callee.Name}";
        if (callee.Name == "Invoke" && full.StartsWith("System.", StringComparison.Ordinal))
            return ("SOC3012", "A function that is kept in a variable may not be called: it could come to call itself. Write a named function under functions:, or a local function.");
        foreach (var (start, why, instead) in Members)
        {
            if (full.StartsWith(start, StringComparison.Ordinal)) return ("SOC3010", $"{callee.Display} is not allowed in an assertion: {why}. {instead}");
        }

        return ("SOC3010", $"{callee.Display} is not allowed in an assertion: it is not on the allow-list. Use the members of the language.");
    }

    /// <summary>Why a field is refused.</summary>
    public static (string Id, string Message) OfField(FieldUse field)
    {
        if (TypeNames.IsOwn(field.Owner)) return ("SOC3015", OwnType);
        var type = field.Owner[(field.Owner.LastIndexOf('.') + 1)..];
        return ("SOC3010", $"{type}.{field.Name} is not allowed in an assertion: it is not on the allow-list. Use the members of the language.");
    }

    /// <summary>The C# name of a member, to find it in its snippet.</summary>
    public static string Word(Callee callee)
    {
        if (callee.IsOwn) return callee.Name.StartsWith("ThrowSwitch", StringComparison.Ordinal) ? "switch" : "";
        if (callee.Owner.StartsWith("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", StringComparison.Ordinal) || callee.Name == "Concat") return "$";
        if (callee.Name == ".ctor") return callee.Display["new ".Length..];
        if (callee.Name.StartsWith("get_", StringComparison.Ordinal) || callee.Name.StartsWith("set_", StringComparison.Ordinal)) return callee.Name[4..];
        return callee.Name.StartsWith("op_", StringComparison.Ordinal) ? "" : callee.Name;
    }

    /// <summary>Why a type is refused.</summary>
    public static string OfType(string what, string type)
    {
        var shown = type[(type.LastIndexOf('.', type.IndexOf('<', StringComparison.Ordinal) is > 0 and var open ? open : type.Length - 1) + 1)..];
        var instead = type switch
        {
            "decimal" or "single" or "byte" or "sbyte" or "int16" or "uint16" or "uint32" or "uint64" or "intptr" or "uintptr" => "Use int, long or double.",
            "object" or "dynamic" => "Use Value.",
            _ when type.StartsWith("System.Func`", StringComparison.Ordinal) => "A function takes values, not functions: write the lambda where Any, All or Where takes it.",
            _ when type.StartsWith("System.Nullable`", StringComparison.Ordinal) => "Use the number itself, with 0 or -1 for none.",
            _ => "Use Value, Values, Truth, Resource, ResourceSet, text, numbers, and tuples of them.",
        };
        return $"{char.ToUpperInvariant(what[0])}{what[1..]} {shown} is not allowed in an assertion. {instead}";
    }

    /// <summary>Why another assembly is refused.</summary>
    public static string OfAssembly(string name) => $"The assembly {name} is not allowed in an assertion: only the language and C#'s own types are. Use the members of the language.";

    /// <summary>Why a value may not become an object.</summary>
    public static (string Id, string Message) OfBoxing(string type) => type is "Value" or "Truth"
        ? ("SOC3013", $"A {type} may not become an object (is a type, a pattern, Equals, a plain $\"...\" or object do that): it would lose what is unknown. Use ==, .Exists, or Text($\"...\").")
        : ("SOC3013", "Nothing may become an object in an assertion. Use Value, or the type itself.");

    /// <summary>Why an instruction is refused.</summary>
    public static (string Id, string Message) OfInstruction(ILOpCode op) => op switch
    {
        ILOpCode.Throw or ILOpCode.Rethrow => ("SOC3014", "An assertion may not throw. Write Truth.Unknown(\"why\") where there is no answer."),
        ILOpCode.Isinst or ILOpCode.Castclass or ILOpCode.Unbox or ILOpCode.Unbox_any or ILOpCode.Refanytype or ILOpCode.Refanyval or ILOpCode.Mkrefany =>
            ("SOC3013", "A type test or a cast is not allowed in an assertion. Ask .Exists, or compare the value with ==."),
        ILOpCode.Box => OfBoxing("object"),
        ILOpCode.Ldtoken or ILOpCode.Sizeof => ("SOC3010", "typeof is not allowed in an assertion: there is no reflection. Use the language's own members."),
        ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Calli or ILOpCode.Jmp or ILOpCode.Arglist or ILOpCode.Volatile or ILOpCode.Unaligned
            or ILOpCode.Ldvirtftn or ILOpCode.Ldelema or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Ldsflda or ILOpCode.Conv_u or ILOpCode.Conv_i or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref) or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i =>
            ("SOC3015", "Pointers, references and stackalloc are not allowed in an assertion. Use Values.Of(...) for a few texts."),
        ILOpCode.Constrained => ("SOC3013", "A member of every object (Equals, GetHashCode, ToString, GetType) is not allowed on a value: it would lose what is unknown. Use ==, or Text($\"...\")."),
        ILOpCode.Starg => ("SOC3015", "A parameter may not be assigned. Name the new value with let:, or with var in a lambda."),
        ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Endfinally or ILOpCode.Endfilter => ("SOC3014", "try, using, lock and foreach are not allowed in an assertion. Use Any, All, None or Where for the items of a collection."),
        >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un or >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u or >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un =>
            ("SOC3014", "checked arithmetic is not allowed in an assertion: it might throw. Leave checked out."),
        ILOpCode.Div_un or ILOpCode.Rem_un or ILOpCode.Ldc_r4 or >= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8 or ILOpCode.Conv_u1 or ILOpCode.Conv_r_un => ("SOC3010", "Only int, long and double may be calculated with in an assertion. Use one of them."),
        _ => ("SOC3015", $"This is not allowed in an assertion: it compiles to {op.ToString().ToLowerInvariant()}. Write it with the members of the language."),
    };
}
