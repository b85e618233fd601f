using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>A variable of a lambda expression, or a parameter of a function of one's own.</summary>
/// <param name="Name">Its name; case does not count.</param>
/// <param name="Value">Its value.</param>
/// <param name="Outer">The others; null for none.</param>
internal sealed record LocalValue(string Name, Node Value, LocalValue? Outer)
{
    /// <summary>The value of a name; null when there is none.</summary>
    public static Node? Find(LocalValue? locals, string name)
    {
        for (var local = locals; local is not null; local = local.Outer)
        {
            if (string.Equals(local.Name, name, StringComparison.OrdinalIgnoreCase)) return local.Value;
        }

        return null;
    }
}
