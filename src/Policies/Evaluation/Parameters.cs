using System.Globalization;
using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>Turns the texts of a control's parameters into values of their type.</summary>
internal static class Parameters
{
    /// <summary>The values that the control itself gives.</summary>
    public static ParameterValues Defaults(Policy policy)
    {
        var values = new Dictionary<string, Values>(policy.Parameters.Count, StringComparer.Ordinal);
        foreach (var parameter in policy.Parameters)
            values.Add(parameter.Name, new Values([.. parameter.Default.Select(text => new Member<Value>(ToValue(parameter.Type, text), true))]));
        return new(values, policy.Schemas.ToDictionary(one => one.Name, one => new Schema(one.File, one.Text), StringComparer.Ordinal));
    }

    private static Value ToValue(ParameterType type, string text) => type switch
    {
        ParameterType.Number => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        ParameterType.Boolean => text == "true",
        _ => text,
    };
}
