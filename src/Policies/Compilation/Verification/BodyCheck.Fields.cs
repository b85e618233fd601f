using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

// Fields: of closures, of the parameters, of tuples, and the compiler's caches of delegates.
internal sealed partial class BodyCheck
{
    private void StepField()
    {
        var field = image.Field(Token(Now));
        if (!field.IsAllowed)
        {
            var (id, message) = Advice.OfField(field);
            Refuse(id, message, field.Name);
            throw new BadImageFormatException("its type is unknown.");
        }

        switch (Now.Code)
        {
            case ILOpCode.Ldsfld:
                frame.Push(LoadStatic(field));
                break;
            case ILOpCode.Stsfld:
                StoreStatic(field);
                break;
            case ILOpCode.Ldfld:
                TakeOwner(field);
                frame.Push(LoadInstance(field));
                break;
            case ILOpCode.Ldflda:
                TakeOwner(field);
                if (IsDelegate(field.Type)) throw new BadImageFormatException("the address of a delegate is taken.");
                frame.Push(New(field.Type + "&") with { Address = AddressKind.Field });
                break;
            default:
                StoreInstance(field);
                break;
        }
    }

    private static bool IsDelegate(string type) => type.StartsWith("System.Func`2<", StringComparison.Ordinal);

    private Operand LoadInstance(FieldUse field)
    {
        if (!IsDelegate(field.Type)) return New(field.Type);
        graph.AddFieldLoad(method, field.Definition);
        return New(field.Type) with { MayBeNull = true };
    }

    private Operand LoadStatic(FieldUse field)
    {
        // The compiler keeps an array of constant texts that only a span is made of. Its length is not known, so no element is.
        if (roles.Of(field.Owner) == TypeRole.Helpers && field.Type == "string[]") return New(field.Type) with { MayBeNull = true };
        if (roles.Of(field.Owner) is not (TypeRole.Lambdas or TypeRole.MethodGroups)) throw new BadImageFormatException("a static field is read.");
        // The one object of the class of lambdas; its static constructor has made it.
        return field.Type == field.Owner ? New(field.Type) : LoadInstance(field);
    }

    private void StoreStatic(FieldUse field)
    {
        var value = Take(field.Type);
        if (roles.Of(field.Owner) == TypeRole.Helpers && field.Type == "string[]") return;
        if (roles.Of(field.Owner) is not (TypeRole.Lambdas or TypeRole.MethodGroups)) throw new BadImageFormatException("a static field is written.");
        if (IsDelegate(field.Type)) StoreDelegate(field, value);
        else if (image.Callee(method).Name != ".cctor") throw new BadImageFormatException("a static field is written.");
    }

    /// <summary>A delegate may be kept only where every method that it may call is known: else it could come to call itself.</summary>
    private void StoreDelegate(FieldUse field, Operand value)
    {
        if (value.Targets is null) Refuse("SOC3012", "A function that is kept in a variable and used inside of another may come to call itself. Write the lambda where it is used, or a named function.", "Func");
        foreach (var target in value.Targets ?? []) graph.AddFieldStore(field.Definition, target);
    }

    /// <summary>The object or struct that a field is read of.</summary>
    private Operand TakeOwner(FieldUse field)
    {
        var owner = Pop();
        if (owner.MayBeNull) RefuseNull();
        var fits = owner.Type == field.Owner || (owner.Type == field.Owner + "&" && IsStruct(field.Owner));
        if (!fits) throw new BadImageFormatException("a field of another type is used.");
        if (owner is { Address: AddressKind.Local } && frame.Locals[owner.Local] is null) throw new BadImageFormatException("it reads a variable that nothing was assigned to.");
        return owner;
    }

    private void StoreInstance(FieldUse field)
    {
        var value = Take(field.Type);
        if (value.MayBeNull) RefuseNull();
        var owner = TakeOwner(field);
        if (IsStruct(field.Owner) && owner.Type == field.Owner) throw new BadImageFormatException("a field of a copy is assigned.");
        if (IsDelegate(field.Type)) StoreDelegate(field, value);
        var isOwnConstructor = image.Callee(method).Name == ".ctor" && ReferenceEquals(owner, arguments[0]);
        var isCache = IsDelegate(field.Type) && field.Name.StartsWith("<>9__", StringComparison.Ordinal);
        if (owner.IsFresh || owner.Address == AddressKind.Local || isOwnConstructor || isCache) return;
        Refuse("SOC3015", $"A lambda assigns \"{field.Name}\", a variable outside of it: then the order of the items would count. Use Any, All, Count or Select, which give what they find.", field.Name);
    }
}
