using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Names types as the allow-list does. A name stands for one type only: the language's types have simple names when they come
/// from the engine, all others carry a namespace, the assembly's own are a number, and whatever is unusual gets a name that is
/// on no list.
/// </summary>
/// <param name="metadata">The assembly's.</param>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    public const string Engine = "SocPolicy.Policies";
    private const string Language = "SocPolicy.Language";

    private readonly Dictionary<int, string> references = [];

    /// <summary>The generic definition and the arguments of an instance; null for other types.</summary>
    public static (string? Definition, IReadOnlyList<string> Arguments) Generic(string type)
    {
        if (!type.EndsWith('>')) return (null, []);
        var open = type.IndexOf('<', StringComparison.Ordinal);
        var arguments = new List<string>();
        int depth = 0, start = open + 1;
        for (var i = open + 1; i < type.Length - 1; i++)
        {
            if (type[i] == '<') depth++;
            else if (type[i] == '>') depth--;
            else if (type[i] == ',' && depth == 0)
            {
                arguments.Add(type[start..i]);
                start = i + 2;
            }
        }

        arguments.Add(type[start..^1]);
        return (type[..open], arguments);
    }

    /// <summary>Puts the arguments of a generic type into a name that holds <c>!0</c>, <c>!1</c>.</summary>
    public static string Substitute(string name, IReadOnlyList<string> arguments)
    {
        if (!name.Contains('!', StringComparison.Ordinal)) return name;
        for (var i = 0; i < arguments.Count; i++) name = name.Replace($"!{i}", arguments[i], StringComparison.Ordinal);
        return name;
    }

    /// <summary>The name of a type of this assembly.</summary>
    public static string Own(TypeDefinitionHandle handle) => $"#{MetadataTokens.GetRowNumber(handle)}";

    /// <summary>Whether the name is of a type of this assembly, generic or not.</summary>
    public static bool IsOwn(string type) => type.StartsWith('#');

    /// <summary>The name of a type, whatever its handle.</summary>
    public string Name(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Own((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => NameOfReference((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        _ => "?",
    };

    private string NameOfReference(TypeReferenceHandle handle)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        if (!references.TryGetValue(row, out var name)) references.Add(row, name = MakeName(handle));
        return name;
    }

    private string MakeName(TypeReferenceHandle handle)
    {
        var reference = metadata.GetTypeReference(handle);
        var simple = metadata.GetString(reference.Name);
        var space = metadata.GetString(reference.Namespace);
        if (!simple.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '`')) return "?";
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                // One level is all there is on the list; a type that is nested in itself would never end.
                var outer = metadata.GetTypeReference((TypeReferenceHandle)reference.ResolutionScope);
                return outer.ResolutionScope.Kind == HandleKind.TypeReference ? "?" : $"{NameOfReference((TypeReferenceHandle)reference.ResolutionScope)}/{simple}";
            case HandleKind.AssemblyReference:
                var assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
                if (assembly == Engine) return space == Language ? simple : space.StartsWith(Language + ".", StringComparison.Ordinal) ? $"{space[(Language.Length + 1)..]}.{simple}" : $"engine {space}.{simple}";
                if (space != "System" && !space.StartsWith("System.", StringComparison.Ordinal)) return "?";
                return assembly is "System.Runtime" or "System.Private.CoreLib" ? Primitive(space, simple) : $"[{assembly}]{space}.{simple}";
            default:
                return "?";
        }
    }

    private static string Primitive(string space, string name) => (space, name) switch
    {
        ("System", "String") => "string",
        ("System", "Object") => "object",
        ("System", "Boolean") => "boolean",
        ("System", "Char") => "char",
        ("System", "Int32") => "int32",
        ("System", "Int64") => "int64",
        ("System", "Double") => "double",
        _ => $"{space}.{name}",
    };

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        typeCode == PrimitiveTypeCode.IntPtr ? "intptr" : typeCode.ToString().ToLowerInvariant();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Own(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => NameOfReference(handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => "?";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[?]";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType + " pinned";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        // `in` parameters of the base library; a volatile field stays a type that is on no list.
        modifier == "System.Runtime.InteropServices.InAttribute" ? unmodifiedType : $"{unmodifiedType} {modifier}";
}
