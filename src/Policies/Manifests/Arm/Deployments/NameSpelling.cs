using System.Text;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>
/// One spelling for names that are written differently and mean the same: <c>[concat(parameters('a'), '/b')]</c> and
/// <c>[format('{0}/{1}', parameters('a'), 'b')]</c>. So resources whose names are unknown can be told apart. A slash separates names; those
/// inside of expressions are spelt otherwise.
/// </summary>
internal static class NameSpelling
{
    /// <summary>The spelling of a name as it is written in a template.</summary>
    public static string Of(Node? name)
    {
        if (name is not ScalarNode scalar) return "?";
        var expression = ArmExpressionParser.Parse(scalar.Text, out _);
        return expression is null ? ArmExpressionParser.Unescape(scalar.Text).ToLowerInvariant() : Of(expression);
    }

    /// <summary>The spelling of an expression.</summary>
    public static string Of(ArmExpression expression)
    {
        var text = new StringBuilder();
        Append(expression, text);
        return text.ToString().ToLowerInvariant();
    }

    private static void Append(ArmExpression expression, StringBuilder text)
    {
        switch (expression)
        {
            case TextExpression literal:
                text.Append(literal.Text);
                break;
            case CallExpression call when call.Name.Equals("concat", StringComparison.OrdinalIgnoreCase):
                foreach (var argument in call.Arguments) Append(argument, text);
                break;
            case CallExpression { Arguments: [TextExpression pattern, ..] } call when call.Name.Equals("format", StringComparison.OrdinalIgnoreCase):
                AppendFormat(pattern.Text, call.Arguments, text);
                break;
            default:
                text.Append('{').Append(expression.Written.Replace('/', '|')).Append('}');
                break;
        }
    }

    private static void AppendFormat(string pattern, IReadOnlyList<ArmExpression> arguments, StringBuilder text)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            var close = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
            if (close > at && int.TryParse(pattern.AsSpan(at + 1, close - at - 1), out var index) && index >= 0 && index + 1 < arguments.Count)
            {
                Append(arguments[index + 1], text);
                at = close;
            }
            else
            {
                text.Append(pattern[at]);
            }
        }
    }
}
