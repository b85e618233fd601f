using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Values;

namespace SocPolicy.Schemas.Documents;

/// <summary>One schema as its keywords read it: only what its dialect knows, in the types they expect.</summary>
internal sealed class SchemaView(MapNode map, SchemaDialect dialect, FormatUse formats)
{
    /// <summary>Whether <c>format</c> is judged here.</summary>
    public bool AssertsFormats => formats == FormatUse.Assertion || dialect.AssertsFormats;

    /// <summary>
    /// What to do about an error, in the schema's own words (<c>errorMessage</c>, which editors show too); null when it has none.
    /// </summary>
    public string? Advice => (map.Find("errorMessage") as TextNode)?.Text;

    /// <summary>The value of a keyword; null when it is absent or means nothing here.</summary>
    public Node? Find(string keyword)
    {
        if (dialect.IsDraft7 && keyword != "$ref" && map.Find("$ref") is not null) return null;
        return dialect.Knows(keyword) ? map.Find(keyword) : null;
    }

    /// <summary>A text.</summary>
    public TextNode? Text(string keyword) => Find(keyword) as TextNode;

    /// <summary>The texts of a list; null when the keyword is absent.</summary>
    public string[]? Texts(string keyword) => Find(keyword) is ListNode list ? Texts(list) : null;

    /// <summary>A whole number from 0, at most <see cref="int.MaxValue"/>.</summary>
    public int? Count(string keyword) => Find(keyword) is NumberNode number ? (int)Math.Clamp(number.Number, 0, int.MaxValue) : null;

    /// <summary>A number, exactly.</summary>
    public ExactNumber? Number(string keyword) => Find(keyword) is NumberNode number ? ExactNumber.Of(number) : null;

    /// <summary>The texts of a list.</summary>
    public static string[] Texts(ListNode list) => [.. list.Items.OfType<TextNode>().Select(item => item.Text)];
}
