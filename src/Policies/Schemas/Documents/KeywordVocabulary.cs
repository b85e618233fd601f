namespace SocPolicy.Schemas.Documents;

/// <summary>The vocabulary of each keyword (Core, 8 to 11; Validation, 6 and 7).</summary>
internal static class KeywordVocabulary
{
    private static readonly Dictionary<string, string> ByKeyword = new(StringComparer.Ordinal);

    static KeywordVocabulary()
    {
        Add("applicator", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "prefixItems", "items", "contains", "properties", "patternProperties", "additionalProperties", "propertyNames");
        Add("unevaluated", "unevaluatedItems", "unevaluatedProperties");
        Add("validation", "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired");
        Add("format", "format");
    }

    /// <summary>The last part of the vocabulary's URI; <c>core</c> for what no vocabulary claims.</summary>
    public static string Of(string keyword) => ByKeyword.GetValueOrDefault(keyword, "core");

    private static void Add(string vocabulary, params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords) ByKeyword[keyword] = vocabulary;
    }
}
