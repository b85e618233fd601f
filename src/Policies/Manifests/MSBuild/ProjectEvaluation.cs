using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>
/// Evaluates one project in the order of MSBuild: properties and imports from top to bottom, each file once, then items. Targets are
/// left out, since they run later.
/// </summary>
internal sealed class ProjectEvaluation
{
    private const int MostFiles = 200;
    private const int MostWritten = 20_000;

    private readonly MSBuildFiles files;
    private readonly HashSet<MSBuildDocument> read = [];

    private ProjectEvaluation(MSBuildDocument project, MSBuildFiles files)
    {
        this.files = files;
        Project = project;
        Properties = new(project, files);
        Items = new(this);
    }

    public MSBuildDocument Project { get; }

    public MSBuildProperties Properties { get; }

    public MSBuildItems Items { get; }

    /// <summary>Why there may be properties and items that are not here; null when these are all.</summary>
    public string? OpenBecause { get; private set; }

    /// <summary>Every setting of a property as it is written, whatever its condition.</summary>
    public List<Node> Written { get; } = [];

    /// <summary>What is imported besides the SDK.</summary>
    public List<Node> Imports { get; } = [];

    /// <summary>The SDKs.</summary>
    public List<Node> Sdks { get; } = [];

    private List<MSBuildGroup> Groups { get; } = [];

    /// <summary>Evaluates a project.</summary>
    public static ProjectEvaluation Of(MSBuildDocument project, MSBuildFiles files)
    {
        var evaluation = new ProjectEvaluation(project, files);
        evaluation.ReadAbove("Directory.Build.props");
        evaluation.ReadAbove("Directory.Packages.props");
        evaluation.Read(project);
        evaluation.ReadAbove("Directory.Build.targets");
        foreach (var group in evaluation.Groups) evaluation.Items.Add(group);
        return evaluation;
    }

    /// <summary>Whether an element's condition holds.</summary>
    public State Condition(XmlElement element, MSBuildDocument file, string? own) =>
        element.Attribute("Condition") is { } condition ? MSBuildCondition.Evaluate(condition.Value, text => Properties.Expand(text, file, own)) : State.True;

    private void ReadAbove(string name)
    {
        if (files.Above(name, PathNames.Folder(Project.Path)) is { } found) Read(found);
    }

    private void Read(MSBuildDocument file)
    {
        if (!read.Add(file)) return;
        if (read.Count > MostFiles)
        {
            OpenBecause ??= $"it imports more than {MostFiles} files";
            return;
        }

        if (file.Root.Attribute("Sdk") is { } sdk) AddSdk(sdk, file);
        foreach (var element in file.Root.Children) Read(element, file, State.True, "");
    }

    private void Read(XmlElement element, MSBuildDocument file, State outer, string outerText)
    {
        switch (element.Name)
        {
            case "PropertyGroup":
                ReadProperties(element, file, outer, outerText);
                break;
            case "ItemGroup":
                Groups.Add(new(element, file, outer, outerText));
                break;
            case "Import":
                Import(element, file, outer);
                break;
            case "ImportGroup":
                var group = MSBuildCondition.Both(outer, Condition(element, file, null));
                foreach (var import in element.Children.Where(child => child.Name == "Import")) Import(import, file, group);
                break;
            case "Choose":
                Choose(element, file, outer, outerText);
                break;
            case "Sdk" when element.Attribute("Name") is { } name:
                AddSdk(name, file);
                break;
        }
    }

    private void ReadProperties(XmlElement group, MSBuildDocument file, State outer, string outerText)
    {
        var groupState = MSBuildCondition.Both(outer, Condition(group, file, null));
        var groupText = Join(outerText, group.Attribute("Condition")?.Value);
        foreach (var property in group.Children)
        {
            var text = Join(groupText, property.Attribute("Condition")?.Value);
            var state = MSBuildCondition.Both(groupState, Condition(property, file, property.Name));
            Properties.Set(property, file, state, text);
            if (Written.Count < MostWritten) Written.Add(WrittenNode(property, file, text));
        }
    }

    /// <summary>Of several <c>When</c> the first that holds is taken, else <c>Otherwise</c>.</summary>
    private void Choose(XmlElement choose, MSBuildDocument file, State outer, string outerText)
    {
        var remaining = outer;
        foreach (var branch in choose.Children)
        {
            if (branch.Name is not ("When" or "Otherwise")) continue;
            var condition = branch.Name == "When" ? Condition(branch, file, null) : State.True;
            var text = Join(outerText, branch.Attribute("Condition")?.Value ?? "that no other holds");
            foreach (var element in branch.Children) Read(element, file, MSBuildCondition.Both(remaining, condition), text);
            remaining = MSBuildCondition.Both(remaining, MSBuildCondition.Not(condition));
        }
    }

    private void Import(XmlElement import, MSBuildDocument file, State outer)
    {
        var state = MSBuildCondition.Both(outer, Condition(import, file, null));
        if (state == State.False || import.Attribute("Project") is not { } target) return;
        if (import.Attribute("Sdk") is { } sdk)
        {
            AddSdk(sdk, file);
            return;
        }

        var found = Properties.PathOf(target.Value, file) is { } path ? files.At(path) : null;
        Imports.Add(new MapNode(
            [
                new("project", target.NameStart, target.NameEnd, new TextNode(target.Value, file.Source, target.ValueStart, target.ValueEnd)),
                new("read", 0, 0, new BooleanNode(found is not null, found is null ? "false" : "true", file.Source, import.Start, import.HeaderEnd)),
            ],
            file.Source,
            import.Start,
            import.End));
        // A file that is there is read whatever the condition: what it sets under a doubtful one is doubtful.
        if (found is not null && state == State.True) Read(found);
        else if (found is not null && IsAskedFor(import, file, found)) Read(found);
        else if (!IsOfTheTools(target.Value)) OpenBecause ??= found is null ? $"the import of {Printable.Shorten(target.Value)} cannot be read" : $"the import of {Printable.Shorten(target.Value)} depends on a condition";
    }

    /// <summary>Whether the only doubt is whether the file exists, which it does.</summary>
    private bool IsAskedFor(XmlElement import, MSBuildDocument file, MSBuildDocument found)
    {
        var condition = import.Attribute("Condition")?.Value.Trim() ?? "";
        if (!condition.StartsWith("Exists(", StringComparison.OrdinalIgnoreCase) || !condition.EndsWith(')')) return false;
        var argument = condition["Exists(".Length..^1].Trim().Trim('\'');
        return Properties.PathOf(argument, file) is { } path && ReferenceEquals(files.At(path), found);
    }

    private void AddSdk(XmlAttribute sdk, MSBuildDocument file)
    {
        Sdks.Add(new TextNode(sdk.Value, file.Source, sdk.ValueStart, sdk.ValueEnd));
        foreach (var one in sdk.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsWellKnown(one)) OpenBecause ??= $"the SDK {Printable.Shorten(one)} may set it";
        }
    }

    /// <summary>SDKs whose defaults are documented, so that a property that is not set has its default.</summary>
    private static bool IsWellKnown(string sdk) =>
        sdk.StartsWith("Microsoft.NET.Sdk", StringComparison.OrdinalIgnoreCase) || sdk.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase) || sdk.StartsWith("Aspire.AppHost.Sdk", StringComparison.OrdinalIgnoreCase);

    /// <summary>What comes with MSBuild and Visual Studio, as in <c>$(MSBuildToolsPath)\Microsoft.CSharp.targets</c>.</summary>
    private static bool IsOfTheTools(string path) =>
        path.StartsWith("$(MSBuild", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("$(MSBuildThis", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("$(MSBuildProject", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("$(VSToolsPath)", StringComparison.OrdinalIgnoreCase);

    private static MapNode WrittenNode(XmlElement property, MSBuildDocument file, string condition)
    {
        var entries = new List<MapEntry>
        {
            new("name", property.NameStart, property.NameEnd, new TextNode(property.Name, file.Source, property.NameStart, property.NameEnd)),
            new("value", property.NameStart, property.NameEnd, property.ToText(file.Source)),
        };
        if (condition.Length > 0) entries.Add(new("condition", property.NameStart, property.NameEnd, new TextNode(condition, file.Source, property.Start, property.HeaderEnd)));
        return new MapNode([.. entries], file.Source, property.Start, property.End);
    }

    private static string Join(string outer, string? own) => string.IsNullOrWhiteSpace(own) ? outer : outer.Length == 0 ? own.Trim() : $"{outer} and {own.Trim()}";
}
