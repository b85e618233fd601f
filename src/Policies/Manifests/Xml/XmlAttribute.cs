namespace SocPolicy.Manifests.Xml;

/// <summary>One attribute of an element.</summary>
/// <param name="Name">With its prefix: <c>xdt:Transform</c>.</param>
/// <param name="NameStart">Offset of the name.</param>
/// <param name="Value">After entities.</param>
/// <param name="ValueStart">Offset behind the opening quotation mark.</param>
/// <param name="ValueEnd">Offset of the closing one.</param>
internal readonly record struct XmlAttribute(string Name, int NameStart, string Value, int ValueStart, int ValueEnd)
{
    /// <summary>Offset after the name.</summary>
    public int NameEnd => NameStart + Name.Length;

    /// <summary>Whether it declares a namespace: it says nothing about the element itself.</summary>
    public bool IsNamespace => Name == "xmlns" || Name.StartsWith("xmlns:", StringComparison.Ordinal);
}
