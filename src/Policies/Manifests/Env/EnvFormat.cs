using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Env;

/// <summary>Files of environment variables, <c>.env</c>, <c>.env.production</c>, <c>web.env</c>: one <c>env/file</c> per file.</summary>
internal sealed class EnvFormat : IManifestFormat
{
    public string Name => "env";

    public string UsualFileName => ".env";

    public int Precedence => 10;

    public bool MatchesName(string path)
    {
        var name = PathNames.FileName(path);
        if (PathNames.HasExtension(name, ".json", ".yaml", ".yml", ".cs", ".ts", ".js", ".md")) return false;
        return name.Equals(".env", StringComparison.OrdinalIgnoreCase) || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) || PathNames.HasExtension(name, ".env");
    }

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var body = EnvParser.Parse(new NodeSource(text, Dialect.Configuration with { Name = "env", IgnoresKeyCase = false }), diagnostics);
        var name = PathNames.FileName(text.Path);
        var resource = new ResourceDescription
        {
            Kind = Name,
            Type = "file",
            Name = name,
            Address = name,
            Body = body,
            Header = Headers.FirstKey(body),
            Unit = PathNames.Folder(text.Path),
        };
        return new Manifest(Name, text, [resource], [body]);
    }
}
