using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SocPolicy.Compilation.Verification;

/// <summary>What the types of an assembly are for, by their names; <see cref="DeclarationCheck"/> sees to it that they are that.</summary>
internal sealed class TypeRoles
{
    private const string BaseBuffer = "System.Runtime.CompilerServices.InlineArray";
    private readonly PolicyImage image;
    private readonly Dictionary<string, (TypeRole Role, bool IsStruct)> roles = new(StringComparer.Ordinal);

    public TypeRoles(PolicyImage image)
    {
        this.image = image;
        foreach (var handle in image.Metadata.TypeDefinitions)
        {
            var type = image.Metadata.GetTypeDefinition(handle);
            var isStruct = !type.BaseType.IsNil && image.Names.Name(type.BaseType) == "System.ValueType";
            roles.Add(TypeNames.Own(handle), (Find(handle, type), isStruct));
        }
    }

    /// <summary>The role of a type; unexpected for those of other assemblies.</summary>
    /// <param name="type">Its name; of an instance, an address or an array of it.</param>
    public TypeRole Of(string type) => roles.GetValueOrDefault(Plain(type)).Role;

    public bool IsStruct(string type) => roles.GetValueOrDefault(Plain(type)).IsStruct;

    /// <summary>Whether a type of this assembly may be that of a variable.</summary>
    public bool IsLocal(string type) => BufferLength(type) > 0 || (Of(type) is TypeRole.Closure or TypeRole.Parameters && PolicyImage.OwnType(type) is { IsNil: false });

    /// <summary>How many texts a buffer on the stack holds; 0 for what is none.</summary>
    public int BufferLength(string type)
    {
        var (definition, arguments) = TypeNames.Generic(type);
        if (definition is null || arguments is not ["string"]) return 0;
        if (definition.StartsWith(BaseBuffer, StringComparison.Ordinal) && AllowList.Default.IsLocal(type))
            return int.Parse(definition.AsSpan(BaseBuffer.Length, definition.IndexOf('`', StringComparison.Ordinal) - BaseBuffer.Length), CultureInfo.InvariantCulture);
        return Of(definition) == TypeRole.Buffer ? DeclaredLength(PolicyImage.OwnType(definition)) : 0;
    }

    /// <summary>How many bytes of constants a static field of the helpers holds; 0 for other fields.</summary>
    public int DataSize(FieldUse field)
    {
        if (field.Definition.IsNil || Of(field.Owner) != TypeRole.Helpers) return 0;
        return field.Type switch
        {
            "int64" => 8,
            "int32" => 4,
            _ when Of(field.Type) == TypeRole.Data => image.Metadata.GetTypeDefinition(PolicyImage.OwnType(field.Type)).GetLayout().Size,
            _ => 0,
        };
    }

    /// <summary>A helper method as the allow-list names it.</summary>
    public static string HelperSignature(Callee callee) => $"{callee.Return} {callee.Name}({string.Join(", ", callee.Parameters)})";

    private static string Plain(string type)
    {
        if (!TypeNames.IsOwn(type)) return type;
        var end = type.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? type : type[..(end + 1)];
    }

    /// <summary>The argument of a buffer's <c>InlineArray</c> attribute; 0 when it has none.</summary>
    private int DeclaredLength(TypeDefinitionHandle handle)
    {
        foreach (var attribute in image.Metadata.GetTypeDefinition(handle).GetCustomAttributes())
        {
            var one = image.Metadata.GetCustomAttribute(attribute);
            if (one.Constructor.Kind != HandleKind.MemberReference || image.Callee(one.Constructor).Owner != BaseBuffer + "Attribute") continue;
            var value = image.Metadata.GetBlobReader(one.Value);
            return value.Length >= 6 && value.ReadUInt16() == 1 ? value.ReadInt32() : 0;
        }

        return 0;
    }

    private TypeRole Find(TypeDefinitionHandle handle, TypeDefinition type)
    {
        var name = image.Metadata.GetString(type.Name);
        var space = image.Metadata.GetString(type.Namespace);
        if (MetadataTokens.GetRowNumber(handle) == 1) return TypeRole.Module;
        if (!type.IsNested)
        {
            if (space == PolicyCodeWriter.Namespace && (name == PolicyCodeWriter.SharedFunctions || name.StartsWith("Control_", StringComparison.Ordinal))) return TypeRole.Rules;
            if (space.Length > 0) return TypeRole.Unexpected;
            return name == "<PrivateImplementationDetails>" ? TypeRole.Helpers : name.StartsWith("<>y__InlineArray", StringComparison.Ordinal) ? TypeRole.Buffer : TypeRole.Unexpected;
        }

        return (Of(TypeNames.Own(type.GetDeclaringType())), name) switch
        {
            (TypeRole.Rules, PolicyCodeWriter.ParameterSet or PolicyCodeWriter.SchemaSet) => TypeRole.Parameters,
            (TypeRole.Rules, "<>c") => TypeRole.Lambdas,
            (TypeRole.Rules, "<>O") => TypeRole.MethodGroups,
            (TypeRole.Rules, _) when name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal) => TypeRole.Closure,
            (TypeRole.Helpers, _) when name.StartsWith("__StaticArrayInitTypeSize=", StringComparison.Ordinal) => TypeRole.Data,
            _ => TypeRole.Unexpected,
        };
    }
}
