namespace SocPolicy.Manifests.Yaml;

/// <summary>YAML 1.2, core schema. <c>.nan</c> stays a text: it is no number that a rule could compare.</summary>
internal sealed class CoreSchema : YamlSchema
{
    public override bool TryBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    public override bool TryNumber(string text, out double value) =>
        YamlNumber.TryPrefixed(text, "0o", 8, StringComparison.Ordinal, out value)
        || YamlNumber.TryPrefixed(text, "0x", 16, StringComparison.Ordinal, out value)
        || YamlNumber.TryDecimal(text, out value)
        || TryInfinity(text, out value);
}
