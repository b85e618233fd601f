using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>The items of a project: what is included, updated and removed, with versions from central package management.</summary>
internal sealed class MSBuildItems(ProjectEvaluation evaluation)
{
    private const int Most = 10_000;
    private const int MostUpdates = 100_000;

    private static readonly HashSet<string> NoMetadata = new(StringComparer.OrdinalIgnoreCase) { "Include", "Update", "Remove", "Exclude", "Condition", "Label" };

    private readonly Dictionary<(string Type, string Include), List<MSBuildItem>> byInclude = [];

    private int updates;

    /// <summary>The items, in order.</summary>
    public List<MSBuildItem> All { get; } = [];

    /// <summary>Adds the items of a group.</summary>
    public void Add(MSBuildGroup group)
    {
        var state = MSBuildCondition.Both(group.Outer, evaluation.Condition(group.Element, group.File, null));
        var text = Join(group.OuterText, group.Element);
        if (state == State.False) return;
        foreach (var element in group.Element.Children)
        {
            var own = MSBuildCondition.Both(state, evaluation.Condition(element, group.File, null));
            if (own == State.False || All.Count >= Most) continue;
            var condition = own == State.Unknown ? Join(text, element) : "";
            if (element.Attribute("Include") is { } include) Include(element, include, group.File, own, condition);
            else if (element.Attribute("Update") is { } update) Update(element, update, group.File, own, condition);
            else if (element.Attribute("Remove") is { } remove && own == State.True) Remove(element, remove, group.File);
        }
    }

    /// <summary>The version of a package: its own, else the one that Directory.Packages.props holds for it.</summary>
    public void AddCentralVersions()
    {
        if (evaluation.Properties.Find("ManagePackageVersionsCentrally")?.Text.Text?.Equals("true", StringComparison.OrdinalIgnoreCase) != true) return;
        foreach (var item in All.Where(item => item.Type.Equals("PackageReference", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (item.Metadata.Find(entry => entry.Key.Equals("VersionOverride", StringComparison.OrdinalIgnoreCase)) is { Value: { } over } entry) item.Set(entry with { Key = "Version", Value = over });
            else if (item.Include is ScalarNode { Text: var name } && byInclude.GetValueOrDefault(Key("PackageVersion", name)) is [.., var central] && central.Metadata.Find(one => one.Key == "Version") is { Value: not null } version) item.Set(version);
        }
    }

    private void Include(XmlElement element, XmlAttribute include, MSBuildDocument file, State state, string condition)
    {
        var expanded = evaluation.Properties.Expand(include.Value, file, null);
        foreach (var node in expanded.Text is { } known ? Split(known, include, file) : [expanded.ToNode(file.Source, include.ValueStart, include.ValueEnd)])
        {
            if (All.Count >= Most) return;
            var item = new MSBuildItem(element.Name, node, element, file, state, condition);
            AddMetadata(item, element, file, "");
            All.Add(item);
            if (node is not ScalarNode { Text: var name }) continue;
            if (!byInclude.TryGetValue(Key(element.Name, name), out var same)) byInclude.Add(Key(element.Name, name), same = []);
            same.Add(item);
        }
    }

    private void Update(XmlElement element, XmlAttribute update, MSBuildDocument file, State state, string condition)
    {
        if (evaluation.Properties.Expand(update.Value, file, null).Text is not { } names) return;
        foreach (var name in names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var item in byInclude.GetValueOrDefault(Key(element.Name, name)) ?? [])
            {
                if (++updates > MostUpdates) return;
                AddMetadata(item, element, file, state == State.Unknown ? condition : "");
            }
        }
    }

    private void Remove(XmlElement element, XmlAttribute remove, MSBuildDocument file)
    {
        if (evaluation.Properties.Expand(remove.Value, file, null).Text is not { } names) return;
        var gone = new HashSet<MSBuildItem>(ReferenceEqualityComparer.Instance);
        foreach (var name in names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (byInclude.Remove(Key(element.Name, name), out var items)) gone.UnionWith(items);
        }

        if (gone.Count > 0) All.RemoveAll(gone.Contains);
    }

    private void AddMetadata(MSBuildItem item, XmlElement element, MSBuildDocument file, string doubt)
    {
        foreach (var attribute in element.Attributes.Where(attribute => !attribute.IsNamespace && !NoMetadata.Contains(attribute.Name)))
            item.Set(new(attribute.Name, attribute.NameStart, attribute.NameEnd, Node(attribute.Value, file, attribute.ValueStart, attribute.ValueEnd, doubt)));
        foreach (var child in element.Children)
        {
            var state = evaluation.Condition(child, file, null);
            if (state == State.False) continue;
            var why = doubt.Length > 0 || state == State.True ? doubt : child.Attribute("Condition")!.Value.Value;
            item.Set(new(child.Name, child.NameStart, child.NameEnd, Node(child.Text, file, child.TextStart, child.TextEnd, why)));
        }
    }

    private Node Node(string written, MSBuildDocument file, int start, int end, string doubt) =>
        doubt.Length > 0
            ? new UnknownNode($"it depends on the condition {Printable.Shorten(doubt)}", file.Source, start, end)
            : evaluation.Properties.Expand(written, file, null).ToNode(file.Source, start, end);

    /// <summary>The parts of a list, each at its own place where the list stands in the file to the letter.</summary>
    private static IEnumerable<Node> Split(string list, XmlAttribute attribute, MSBuildDocument file)
    {
        var isLiteral = file.Source.Text.Content.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart).SequenceEqual(list);
        for (var at = 0; at < list.Length;)
        {
            var end = list.IndexOf(';', at) is var found && found < 0 ? list.Length : found;
            var part = list[at..end].Trim();
            var offset = attribute.ValueStart + at + (end - at - list[at..end].TrimStart().Length);
            if (part.Length > 0) yield return isLiteral ? new TextNode(part, file.Source, offset, offset + part.Length) : new TextNode(part, file.Source, attribute.ValueStart, attribute.ValueEnd);
            at = end + 1;
        }
    }

    private static (string, string) Key(string type, string include) => (type.ToUpperInvariant(), include.ToUpperInvariant());

    private static string Join(string outer, XmlElement element)
    {
        var own = element.Attribute("Condition")?.Value.Trim() ?? "";
        return outer.Length == 0 ? own : own.Length == 0 ? outer : $"{outer} and {own}";
    }
}
