using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>One resource of a deployment, not evaluated but for its name.</summary>
/// <param name="Body">What is written.</param>
/// <param name="Type">The full type: <c>Microsoft.Sql/servers/databases</c>.</param>
/// <param name="Name">The full name, or the expression that gives it.</param>
/// <param name="Spelling">The name as <see cref="NameSpelling"/> writes it.</param>
/// <param name="Address">Unique in its run.</param>
/// <param name="Scope">Where its values are evaluated.</param>
/// <param name="SymbolicOver">What it depends on that is not known; null when it is surely there.</param>
/// <param name="Symbol">Its symbolic name; null for none.</param>
/// <param name="Parent">The resource in which it is written; null for one at the top.</param>
internal sealed record ArmResource(MapNode Body, string Type, string Name, string Spelling, string Address, ArmScope Scope, string? SymbolicOver, string? Symbol, ArmResource? Parent)
{
    /// <summary>A reference to it as a whole.</summary>
    public ResourceReference Reference => new(Scope.Deployment.Run.Unit, Address, "", "", ReferenceKind.Whole) { SymbolicOver = SymbolicOver };
}
