namespace SocPolicy.Schemas.Documents;

/// <summary>Bounds on schemas and documents, far above what anyone writes by hand, far below what stops the process.</summary>
internal static class JsonLimits
{
    /// <summary>Values within values of a document, and schemas within schemas as they are written: readers allow 100.</summary>
    public const int Depth = 512;

    /// <summary>Nesting of the JSON that JsonSchema.Net is given: a schema may take two levels.</summary>
    public const int WrittenDepth = 2_000;

    /// <summary>Schemas in one schema document and all that it refers to.</summary>
    public const int Schemas = 20_000;

    /// <summary>References one behind the other that lead to nothing but the next.</summary>
    public const int Chain = 100;

    /// <summary>What may be asked of one document, in keywords: some seconds' work.</summary>
    public const int Steps = 1_000_000;

    /// <summary>Errors of one document; more tell nobody anything.</summary>
    public const int Errors = 1_000;

    /// <summary>Digits of a number that are compared exactly; longer ones are taken as doubles.</summary>
    public const int Digits = 1_000;

    /// <summary>How long the quick engine may look for a pattern in one text before the linear one takes over.</summary>
    public static readonly TimeSpan QuickMatchTime = TimeSpan.FromMilliseconds(250);
}
