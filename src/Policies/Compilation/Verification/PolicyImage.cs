using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SocPolicy.Compilation.Verification;

/// <summary>The metadata of a compiled assembly: what its tokens stand for. Only read, never loaded.</summary>
internal sealed class PolicyImage : IDisposable
{
    private readonly Dictionary<EntityHandle, Callee> callees = [];
    private readonly Dictionary<EntityHandle, FieldUse> fields = [];

    /// <summary>Opens an assembly.</summary>
    /// <exception cref="BadImageFormatException">It is none.</exception>
    public PolicyImage(byte[] image)
    {
        Pe = new PEReader(ImmutableArray.Create(image));
        if (!Pe.HasMetadata) throw new BadImageFormatException("It has no metadata.");
        Metadata = Pe.GetMetadataReader(MetadataReaderOptions.None);
        Names = new TypeNames(Metadata);
    }

    public PEReader Pe { get; }

    public MetadataReader Metadata { get; }

    public TypeNames Names { get; }

    public void Dispose() => Pe.Dispose();

    /// <summary>A type of this assembly by the name that <see cref="TypeNames.Own"/> gave it; nil for other names.</summary>
    public static TypeDefinitionHandle OwnType(string name) =>
        TypeNames.IsOwn(name) && int.TryParse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var row) ? MetadataTokens.TypeDefinitionHandle(row) : default;

    /// <summary>The name of a type of this assembly as C# spells it, for messages.</summary>
    public string Display(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var name = Metadata.GetString(type.Name);
        return type.GetDeclaringType().IsNil ? name : $"{Metadata.GetString(Metadata.GetTypeDefinition(type.GetDeclaringType()).Name)}.{name}";
    }

    /// <summary>The method that a token of a call stands for.</summary>
    /// <exception cref="BadImageFormatException">The token is of something else.</exception>
    public Callee Callee(EntityHandle handle)
    {
        if (callees.TryGetValue(handle, out var known)) return known;
        var callee = handle.Kind switch
        {
            HandleKind.MethodDefinition => OwnCallee((MethodDefinitionHandle)handle),
            HandleKind.MemberReference => ForeignCallee((MemberReferenceHandle)handle),
            HandleKind.MethodSpecification => GenericCallee((MethodSpecificationHandle)handle),
            _ => throw new BadImageFormatException("A call of what is no method."),
        };
        callees.Add(handle, callee);
        return callee;
    }

    /// <summary>The field that a token stands for.</summary>
    /// <exception cref="BadImageFormatException">The token is of something else.</exception>
    public FieldUse Field(EntityHandle handle)
    {
        if (fields.TryGetValue(handle, out var known)) return known;
        var field = handle.Kind switch
        {
            HandleKind.FieldDefinition => OwnField((FieldDefinitionHandle)handle),
            HandleKind.MemberReference => ForeignField((MemberReferenceHandle)handle),
            _ => throw new BadImageFormatException("The use of what is no field."),
        };
        fields.Add(handle, field);
        return field;
    }

    private Callee OwnCallee(MethodDefinitionHandle handle)
    {
        var method = Metadata.GetMethodDefinition(handle);
        var signature = method.DecodeSignature(Names, null);
        return new(TypeNames.Own(method.GetDeclaringType()), Metadata.GetString(method.Name), signature.Header.IsInstance, signature.ReturnType, signature.ParameterTypes)
        {
            Definition = handle,
            IsAllowed = true,
        };
    }

    private Callee ForeignCallee(MemberReferenceHandle handle)
    {
        var reference = Metadata.GetMemberReference(handle);
        if (reference.GetKind() != MemberReferenceKind.Method) throw new BadImageFormatException("A call of a field.");
        var signature = reference.DecodeMethodSignature(Names, null);
        var owner = Names.Name(reference.Parent);
        var name = Metadata.GetString(reference.Name);
        var (definition, arguments) = TypeNames.Generic(owner);
        var text = $"{(signature.Header.IsInstance ? "instance " : "")}{signature.ReturnType} {definition ?? owner}::{name}({string.Join(", ", signature.ParameterTypes)})";
        var isPlain = signature.Header.CallingConvention == SignatureCallingConvention.Default && !signature.Header.HasExplicitThis && signature.GenericParameterCount == 0;
        var isAllowed = AllowList.Default.HasMember(text, out var nullable) && isPlain && (definition is null || AllowList.Default.IsLocal(owner) || AllowList.Default.IsClass(owner));
        return new(
            owner,
            name,
            signature.Header.IsInstance,
            TypeNames.Substitute(signature.ReturnType, arguments),
            [.. signature.ParameterTypes.Select(type => TypeNames.Substitute(type, arguments))])
        {
            Text = text,
            IsAllowed = isAllowed,
            Nullable = nullable,
        };
    }

    private Callee GenericCallee(MethodSpecificationHandle handle)
    {
        var specification = Metadata.GetMethodSpecification(handle);
        var arguments = specification.DecodeSignature(Names, null);
        var generic = Callee(specification.Method);
        // Only the compiler's helpers may be called so, and their callers are checked one by one.
        return generic with { Arguments = arguments, IsAllowed = generic.IsOwn };
    }

    private FieldUse OwnField(FieldDefinitionHandle handle)
    {
        var field = Metadata.GetFieldDefinition(handle);
        return new(TypeNames.Own(field.GetDeclaringType()), Metadata.GetString(field.Name), field.DecodeSignature(Names, null), handle, IsAllowed: true);
    }

    private FieldUse ForeignField(MemberReferenceHandle handle)
    {
        var reference = Metadata.GetMemberReference(handle);
        if (reference.GetKind() != MemberReferenceKind.Field) throw new BadImageFormatException("The use of a method as a field.");
        var owner = Names.Name(reference.Parent);
        var name = Metadata.GetString(reference.Name);
        var type = reference.DecodeFieldSignature(Names, null);
        var (definition, arguments) = TypeNames.Generic(owner);
        var isAllowed = AllowList.Default.HasField($"{type} {definition ?? owner}::{name}") && AllowList.Default.IsLocal(owner);
        return new(owner, name, TypeNames.Substitute(type, arguments), default, isAllowed);
    }
}
