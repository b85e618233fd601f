using System.Text;

namespace SocPolicy.Manifests.Terraform.Kubernetes;

/// <summary>
/// How the Kubernetes provider of Terraform names what Kubernetes names otherwise: snake_case for camelCase, and one block an item where
/// Kubernetes has a list (registry.terraform.io/providers/hashicorp/kubernetes, version 2).
/// </summary>
internal static class ProviderNames
{
    private const string Prefix = "kubernetes_";

    /// <summary>The kind of object by the type of resource, without its prefix and version.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["cluster_role"] = "ClusterRole",
        ["cluster_role_binding"] = "ClusterRoleBinding",
        ["config_map"] = "ConfigMap",
        ["cron_job"] = "CronJob",
        ["daemon_set"] = "DaemonSet",
        ["daemonset"] = "DaemonSet",
        ["deployment"] = "Deployment",
        ["horizontal_pod_autoscaler"] = "HorizontalPodAutoscaler",
        ["ingress"] = "Ingress",
        ["job"] = "Job",
        ["limit_range"] = "LimitRange",
        ["namespace"] = "Namespace",
        ["network_policy"] = "NetworkPolicy",
        ["persistent_volume"] = "PersistentVolume",
        ["persistent_volume_claim"] = "PersistentVolumeClaim",
        ["pod"] = "Pod",
        ["pod_disruption_budget"] = "PodDisruptionBudget",
        ["replication_controller"] = "ReplicationController",
        ["resource_quota"] = "ResourceQuota",
        ["role"] = "Role",
        ["role_binding"] = "RoleBinding",
        ["secret"] = "Secret",
        ["service"] = "Service",
        ["service_account"] = "ServiceAccount",
        ["stateful_set"] = "StatefulSet",
    };

    /// <summary>Blocks that are the items of a list, by the name of that list.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["container"] = "containers",
        ["egress"] = "egress",
        ["env"] = "env",
        ["env_from"] = "envFrom",
        ["from"] = "from",
        ["host_aliases"] = "hostAliases",
        ["http_header"] = "httpHeaders",
        ["image_pull_secret"] = "imagePullSecrets",
        ["image_pull_secrets"] = "imagePullSecrets",
        ["ingress"] = "ingress",
        ["init_container"] = "initContainers",
        ["items"] = "items",
        ["match_expressions"] = "matchExpressions",
        ["match_fields"] = "matchFields",
        ["metric"] = "metrics",
        ["node_selector_term"] = "nodeSelectorTerms",
        ["port"] = "ports",
        ["ports"] = "ports",
        ["readiness_gate"] = "readinessGates",
        ["rule"] = "rules",
        ["sources"] = "sources",
        ["subject"] = "subjects",
        ["sysctl"] = "sysctls",
        ["to"] = "to",
        ["toleration"] = "tolerations",
        ["topology_spread_constraint"] = "topologySpreadConstraints",
        ["volume"] = "volumes",
        ["volume_claim_template"] = "volumeClaimTemplates",
        ["volume_device"] = "volumeDevices",
        ["volume_mount"] = "volumeMounts",
    };

    /// <summary>Names in which words are written in capitals.</summary>
    private static readonly Dictionary<string, string> Capitals = new(StringComparer.Ordinal)
    {
        ["cluster_ip"] = "clusterIP",
        ["cluster_ips"] = "clusterIPs",
        ["external_ips"] = "externalIPs",
        ["host_ip"] = "hostIP",
        ["host_ipc"] = "hostIPC",
        ["host_pid"] = "hostPID",
        ["load_balancer_ip"] = "loadBalancerIP",
        ["non_resource_urls"] = "nonResourceURLs",
        ["pod_cidr"] = "podCIDR",
    };

    /// <summary>Maps whose keys their author chose.</summary>
    private static readonly HashSet<string> Free = new(StringComparer.Ordinal)
    {
        "annotations", "binary_data", "data", "default", "default_request", "hard", "labels", "limits", "match_labels", "max", "max_limit_request_ratio", "min",
        "node_selector", "parameters", "requests", "string_data", "volume_attributes",
    };

    /// <summary>The kind of object that a type of resource makes; null for any other type.</summary>
    public static string? KindOf(string type)
    {
        if (!type.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var name = type[Prefix.Length..];
        var version = name.LastIndexOf("_v", StringComparison.Ordinal);
        if (version > 0 && version + 2 < name.Length && char.IsAsciiDigit(name[version + 2])) name = name[..version];
        return Kinds.GetValueOrDefault(name);
    }

    /// <summary>The list whose items blocks of a name are; null for a block or argument that stands for itself.</summary>
    public static string? ListOf(string name) => Lists.GetValueOrDefault(name);

    /// <summary>Whether the keys of a map are data, which nothing renames.</summary>
    public static bool IsFree(string name) => Free.Contains(name);

    /// <summary><c>run_as_user</c> as Kubernetes writes it: <c>runAsUser</c>.</summary>
    public static string Camel(string name)
    {
        if (Capitals.TryGetValue(name, out var known)) return known;
        if (!name.Contains('_', StringComparison.Ordinal)) return name;
        var camel = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' && i + 1 < name.Length && i > 0) camel.Append(char.ToUpperInvariant(name[++i]));
            else camel.Append(name[i]);
        }

        return camel.ToString();
    }
}
