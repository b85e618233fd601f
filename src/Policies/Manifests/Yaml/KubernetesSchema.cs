namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// What the YAML parser in Kubernetes' tools (sigs.k8s.io/yaml, goyaml.v2 resolve.go) makes of unquoted scalars: <c>yes</c>,
/// <c>on</c> and <c>y</c> are true, <c>0644</c> is octal, <c>1_000</c> is 1000; a time stays a text.
/// </summary>
internal sealed class KubernetesSchema : YamlSchema
{
    public override bool TryBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y";
        return value || text is "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N";
    }

    public override bool TryNumber(string text, out double value)
    {
        if (text[0] == '.') return TryInfinity(text, out value) || YamlNumber.TryDecimal(text, out value);
        if (TryInfinity(text, out value)) return true;
        var digits = text.Contains('_', StringComparison.Ordinal) ? text.Replace("_", "", StringComparison.Ordinal) : text;
        var sign = digits.Length > 0 && digits[0] is ('-' or '+') ? digits[..1] : "";
        var unsigned = digits[sign.Length..];
        var known = YamlNumber.TryPrefixed(unsigned, "0x", 16, StringComparison.OrdinalIgnoreCase, out value)
            || YamlNumber.TryPrefixed(unsigned, "0o", 8, StringComparison.OrdinalIgnoreCase, out value)
            || YamlNumber.TryPrefixed(unsigned, "0b", 2, StringComparison.OrdinalIgnoreCase, out value)
            || YamlNumber.TryPrefixed(unsigned, "0", 8, StringComparison.OrdinalIgnoreCase, out value);
        if (!known) return YamlNumber.TryDecimal(digits, out value);
        if (sign == "-") value = -value;
        return true;
    }
}
