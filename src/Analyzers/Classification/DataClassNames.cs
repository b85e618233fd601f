namespace SocPolicy.Analyzers.Classification;

internal static class DataClassNames
{
    /// <summary>The name as policies and messages write it.</summary>
    public static string Text(this DataClass dataClass) => dataClass switch
    {
        DataClass.Untrusted => "untrusted",
        DataClass.Internals => "internals",
        DataClass.Confidential => "confidential",
        DataClass.Personal => "personal",
        DataClass.Financial => "financial",
        DataClass.SensitivePersonal => "sensitive personal",
        _ => "secret",
    };
}
