namespace SocPolicy.Compilation.Verification;

/// <summary>What an address points to.</summary>
internal enum AddressKind
{
    /// <summary>It is no address.</summary>
    None,

    /// <summary>A local of this method.</summary>
    Local,

    /// <summary>An argument of this method, or what it was passed the address of.</summary>
    Argument,

    /// <summary>A field of a closure.</summary>
    Field,

    /// <summary>An element of a buffer that is a local of this method.</summary>
    Element,
}
