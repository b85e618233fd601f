using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>One parameter of a template, and what a reference to it gives.</summary>
internal sealed class TemplateParameter
{
    private readonly string name;
    private readonly MapNode declaration;
    private readonly string type;

    private TemplateParameter(string name, MapNode declaration, Node? argument)
    {
        this.name = name;
        this.declaration = declaration;
        type = (declaration.Find("Type") as TextNode)?.Text ?? "String";
        Value = argument ?? FromDeclaration();
        Size = Placed.Size(Value);
    }

    /// <summary>The value, where it was written: an argument, the default, or an unknown.</summary>
    public Node Value { get; }

    /// <summary>How many nodes the value has.</summary>
    public long Size { get; }

    /// <summary>The texts that it may have; null when there is no such list.</summary>
    public IReadOnlyList<string>? Allowed =>
        declaration.Find("AllowedValues") is ListNode { OpenBecause: null, Items.Count: > 0 } list && list.Items.All(item => item is ScalarNode) ? [.. list.Items.Select(item => ((ScalarNode)item).Text)] : null;

    /// <summary>The parameters of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="arguments">What the stack around it hands over; null for a template that stands alone.</param>
    public static Dictionary<string, TemplateParameter> Read(MapNode section, IReadOnlyDictionary<string, Node>? arguments)
    {
        var read = new Dictionary<string, TemplateParameter>(StringComparer.Ordinal);
        foreach (var entry in section.Entries)
        {
            var declaration = entry.Value as MapNode ?? new MapNode([], entry.Value.Source, entry.Value.Start, entry.Value.End);
            read[entry.Key] = new TemplateParameter(entry.Key, declaration, arguments?.GetValueOrDefault(entry.Key));
        }

        return read;
    }

    private bool IsList => type.StartsWith("List<", StringComparison.Ordinal) || type is "CommaDelimitedList";

    private bool IsStored => type.StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal);

    private Node FromDeclaration()
    {
        // Whoever creates the stack gives a secret; the default is no more than a placeholder.
        if (declaration.Find("NoEcho") is ScalarNode { Text: "true" or "True" or "TRUE" }) return Unknown($"parameter {name} is a secret");
        if (declaration.Find("Default") is not ScalarNode written) return WithoutDefault();
        if (IsStored) return Unknown($"parameter {name} is the value of \"{written.Text}\" in the parameter store");
        if (!IsList) return written;
        var items = written.Text.Length == 0 ? [] : written.Text.Split(',');
        var isTrimmed = type is "CommaDelimitedList";
        return new ListNode([.. items.Select(item => new TextNode(isTrimmed ? item.Trim() : item, written.Source, written.Start, written.End))], written.Source, written.Start, written.End);
    }

    private Node WithoutDefault()
    {
        var cause = $"parameter {name} has no default";
        if (IsList || IsStored || Allowed is not { } allowed || declaration.Find("AllowedValues") is not { } list) return Unknown(cause);
        Node value = new TextNode(allowed[0], list.Source, list.Start, list.End);
        foreach (var other in allowed.Skip(1)) value = Alternatives.Of(value, new TextNode(other, list.Source, list.Start, list.End), cause, list);
        return value;
    }

    private UnknownNode Unknown(string cause) => new(cause, declaration.Source, declaration.Start, declaration.End) { IsPresent = true, IsText = !IsList && !type.Contains("List<", StringComparison.Ordinal) };
}
