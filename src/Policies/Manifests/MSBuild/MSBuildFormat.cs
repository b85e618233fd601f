using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>
/// MSBuild projects with what they import: one <c>msbuild/project</c> per project file, its properties evaluated over
/// <c>Directory.Build.props</c>, <c>Directory.Packages.props</c>, its own imports and <c>Directory.Build.targets</c>; and one resource per item, such as
/// <c>msbuild/PackageReference</c>.
/// </summary>
internal sealed class MSBuildFormat : IManifestFormat
{
    public string Name => "msbuild";

    public string UsualFileName => "Project.csproj";

    public int Precedence => 10;

    public bool MatchesName(string path) => IsProject(path) || PathNames.HasExtension(path, ".props", ".targets");

    public bool MatchesContent(SourceText text) => IsProject(text.Path) || XmlParser.LooksLike(text);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (XmlParser.Parse(text, diagnostics) is not { } root) return new Manifest(Name, text, [], []);
        if (root.Name != "Project")
        {
            diagnostics.Error("SOC4326", text.Span(root.NameStart, root.NameEnd), $"The root element of an MSBuild file is <Project>, not <{Printable.Shorten(root.Name)}>. Correct it, or rename the file.");
            return new Manifest(Name, text, [], []);
        }

        var source = new NodeSource(text, Dialect.Configuration);
        return new Manifest(Name, text, [], [new MSBuildDocument(root, source), XmlNodes.Map(root, source, root.Children)]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var files = new MSBuildFiles([.. manifests.SelectMany(manifest => manifest.Documents).OfType<MSBuildDocument>()]);
        return files.All.Where(file => IsProject(file.Path)).SelectMany(project => ProjectResources.Of(project, files));
    }

    private static bool IsProject(string path) => PathNames.HasExtension(path, ".csproj", ".fsproj", ".vbproj");
}
