using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>A built-in function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">How many arguments it takes at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Apply">Makes the result; null when the arguments are wrong, which the call then says.</param>
internal sealed record Function(string Name, int Least, int Most, Func<FunctionCall, HclValue?> Apply)
{
    /// <summary>Whether it can make something of arguments that are unknown or hold unknowns; otherwise its result is unknown then.</summary>
    public bool SeesUnknown { get; init; }
}
