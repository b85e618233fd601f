namespace SocPolicy.Analyzers.Classification;

/// <summary>What kind of harm a value does when it escapes. The order is the order of severity.</summary>
internal enum DataClass
{
    Confidential,
    Personal,
    Financial,
    SensitivePersonal,
    Secret,
}
