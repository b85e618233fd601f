namespace SocPolicy.Analyzers.Classification;

/// <summary>What kind of harm a value does when it escapes. The order is the order of severity.</summary>
internal enum DataClass
{
    /// <summary>Text that a stranger wrote. It harms by getting in, not by getting out.</summary>
    Untrusted,

    /// <summary>How the program works inside: of use to an attacker, of none to a client.</summary>
    Internals,
    Confidential,
    Personal,
    Financial,
    SensitivePersonal,
    Secret,
}
