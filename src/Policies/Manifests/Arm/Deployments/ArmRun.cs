using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>All templates of a run. One that another links to by a relative path is evaluated for each link, and not alone.</summary>
internal sealed class ArmRun(IReadOnlyList<ArmTemplate> templates, IReadOnlyDictionary<string, MapNode> parameterFiles, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, ArmTemplate> byPath = templates.DistinctBy(template => template.Text.Path, StringComparer.OrdinalIgnoreCase).ToDictionary(template => template.Text.Path, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ArmTemplate> called = [];

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>What the templates and parameter files describe, in the order of their paths.</summary>
    public IReadOnlyList<ResourceDescription> Describe()
    {
        var described = templates.ToDictionary(template => template, template => new DeploymentRun(template, ParametersBeside(template), this).Describe());
        var files = parameterFiles.Select(file => new ResourceDescription
        {
            Kind = "arm",
            Type = "parameter-file",
            Name = PathNames.FileName(file.Key),
            Address = PathNames.FileName(file.Key),
            Body = file.Value,
            Header = Headers.FirstKey(file.Value),
            Unit = file.Key,
        });
        // Templates that link to each other in a circle are all judged alone.
        return [.. templates.Where(template => !called.Contains(template) || templates.All(called.Contains)).SelectMany(template => described[template]), .. files];
    }

    /// <summary>The template at a path relative to another; null when it is not in the run.</summary>
    public ArmTemplate? Linked(string from, string relative)
    {
        var folders = new List<string>(PathNames.Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") folders.Add(part);
            else if (folders.Count == 0) return null;
            else folders.RemoveAt(folders.Count - 1);
        }

        return byPath.GetValueOrDefault(string.Join('/', folders));
    }

    /// <summary>Notes that a template is linked to.</summary>
    public void NoteCalled(ArmTemplate template) => called.Add(template);

    /// <summary><c>azuredeploy.parameters.json</c> belongs to <c>azuredeploy.json</c>.</summary>
    private MapNode? ParametersBeside(ArmTemplate template)
    {
        var path = template.Text.Path;
        var dot = path.LastIndexOf('.');
        return parameterFiles.GetValueOrDefault($"{path[..dot]}.parameters{path[dot..]}");
    }
}
