using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Xml;

/// <summary>One element with what stands in it. Comments and processing instructions are left out.</summary>
internal sealed class XmlElement
{
    /// <summary>With its prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Offset of the opening angle bracket.</summary>
    public required int Start { get; init; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<XmlAttribute> Attributes { get; set; } = [];

    /// <summary>The elements in it, in order.</summary>
    public List<XmlElement> Children { get; } = [];

    /// <summary>The text in it without blanks at its ends, after entities and sections; empty when there is none.</summary>
    public string Text { get; set; } = "";

    /// <summary>Offset of the text's first character that is no blank; behind the tag when there is none.</summary>
    public int TextStart { get; set; }

    /// <summary>Offset after the text's last character that is no blank.</summary>
    public int TextEnd { get; set; }

    /// <summary>Offset after the tag that opens it.</summary>
    public int HeaderEnd { get; set; }

    /// <summary>Offset after the tag that closes it.</summary>
    public int End { get; set; }

    /// <summary>Offset of the name.</summary>
    public int NameStart => Start + 1;

    /// <summary>Offset after the name.</summary>
    public int NameEnd => NameStart + Name.Length;

    /// <summary>The attribute of a name, ignoring its case; null when it is not there.</summary>
    public XmlAttribute? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute;
        }

        return null;
    }

    /// <summary>The text as a node.</summary>
    public TextNode ToText(NodeSource source) => new(Text, source, TextStart, TextEnd);
}
