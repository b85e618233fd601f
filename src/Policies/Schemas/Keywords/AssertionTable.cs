using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Keywords.Lists;
using SocPolicy.Schemas.Keywords.Maps;
using SocPolicy.Schemas.Keywords.Scalars;

namespace SocPolicy.Schemas.Keywords;

/// <summary>All keywords that judge a value by itself.</summary>
internal static class AssertionTable
{
    // The order in which they are asked: the type first, for the clearest message.
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
        MapSizeKeyword.Read,
        RequiredKeyword.Read,
        DependentRequiredKeyword.Read,
    ];

    /// <summary>What a schema asks.</summary>
    public static Keyword[] Read(SchemaView schema) => [.. Readers.Select(read => read(schema)).OfType<Keyword>()];
}
