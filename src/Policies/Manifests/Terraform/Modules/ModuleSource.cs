using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Modules;

/// <summary>What the files of one folder declare, not yet evaluated.</summary>
internal sealed class ModuleSource
{
    private ModuleSource(string folder) => Folder = folder;

    /// <summary>Relative to the run's root, with forward slashes; empty for the root itself.</summary>
    public string Folder { get; }

    public List<HclFile> Files { get; } = [];

    public Dictionary<string, BlockSyntax> Variables { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, BlockSyntax> Outputs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, BlockSyntax> Modules { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AttributeSyntax> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>By address: <c>aws_s3_bucket.a</c>, <c>data.aws_ami.a</c>.</summary>
    public Dictionary<string, BlockSyntax> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a file cannot be read, one place a file: what is declared there is not known.</summary>
    public List<SourceSpan> Gaps { get; } = [];

    public List<BlockSyntax> Providers { get; } = [];

    /// <summary>The <c>terraform</c> blocks: settings, backend, versions.</summary>
    public List<BlockSyntax> Settings { get; } = [];

    /// <summary>Reads the declarations of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files, sorted; files whose name ends in override come last and replace arguments.</param>
    /// <param name="diagnostics">Takes what is declared twice.</param>
    public static ModuleSource From(string folder, IEnumerable<HclFile> files, DiagnosticBag diagnostics)
    {
        var module = new ModuleSource(folder);
        module.Files.AddRange(files);
        foreach (var file in module.Files.OrderBy(IsOverride))
        {
            if (file.Body.Broken is { } broken) module.Gaps.Add(broken);
            foreach (var block in file.Body.Blocks) module.Declare(block, IsOverride(file), diagnostics);
        }

        return module;
    }

    private static bool IsOverride(HclFile file)
    {
        var name = file.Span.Path[(file.Span.Path.LastIndexOf('/') + 1)..];
        name = name[..name.IndexOf('.', StringComparison.Ordinal)];
        return name == "override" || name.EndsWith("_override", StringComparison.Ordinal);
    }

    private void Declare(BlockSyntax block, bool overrides, DiagnosticBag diagnostics)
    {
        switch (block.Type, block.Labels)
        {
            case ("resource", [var type, var name]):
                Add(Resources, $"{type.Text}.{name.Text}");
                break;
            case ("data" or "ephemeral", [var type, var name]):
                Add(Resources, $"{block.Type}.{type.Text}.{name.Text}");
                break;
            case ("variable", [var name]):
                Add(Variables, name.Text);
                break;
            case ("output", [var name]):
                Add(Outputs, name.Text);
                break;
            case ("module", [var name]):
                Add(Modules, name.Text);
                break;
            case ("provider", [_]):
                Providers.Add(block);
                break;
            case ("terraform", []):
                Settings.Add(block);
                break;
            case ("locals", []):
                foreach (var local in block.Body.Attributes) AddLocal(local);
                break;
            case ("resource" or "data" or "ephemeral", _):
                Gaps.Add(block.Header);
                diagnostics.Error("SOC4105", block.Header, $"A {block.Type} block takes two labels, its type and its name. Write {block.Type} \"type\" \"name\" {{.");
                break;
            case ("variable" or "output" or "module" or "provider", _):
                Gaps.Add(block.Header);
                diagnostics.Error("SOC4105", block.Header, $"A {block.Type} block takes one label, its name. Write {block.Type} \"name\" {{.");
                break;
        }

        void Add(Dictionary<string, BlockSyntax> into, string name)
        {
            if (into.TryAdd(name, block)) return;
            if (overrides) into[name] = Merge(into[name], block);
            else Twice(name, block.Header, into[name].Header);
        }

        void AddLocal(AttributeSyntax local)
        {
            if (Locals.TryAdd(local.Name, local)) return;
            if (overrides) Locals[local.Name] = local;
            else Twice($"local.{local.Name}", local.Span, Locals[local.Name].Span);
        }

        void Twice(string name, SourceSpan at, SourceSpan first) =>
            diagnostics.Error("SOC4105", at, $"{name} is declared twice, first at {first}. Remove or rename one of them.");
    }

    /// <summary>An override replaces arguments one by one, and nested blocks by their type.</summary>
    private static BlockSyntax Merge(BlockSyntax original, BlockSyntax other)
    {
        var attributes = original.Body.Attributes.Where(old => other.Body.Find(old.Name) is null).Concat(other.Body.Attributes);
        var replaced = other.Body.Blocks.Select(block => block.Type).ToHashSet(StringComparer.Ordinal);
        var blocks = original.Body.Blocks.Where(old => !replaced.Contains(old.Type)).Concat(other.Body.Blocks);
        var body = new BodySyntax([.. attributes], [.. blocks], original.Source, original.Body.Start, original.Body.End) { Broken = original.Body.Broken ?? other.Body.Broken };
        return new(original.Type, [.. original.Labels], body, original.HeaderEnd, original.Source, original.Start, original.End);
    }
}
