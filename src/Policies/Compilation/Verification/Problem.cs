using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>Something in a compiled assembly that its policies may not do.</summary>
/// <param name="Id">SOC3xxx.</param>
/// <param name="Message">What it is, then what to do instead.</param>
internal sealed record Problem(string Id, string Message)
{
    /// <summary>The method that it is in; nil when it is in none.</summary>
    public MethodDefinitionHandle Method { get; init; }

    /// <summary>The offset of its instruction.</summary>
    public int Offset { get; init; }

    /// <summary>The C# name to look for in the snippet, for a place finer than its statement; empty when there is none.</summary>
    public string Word { get; init; } = "";
}
