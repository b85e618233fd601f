using System.Collections.Frozen;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.CloudFormation.Functions;

namespace SocPolicy.Manifests.CloudFormation;

/// <summary>The intrinsic functions by name.</summary>
internal static class Intrinsics
{
    private static readonly FrozenDictionary<string, Func<IntrinsicCall, Node?>> Functions = new Dictionary<string, Func<IntrinsicCall, Node?>>
    {
        ["Ref"] = ReferenceFunctions.Ref,
        ["Fn::GetAtt"] = ReferenceFunctions.GetAtt,
        ["Fn::ImportValue"] = ReferenceFunctions.ImportValue,
        ["Fn::GetAZs"] = ReferenceFunctions.GetAvailabilityZones,
        ["Fn::If"] = SelectionFunctions.If,
        ["Fn::FindInMap"] = SelectionFunctions.FindInMap,
        ["Fn::Select"] = SelectionFunctions.Select,
        ["Fn::Length"] = SelectionFunctions.Length,
        ["Fn::Sub"] = SubFunction.Evaluate,
        ["Fn::Join"] = TextFunctions.Join,
        ["Fn::Split"] = TextFunctions.Split,
        ["Fn::Base64"] = TextFunctions.Base64,
        ["Fn::ToJsonString"] = TextFunctions.ToJsonString,
        ["Fn::Cidr"] = CidrFunction.Evaluate,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every function that has a short form, those of conditions included.</summary>
    public static FrozenSet<string> Names { get; } = Functions.Keys
        .Concat(["Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals", "Fn::Transform", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::RefAll", "Fn::ValueOf", "Fn::ValueOfAll"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The function of a name; null when there is none that gives a value.</summary>
    public static Func<IntrinsicCall, Node?>? Find(string name) => Functions.GetValueOrDefault(name);
}
