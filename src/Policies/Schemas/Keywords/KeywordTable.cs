using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Keywords.Combined;
using SocPolicy.Schemas.Keywords.Lists;
using SocPolicy.Schemas.Keywords.Maps;
using SocPolicy.Schemas.Keywords.Scalars;

namespace SocPolicy.Schemas.Keywords;

/// <summary>All keywords that judge. Those that only inform (title, default, contentMediaType ...) are not among them.</summary>
internal static class KeywordTable
{
    // The order in which they are asked: the type first, for the clearest message; what is left over last, since it asks what
    // the others have evaluated.
    private static readonly Func<SchemaView, Keyword?>[] Readers =
    [
        TypeKeyword.Read,
        EnumKeyword.Read,
        NumberRangeKeyword.Read,
        MultipleOfKeyword.Read,
        TextLengthKeyword.Read,
        PatternKeyword.Read,
        FormatKeyword.Read,
        ListSizeKeyword.Read,
        UniqueItemsKeyword.Read,
        ItemsKeyword.Read,
        ContainsKeyword.Read,
        MapSizeKeyword.Read,
        RequiredKeyword.Read,
        DependentKeyword.Read,
        PropertyNamesKeyword.Read,
        PropertiesKeyword.Read,
        ReferenceKeyword.Read,
        DynamicReferenceKeyword.Read,
        AllOfKeyword.Read,
        AnyOfKeyword.Read,
        OneOfKeyword.Read,
        NotKeyword.Read,
        ConditionKeyword.Read,
        UnevaluatedItemsKeyword.Read,
        UnevaluatedPropertiesKeyword.Read,
    ];

    /// <summary>What a schema says.</summary>
    public static CompiledKeywords Read(SchemaView schema)
    {
        var keywords = Readers.Select(read => read(schema)).OfType<Keyword>().ToArray();
        return new(keywords, schema.Text("title")?.Text, keywords.Any(keyword => keyword is UnevaluatedItemsKeyword or UnevaluatedPropertiesKeyword));
    }
}
