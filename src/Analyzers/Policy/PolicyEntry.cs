using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Policy;

/// <summary>One line about a symbol, a type, a namespace or a name. The place is the policy's own, as <c>file(line)</c>.</summary>
internal sealed class PolicyEntry(DataClass? dataClass, string place)
{
    public DataClass? DataClass { get; } = dataClass;

    public string Place { get; } = place;
}
