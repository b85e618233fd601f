using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Writes a known value as <c>jsonencode</c> does: no blanks, keys sorted, &lt;, &gt; and &amp; escaped.</summary>
internal static class JsonWriter
{
    public static string Write(HclValue value)
    {
        var built = new StringBuilder();
        Append(built, value);
        return built.ToString();
    }

    private static void Append(StringBuilder built, HclValue value)
    {
        switch (value)
        {
            case TextValue text:
                AppendText(built, text.Text);
                break;
            case ListValue list:
                AppendAll(built, '[', list.Items, ']', item => Append(built, item));
                break;
            case MapValue map:
                AppendAll(built, '{', map.Sorted, '}', entry =>
                {
                    AppendText(built, entry.Key);
                    built.Append(':');
                    Append(built, entry.Value);
                });
                break;
            default:
                built.Append(Conversions.ToText(value) ?? "null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder built, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        built.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) built.Append(',');
            isFirst = false;
            append(item);
        }

        built.Append(close);
    }

    private static void AppendText(StringBuilder built, string text)
    {
        built.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => built.Append("\\\""),
                '\\' => built.Append("\\\\"),
                '\n' => built.Append("\\n"),
                '\r' => built.Append("\\r"),
                '\t' => built.Append("\\t"),
                '\b' => built.Append("\\b"),
                '\f' => built.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => built.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => built.Append(c),
            };
        }

        built.Append('"');
    }
}
