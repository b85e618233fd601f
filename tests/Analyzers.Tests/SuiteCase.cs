namespace SocPolicy.Analyzers.Tests;

/// <summary>A labelled line. Without an id nothing may be reported there; with a reason beside its id the miss is a known limit.</summary>
internal sealed record SuiteCase(int Line, string Code, string? Id, string? Reason)
{
    public bool IsNegative => Id is null;

    public bool IsKnownLimit => Reason is not null && Id is not null;
}
