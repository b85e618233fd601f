using System.Collections.Frozen;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>
/// The property that names a resource, by type, where <c>Ref</c> gives it or other resources take it (AWS CloudFormation template
/// reference, "Return values"). A resource without the property has a generated name, which no template can know.
/// </summary>
internal static class ResourceNames
{
    private static readonly FrozenDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["AWS::DynamoDB::Table"] = "TableName",
        ["AWS::EC2::KeyPair"] = "KeyName",
        ["AWS::ECR::Repository"] = "RepositoryName",
        ["AWS::ECS::Cluster"] = "ClusterName",
        ["AWS::EKS::Cluster"] = "Name",
        ["AWS::IAM::Group"] = "GroupName",
        ["AWS::IAM::InstanceProfile"] = "InstanceProfileName",
        ["AWS::IAM::Role"] = "RoleName",
        ["AWS::IAM::User"] = "UserName",
        ["AWS::KMS::Alias"] = "AliasName",
        ["AWS::Kinesis::Stream"] = "Name",
        ["AWS::Lambda::Function"] = "FunctionName",
        ["AWS::Logs::LogGroup"] = "LogGroupName",
        ["AWS::RDS::DBCluster"] = "DBClusterIdentifier",
        ["AWS::RDS::DBInstance"] = "DBInstanceIdentifier",
        ["AWS::RDS::DBSubnetGroup"] = "DBSubnetGroupName",
        ["AWS::S3::Bucket"] = "BucketName",
        ["AWS::SNS::Topic"] = "TopicName",
        ["AWS::SQS::Queue"] = "QueueName",
        ["AWS::Serverless::Function"] = "FunctionName",
        ["AWS::Serverless::SimpleTable"] = "TableName",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name that is written; empty for a generated one.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="body">The resource, evaluated.</param>
    public static IReadOnlyList<Node> Of(string type, Node body) =>
        Properties.TryGetValue(type, out var property) && ((body as MapNode)?.Find("Properties") as MapNode)?.Find(property) is { } name and not NullNode ? [name] : [];
}
