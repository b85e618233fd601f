using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>One resource of a stack, not evaluated.</summary>
/// <param name="Id">The logical id, after loops.</param>
/// <param name="Entry">The entry of the section.</param>
/// <param name="Body">What is written, with the globals of a SAM template.</param>
/// <param name="Type">The type: <c>AWS::S3::Bucket</c>.</param>
/// <param name="Loops">The loops around it; null for none.</param>
/// <param name="SymbolicOver">What it depends on that is not known; null when it is surely there.</param>
/// <param name="Granted">The unknown condition under which it exists; null for none.</param>
internal sealed record ResourceDeclaration(string Id, MapEntry Entry, MapNode Body, string Type, LoopVariable? Loops, string? SymbolicOver, string? Granted);
