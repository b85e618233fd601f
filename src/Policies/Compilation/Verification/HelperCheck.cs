using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace SocPolicy.Compilation.Verification;

/// <summary>Verifies the compiler's helper methods: each has, to the letter, the body that the allow-list says.</summary>
internal static class HelperCheck
{
    public static void Run(PolicyImage image, List<Problem> problems, MethodDefinitionHandle method)
    {
        var callee = image.Callee(method);
        if (AllowList.Default.HelperBody(TypeRoles.HelperSignature(callee)) is not { } expected)
        {
            // Those that rules call are refused there, with a place.
            var (id, message) = Advice.OfMember(callee);
            problems.Add(new(id, message) { Method = method });
            return;
        }

        var body = image.Pe.GetMethodBody(image.Metadata.GetMethodDefinition(method).RelativeVirtualAddress);
        if (body.ExceptionRegions.Length == 0 && body.LocalSignature.IsNil && Describe(image, body) == expected) return;
        problems.Add(new("SOC3019", $"The compiler's {callee.Name} is not the one that is known. Compile the policies with the compiler of a released SDK.") { Method = method });
    }

    private static string Describe(PolicyImage image, MethodBodyBlock body)
    {
        var text = new StringBuilder();
        foreach (var instruction in InstructionReader.Read(body.GetILReader(), out var refused))
        {
            switch (instruction.Code)
            {
                case ILOpCode.Ldarg:
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"ldarg {instruction.Number}\n");
                    break;
                case ILOpCode.Call:
                    text.Append("call ").Append(Describe(image, (EntityHandle)MetadataTokens.Handle((int)instruction.Number))).Append('\n');
                    break;
                case ILOpCode.Ret:
                    text.Append("ret\n");
                    break;
                default:
                    return "";
            }

            if (refused is not null) return "";
        }

        return text.ToString();
    }

    private static string Describe(PolicyImage image, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.MethodSpecification) return "?";
        var callee = image.Callee(handle);
        return $"{callee.Text} <{string.Join(", ", callee.Arguments)}>";
    }
}
