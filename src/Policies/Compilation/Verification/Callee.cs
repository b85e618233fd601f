using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>A method that some code refers to.</summary>
/// <param name="Owner">The type that it is called on, generic arguments included.</param>
/// <param name="Name">Its metadata name.</param>
/// <param name="IsInstance">Whether it has a <c>this</c>.</param>
/// <param name="Return">What it gives, generic arguments put in.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record Callee(string Owner, string Name, bool IsInstance, string Return, IReadOnlyList<string> Parameters)
{
    /// <summary>The method itself, when it is of this assembly; nil otherwise.</summary>
    public MethodDefinitionHandle Definition { get; init; }

    /// <summary>As the allow-list names it; empty when it is of this assembly.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the allow-list has it; true for the methods of this assembly, which are verified themselves.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>The parameters that take null, one bit for each.</summary>
    public int Nullable { get; init; }

    /// <summary>The arguments of a generic method; empty for others.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Whether it belongs to this assembly.</summary>
    public bool IsOwn => !Definition.IsNil;

    /// <summary>The way an author knows it: <c>File.ReadAllText</c>.</summary>
    public string Display
    {
        get
        {
            var name = Name.StartsWith("get_", StringComparison.Ordinal) || Name.StartsWith("set_", StringComparison.Ordinal) ? Name[4..] : Name;
            var (definition, _) = TypeNames.Generic(Owner);
            var type = definition ?? Owner;
            type = type[(type.LastIndexOfAny(['.', '/']) + 1)..];
            var tick = type.IndexOf('`', StringComparison.Ordinal);
            if (tick > 0) type = type[..tick];
            return Name switch
            {
                ".ctor" => $"new {type}",
                "Item" => $"{type}[...]",
                _ => $"{type}.{name}",
            };
        }
    }
}
