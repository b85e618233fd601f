namespace SocPolicy.Compilation.Verification;

/// <summary>What a type of a compiled assembly is for. There is a place for nothing else.</summary>
internal enum TypeRole
{
    /// <summary>Nothing that generated code has.</summary>
    Unexpected,

    /// <summary>The first row of every type table; empty.</summary>
    Module,

    /// <summary>The rules and functions of a control, or the functions that all share.</summary>
    Rules,

    /// <summary>The parameters of a control.</summary>
    Parameters,

    /// <summary>Lambdas that capture nothing, with the caches of their delegates.</summary>
    Lambdas,

    /// <summary>What lambdas and local functions capture.</summary>
    Closure,

    /// <summary>Caches of the delegates of named methods.</summary>
    MethodGroups,

    /// <summary>The compiler's helper methods and the constants of arrays.</summary>
    Helpers,

    /// <summary>The size of an array's constants.</summary>
    Data,

    /// <summary>A buffer on the stack for more arguments than the base library has one for.</summary>
    Buffer,
}
