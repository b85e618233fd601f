using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Resources;

/// <summary>
/// The texts by which configurations name a resource without a reference: the argument that is its name, and the forms of its
/// ARN or id that hold that name. From the providers' documentation of arguments and imports, and the vendors' formats of ARNs and ids.
/// </summary>
internal static class Identities
{
    private const string Usual = "name";

    private static readonly string[] Partitions = ["aws", "aws-us-gov", "aws-cn"];

    /// <summary>The argument that names a resource of a type, where it is not <c>name</c>; empty where everything that names it is generated.</summary>
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["aws_s3_bucket"] = "bucket",
        ["aws_db_instance"] = "identifier",
        ["aws_db_snapshot"] = "db_snapshot_identifier",
        ["aws_rds_cluster"] = "cluster_identifier",
        ["aws_rds_cluster_instance"] = "identifier",
        ["aws_docdb_cluster"] = "cluster_identifier",
        ["aws_neptune_cluster"] = "cluster_identifier",
        ["aws_redshift_cluster"] = "cluster_identifier",
        ["aws_elasticache_cluster"] = "cluster_id",
        ["aws_elasticache_replication_group"] = "replication_group_id",
        ["aws_opensearch_domain"] = "domain_name",
        ["aws_elasticsearch_domain"] = "domain_name",
        ["aws_lambda_function"] = "function_name",
        ["aws_api_gateway_domain_name"] = "domain_name",
        ["aws_kms_key"] = "",
        ["aws_vpc"] = "",
        ["aws_subnet"] = "",
        ["aws_instance"] = "",
        ["aws_ebs_volume"] = "",
        ["aws_efs_file_system"] = "",
        ["aws_acm_certificate"] = "",
        ["google_project"] = "project_id",
        ["google_service_account"] = "account_id",
        ["google_bigquery_dataset"] = "dataset_id",
        ["google_secret_manager_secret"] = "secret_id",
    };

    /// <summary>How an ARN goes on behind <c>arn:partition:</c>, and what stands before the name at its end.</summary>
    private static readonly Dictionary<string, (string Service, char Before)> Arns = new(StringComparer.Ordinal)
    {
        ["aws_iam_role"] = ("iam", '/'),
        ["aws_iam_user"] = ("iam", '/'),
        ["aws_iam_group"] = ("iam", '/'),
        ["aws_iam_policy"] = ("iam", '/'),
        ["aws_iam_instance_profile"] = ("iam", '/'),
        ["aws_kms_alias"] = ("kms", ':'),
        ["aws_sns_topic"] = ("sns", ':'),
        ["aws_sqs_queue"] = ("sqs", ':'),
        ["aws_lambda_function"] = ("lambda", ':'),
        ["aws_dynamodb_table"] = ("dynamodb", '/'),
        ["aws_db_instance"] = ("rds", ':'),
        ["aws_rds_cluster"] = ("rds", ':'),
        ["aws_docdb_cluster"] = ("rds", ':'),
        ["aws_ecr_repository"] = ("ecr", '/'),
        ["aws_ecs_cluster"] = ("ecs", '/'),
        ["aws_eks_cluster"] = ("eks", '/'),
        ["aws_cloudwatch_log_group"] = ("logs", ':'),
        ["aws_cloudtrail"] = ("cloudtrail", '/'),
        ["aws_kinesis_stream"] = ("kinesis", '/'),
        ["aws_kinesis_firehose_delivery_stream"] = ("firehose", '/'),
        ["aws_sfn_state_machine"] = ("states", ':'),
    };

    /// <summary>The identities that are written or follow from what is written.</summary>
    /// <param name="type">Such as <c>aws_s3_bucket</c>.</param>
    /// <param name="isData">Whether it is a data source: then they are what it is looked up by.</param>
    /// <param name="argument">Gives an argument by its name; null for what is not written.</param>
    public static IReadOnlyList<Node> Of(string type, bool isData, Func<string, HclValue?> argument)
    {
        var found = new List<Node>();
        var named = Arguments.GetValueOrDefault(type, Usual);
        if (named.Length > 0 && argument(named) is { } value and not NullValue)
        {
            if (isData) found.Add(NodeWriter.Write(value));
            else Add(type, value, found);
        }

        if (!isData) return found;
        foreach (var lookup in (ReadOnlySpan<string>)["id", "arn", "key_id"])
        {
            if (argument(lookup) is { } other and not NullValue) found.Add(NodeWriter.Write(other));
        }

        return found;
    }

    private static void Add(string type, HclValue value, List<Node> found)
    {
        found.Add(NodeWriter.Write(value));
        if (type == "aws_s3_bucket")
        {
            foreach (var partition in Partitions) found.Add(Around(value, $"arn:{partition}:s3:::", ""));
        }
        else if (Arns.TryGetValue(type, out var arn))
        {
            foreach (var partition in Partitions) found.Add(Within(value, $"arn:{partition}:{arn.Service}:", arn.Before));
            if (type == "aws_sqs_queue") found.Add(Within(value, "https://", '/'));
        }
        else if (type == "google_service_account")
        {
            found.Add(Around(value, "", "@", ".iam.gserviceaccount.com"));
            found.Add(Around(value, "serviceAccount:", "@", ".iam.gserviceaccount.com"));
        }
        else if (type.StartsWith("azurerm_", StringComparison.Ordinal))
        {
            found.Add(Within(value, "/subscriptions/", '/'));
        }
        else if (type.StartsWith("google_", StringComparison.Ordinal))
        {
            found.Add(Within(value, "projects/", '/'));
            found.Add(Within(value, "https://", '/'));
        }
    }

    /// <summary>A text that is wholly told when the name is.</summary>
    private static Node Around(HclValue name, string before, string after)
    {
        var (source, start, end) = name.Origin;
        return Conversions.ToText(name) is { } text ? new TextNode(before + text + after, source, start, end) : Partly(name, before, after);
    }

    /// <summary>A text with something between the name and its end that nobody tells.</summary>
    private static UnknownNode Around(HclValue name, string before, string after, string ending)
    {
        var (prefix, _, _) = Ends(name);
        return Text(name, before + prefix + (Conversions.ToText(name) is null ? "" : after), ending);
    }

    /// <summary>A text that begins so and ends with the name; what is between, an account for example, nobody tells.</summary>
    private static UnknownNode Within(HclValue name, string before, char separator)
    {
        var (_, suffix, isWhole) = Ends(name);
        return Text(name, before, isWhole ? separator + suffix : suffix);
    }

    private static UnknownNode Partly(HclValue name, string before, string after)
    {
        var (prefix, suffix, _) = Ends(name);
        return Text(name, before + prefix, suffix + after);
    }

    private static (string Prefix, string Suffix, bool IsWhole) Ends(HclValue name) => Conversions.ToText(name) is { } text ? (text, text, true)
        : name is UnknownValue { IsText: true } unknown ? (unknown.Prefix, unknown.Suffix, false)
        : ("", "", false);

    private static UnknownNode Text(HclValue name, string prefix, string suffix)
    {
        var (source, start, end) = name.Origin;
        var cause = (name as UnknownValue)?.Cause ?? "the account and the region of an ARN or id are not told";
        return new(cause, source, start, end) { IsPresent = true, IsText = true, Prefix = prefix, Suffix = suffix };
    }
}
