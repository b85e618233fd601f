using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Deployments;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm;

/// <summary>Azure Resource Manager templates and their parameter files: JSON with comments, evaluated as far as a template alone can be.</summary>
internal sealed partial class ArmFormat : IManifestFormat
{
    public string Name => "arm";

    public string UsualFileName => "azuredeploy.json";

    public int Precedence => 20;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".json", ".jsonc");

    public bool MatchesContent(SourceText text) => text.Content.Contains("schema.management.azure.com", StringComparison.OrdinalIgnoreCase) && Schema().IsMatch(text.Content);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics) =>
        new(Name, text, [], JsonReader.Read(new NodeSource(text, Dialect.AzureResourceManager), diagnostics) is { } root ? SecretParameters.Documents(root, Secrets(root)) : []);

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var parameterFiles = new Dictionary<string, MapNode>(StringComparer.OrdinalIgnoreCase);
        var templates = new List<ArmTemplate>();
        foreach (var manifest in manifests)
        {
            foreach (var root in manifest.Documents.Take(1))
            {
                if (root is MapNode map && IsParameterFile(map)) parameterFiles[manifest.Text.Path] = map;
                else if (ArmTemplate.Of(root, diagnostics) is { } template) templates.Add(template);
            }
        }

        return new ArmRun(templates, parameterFiles, diagnostics).Describe();
    }

    /// <summary>Defaults of secure parameters; in a parameter file, which has no types, what goes by the name of a secret.</summary>
    private static IEnumerable<Node?> Secrets(Node root) =>
        ((root as MapNode)?.Find("parameters") as MapNode)?.Entries.SelectMany(entry => entry.Value is MapNode parameter
            ? Deployment.IsSecret(parameter) ? [parameter.Find("defaultValue")] : SecretNames(entry.Key, parameter)
            : Array.Empty<Node?>()) ?? [];

    private static Node?[] SecretNames(string name, MapNode parameter) => Language.Secrets.NamesSecret(name) ? [parameter.Find("value")] : [];

    private static bool IsParameterFile(MapNode root) =>
        root.Find("$schema") is TextNode schema && schema.Text.Contains("deploymentParameters.json", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"""\$schema""\s*:\s*""https?://schema\.management\.azure\.com/[^""]*/([a-z]*deploymentTemplate|deploymentParameters)\.json", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Schema();
}
