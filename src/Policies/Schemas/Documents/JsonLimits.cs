namespace SocPolicy.Schemas.Documents;

/// <summary>Bounds on schemas and documents, far above what anyone writes by hand, far below what stops the process.</summary>
internal static class JsonLimits
{
    /// <summary>Subschemas within subschemas while judging: a level of a document takes two or three.</summary>
    public const int Depth = 512;

    /// <summary>Subschemas applied to one document: about a second's work.</summary>
    public const int Steps = 10_000_000;

    /// <summary>Errors of one document; more tell nobody anything.</summary>
    public const int Errors = 1_000;

    /// <summary>Digits of a number that are compared exactly; longer ones are taken as doubles.</summary>
    public const int Digits = 1_000;

    /// <summary>How long the quick engine may look for a pattern in one text before the linear one takes over.</summary>
    public static readonly TimeSpan QuickMatchTime = TimeSpan.FromMilliseconds(250);
}
