namespace SocPolicy.Compilation.Verification;

/// <summary>What is wrong with a snippet before it is compiled.</summary>
/// <param name="Id">SOC3001 or SOC3002.</param>
/// <param name="At">The offset of the character that is to blame.</param>
/// <param name="Message">What it is, then what to do.</param>
internal sealed record SnippetFault(string Id, int At, string Message);
