namespace SocPolicy.Manifests.Yaml;

/// <summary>What plain scalars are taken for.</summary>
public enum YamlSchema
{
    /// <summary>YAML 1.2: only <c>true</c> and <c>false</c> are booleans.</summary>
    Core,

    /// <summary>YAML 1.1, as Kubernetes reads it: <c>yes</c>, <c>no</c>, <c>on</c>, <c>off</c>, <c>y</c> and <c>n</c> are booleans too.</summary>
    Kubernetes,
}
