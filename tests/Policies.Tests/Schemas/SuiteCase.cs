using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Schemas;

/// <summary>One test of the official suite.</summary>
/// <param name="File">Below <c>Suite/tests</c>: <c>optional/format/date.json</c>.</param>
/// <param name="Group">What its schema is about.</param>
/// <param name="Name">What its instance shows.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Instance">The value that is judged.</param>
/// <param name="IsValid">The suite's verdict.</param>
public sealed record SuiteCase(string File, string Group, string Name, Node Schema, Node Instance, bool IsValid)
{
    public override string ToString() => $"{File} | {Group} | {Name}";
}
