using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>The parameters that CloudFormation itself gives: there, but not known from the template.</summary>
internal static class PseudoParameters
{
    /// <summary>What removes the property that has it.</summary>
    public const string NoValue = "AWS::NoValue";

    /// <summary>The value at a place; null for a name that is none of them.</summary>
    public static Node? Find(string name, Node place) => name switch
    {
        "AWS::AccountId" or "AWS::Partition" or "AWS::Region" or "AWS::StackId" or "AWS::StackName" or "AWS::URLSuffix" =>
            new UnknownNode(Cause(name), Partial.Placed.Plain(place.Source), place.Start, place.End) { IsPresent = true, IsText = true, Prefix = name == "AWS::StackId" ? "arn:" : "" },
        "AWS::NotificationARNs" => new UnknownNode(Cause(name), Partial.Placed.Plain(place.Source), place.Start, place.End) { IsPresent = true },
        _ => null,
    };

    private static string Cause(string name) => $"{name} is known only when the stack is created";
}
