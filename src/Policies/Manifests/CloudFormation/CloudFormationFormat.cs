using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Stacks;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.CloudFormation;

/// <summary>CloudFormation and SAM templates in YAML or JSON, evaluated as far as a template alone can be.</summary>
internal sealed partial class CloudFormationFormat : IManifestFormat
{
    private static readonly Dialect Scalars = Dialect.Converting;

    public string Name => "cloudformation";

    public string UsualFileName => "template.yaml";

    public int Precedence => 20;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".yaml", ".yml", ".json", ".template");

    public bool MatchesContent(SourceText text) =>
        TopLevelKeys.AnyDocumentHas(text.Content, "AWSTemplateFormatVersion")
        || (text.Content.Contains("AWS::", StringComparison.Ordinal) && ResourcesSection().IsMatch(text.Content) && ResourceType().IsMatch(text.Content));

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var source = new NodeSource(text, Scalars);
        Node? root;
        if (IsJson(text.Content)) root = JsonReader.Read(source, diagnostics);
        else root = TemplatedYaml.Read(source, new YamlOptions(YamlSchema.Kubernetes) { ReadTag = IntrinsicTags.Expand }, diagnostics) is [var first, ..] ? first.Root : null;
        return new Manifest(Name, text, [], root is null ? [] : [root]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var templates = manifests
            .SelectMany(manifest => manifest.Documents.Take(1).Select(root => Template.Of(root, diagnostics)))
            .OfType<Template>()
            .ToList();
        return new StackRun(templates, diagnostics).Describe();
    }

    private static bool IsJson(string content) => content.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..];

    [GeneratedRegex(@"(^|[{,\s])[""']?Resources[""']?[ \t]*:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ResourcesSection();

    [GeneratedRegex(@"[""']?Type[""']?[ \t]*:\s*[""']?(AWS|Alexa|Custom)::", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ResourceType();
}
