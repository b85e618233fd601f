using System.Reflection;
using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Verifies what an assembly declares: only what rules, functions and their lambdas compile to. There is no state, nothing is
/// virtual, so nothing of it runs but what a rule calls; and no body is left unverified because no rule seems to call it.
/// </summary>
internal sealed class DeclarationCheck(PolicyImage image, TypeRoles roles, List<Problem> problems)
{
    private const MethodAttributes Refused = MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport | MethodAttributes.HasSecurity | MethodAttributes.RequireSecObject;

    private MetadataReader Metadata => image.Metadata;

    public void Run()
    {
        CheckAttributes(Metadata.CustomAttributes);
        foreach (var handle in Metadata.TypeDefinitions)
        {
            var type = Metadata.GetTypeDefinition(handle);
            var role = roles.Of(TypeNames.Own(handle));
            var name = image.Display(handle);
            if (role == TypeRole.Unexpected || !IsShaped(handle, type, role))
            {
                var message = Metadata.GetString(type.Name).StartsWith('<') ? Advice.OwnType : $"The type \"{name}\" is not allowed: a rule is an expression, and functions: declares methods only. For several values at once use a tuple, (name: x, port: y).";
                problems.Add(new("SOC3015", message) { Method = type.GetMethods().FirstOrDefault(method => !image.Callee(method).Name.EndsWith(".ctor", StringComparison.Ordinal)), Word = Metadata.GetString(type.Name) });
                continue;
            }

            foreach (var property in type.GetProperties())
            {
                if (role == TypeRole.Parameters) continue;
                var getter = Metadata.GetPropertyDefinition(property);
                problems.Add(new("SOC3015", $"The property \"{Metadata.GetString(getter.Name)}\" is not allowed: a function has parentheses, Truth Name() => ....") { Method = getter.GetAccessors().Getter });
            }

            foreach (var field in type.GetFields()) CheckField(field, role, name);
            foreach (var method in type.GetMethods()) CheckMethod(method, role, name);
        }
    }

    private bool IsShaped(TypeDefinitionHandle handle, TypeDefinition type, TypeRole role)
    {
        var baseType = type.BaseType.IsNil ? "" : image.Names.Name(type.BaseType);
        var layout = type.GetLayout();
        var isStatic = type.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed);
        var isSealed = type.Attributes.HasFlag(TypeAttributes.Sealed) && !type.Attributes.HasFlag(TypeAttributes.Abstract);
        var isExplicit = type.Attributes.HasFlag(TypeAttributes.ExplicitLayout);
        if (type.GetEvents().Count > 0 || type.GetInterfaceImplementations().Count > 0 || type.Attributes.HasFlag(TypeAttributes.Interface)) return false;
        if (type.GetGenericParameters().Count != (role == TypeRole.Buffer ? 1 : 0)) return false;
        if (role != TypeRole.Data && (isExplicit || !layout.IsDefault)) return false;
        return role switch
        {
            TypeRole.Module => type.GetMethods().Count == 0 && type.GetFields().Count == 0,
            TypeRole.Rules or TypeRole.MethodGroups => baseType == "object" && isStatic,
            TypeRole.Parameters => baseType == "System.ValueType" && isSealed,
            TypeRole.Lambdas => baseType == "object" && isSealed,
            TypeRole.Closure => baseType is "object" or "System.ValueType" && isSealed,
            TypeRole.Helpers => baseType == "object" && type.Attributes.HasFlag(TypeAttributes.Sealed),
            TypeRole.Data => baseType == "System.ValueType" && isSealed && type.GetFields().Count == 0 && type.GetMethods().Count == 0 && layout.Size is > 0 and <= 64 * 1024,
            TypeRole.Buffer => baseType == "System.ValueType" && isSealed && IsBuffer(handle, type),
            _ => false,
        };
    }

    private bool IsBuffer(TypeDefinitionHandle handle, TypeDefinition type) =>
        type.GetMethods().Count == 0 && type.GetFields().Count == 1 && roles.BufferLength($"{TypeNames.Own(handle)}<string>") is > 0 and <= 1024;

    private void CheckField(FieldDefinitionHandle handle, TypeRole role, string owner)
    {
        var definition = Metadata.GetFieldDefinition(handle);
        var field = image.Field(handle);
        var isStatic = definition.Attributes.HasFlag(FieldAttributes.Static);
        var isDelegate = field.Type.StartsWith("System.Func`2<", StringComparison.Ordinal) && AllowList.Default.IsLocal(field.Type);
        var rva = definition.GetRelativeVirtualAddress();
        var fits = role switch
        {
            TypeRole.Parameters => !isStatic && field.Type == "ParameterValues",
            TypeRole.Lambdas => isStatic && (isDelegate || field.Type == field.Owner),
            TypeRole.MethodGroups => isStatic && isDelegate,
            TypeRole.Closure => !isStatic && (AllowList.Default.IsData(field.Type) || isDelegate || roles.Of(field.Type) is TypeRole.Closure or TypeRole.Parameters),
            TypeRole.Helpers when rva == 0 => isStatic && field.Type == "string[]",
            TypeRole.Helpers => isStatic && roles.DataSize(field) is > 0 and var size && image.Pe.GetSectionData(rva).Length >= size,
            TypeRole.Buffer => !isStatic && field.Type == "!0",
            _ => false,
        };
        var isPlain = (definition.Attributes & (FieldAttributes.PinvokeImpl | FieldAttributes.HasFieldMarshal | FieldAttributes.Literal)) == 0
            && definition.Attributes.HasFlag(FieldAttributes.HasFieldRVA) == (role == TypeRole.Helpers && rva != 0) && definition.GetOffset() < 0;
        if (fits && isPlain) return;
        problems.Add(role == TypeRole.Closure
            ? new("SOC3010", Advice.OfType("a captured variable of the type", Shown(field.Type))) { Word = field.Name, Method = Metadata.GetTypeDefinition(definition.GetDeclaringType()).GetMethods().LastOrDefault() }
            : new("SOC3015", $"The field \"{owner}.{field.Name}\" is not allowed: policies keep no state. Write a function, or name a value with let:.") { Word = field.Name, Method = Initializer(definition) });
    }

    /// <summary>The static constructor, where the value of a static field is written; nil when there is none.</summary>
    private MethodDefinitionHandle Initializer(FieldDefinition field) =>
        Metadata.GetTypeDefinition(field.GetDeclaringType()).GetMethods().FirstOrDefault(method => image.Callee(method).Name == ".cctor");

    private void CheckMethod(MethodDefinitionHandle handle, TypeRole role, string owner)
    {
        var definition = Metadata.GetMethodDefinition(handle);
        var callee = image.Callee(handle);
        var header = definition.DecodeSignature(image.Names, null).Header;
        var isSpecial = callee.Name is ".ctor" or ".cctor";
        var isPlain = (definition.Attributes & Refused) == 0 && definition.ImplAttributes == MethodImplAttributes.IL && definition.RelativeVirtualAddress != 0
            && header.CallingConvention == SignatureCallingConvention.Default && !header.HasExplicitThis
            && header.IsInstance != definition.Attributes.HasFlag(MethodAttributes.Static)
            && (role == TypeRole.Helpers || (definition.GetGenericParameters().Count == 0));
        var fits = role switch
        {
            TypeRole.Rules => !callee.IsInstance && !isSpecial,
            TypeRole.Parameters => callee.IsInstance && callee.Name != ".cctor",
            TypeRole.Lambdas => callee.IsInstance || (callee.Name == ".cctor" && callee.Return == "void" && callee.Parameters.Count == 0),
            TypeRole.Closure => callee.IsInstance,
            TypeRole.Helpers => !callee.IsInstance && !isSpecial,
            _ => false,
        };
        if (!isPlain || !fits)
        {
            problems.Add(new("SOC3015", $"The method \"{owner}.{callee.Name}\" is not allowed: a rule is an expression, and a function is a plain static method without type parameters.") { Method = handle, Word = callee.Name });
            return;
        }

        // The helpers are the compiler's: their signatures are on the list, with their bodies.
        if (role == TypeRole.Helpers) return;
        foreach (var type in callee.Parameters.Append(callee.Return == "void" && isSpecial ? "int32" : callee.Return))
        {
            if (AllowList.Default.IsData(type) || (callee.Name.StartsWith('<') && type.EndsWith('&') && roles.Of(type) == TypeRole.Closure && type != callee.Return) || roles.Of(type) == TypeRole.Parameters && !type.EndsWith('&')) continue;
            if (type == "System.ReadOnlySpan`1<string>" && type != callee.Return) continue;
            problems.Add(new("SOC3010", Advice.OfType($"{callee.Name.Split('>')[0].TrimStart('<')} takes or gives", Shown(type))) { Method = handle });
        }
    }

    /// <summary>Whether it belongs to a type, or a method of one, that is refused as a whole.</summary>
    private bool IsOnUnexpected(EntityHandle parent)
    {
        var type = parent.Kind switch
        {
            HandleKind.TypeDefinition => (TypeDefinitionHandle)parent,
            HandleKind.MethodDefinition => Metadata.GetMethodDefinition((MethodDefinitionHandle)parent).GetDeclaringType(),
            _ => default,
        };
        return !type.IsNil && roles.Of(TypeNames.Own(type)) == TypeRole.Unexpected;
    }

    private string Shown(string type) => PolicyImage.OwnType(type) is { IsNil: false } own ? image.Display(own) : type;

    private void CheckAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var attribute = Metadata.GetCustomAttribute(handle);
            var type = attribute.Constructor.Kind == HandleKind.MemberReference ? image.Callee(attribute.Constructor).Owner : "?";
            if (AllowList.Default.HasAttribute(type) || IsOnUnexpected(attribute.Parent)) continue;
            if (type.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
            {
                problems.Add(new("SOC3015", Advice.OwnType) { Method = attribute.Parent.Kind == HandleKind.MethodDefinition ? (MethodDefinitionHandle)attribute.Parent : default });
                continue;
            }

            var name = type[(type.LastIndexOf('.') + 1)..].Replace("Attribute", "", StringComparison.Ordinal);
            problems.Add(new("SOC3015", $"The attribute [{name}] is not allowed: a function is a plain static method.") { Word = name, Method = attribute.Parent.Kind == HandleKind.MethodDefinition ? (MethodDefinitionHandle)attribute.Parent : default });
        }
    }
}
