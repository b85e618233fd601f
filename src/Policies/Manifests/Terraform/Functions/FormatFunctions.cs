using System.Globalization;
using System.Numerics;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary><c>format</c> and <c>formatlist</c>, with the verbs of printf that Terraform documents.</summary>
internal static class FormatFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("format", 1, int.MaxValue, call => call[0] is UnknownValue unknown ? unknown.Elsewhere(call.Origin) : call.Text(0) is { } format ? Format(call, format, [.. call.Arguments.Skip(1)]) : null) { SeesUnknown = true },
        new("formatlist", 1, int.MaxValue, FormatList) { SeesUnknown = true },
    ];

    private static HclValue? FormatList(FunctionCall call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue or ListValue { OpenBecause: not null }) is { } open)
            return call.Of([], ListKind.List, Conversions.UnknownCause(open)).Referring(call.Unknown("").References);
        if (call.Text(0) is not { } format) return null;
        var lists = call.Arguments.OfType<ListValue>().ToList();
        var count = lists.Count == 0 ? 1 : lists[0].Items.Count;
        if (lists.Exists(list => list.Items.Count != count)) return call.Fail("its lists have to be of equal length");
        var made = new List<HclValue>(count);
        for (var i = 0; i < count; i++)
        {
            if (Format(call, format, [.. call.Arguments.Skip(1).Select(argument => argument is ListValue list ? list.Items[i] : argument)]) is not { } one) return null;
            made.Add(one);
        }

        return call.Of(made);
    }

    private static HclValue? Format(FunctionCall call, string format, IReadOnlyList<HclValue> values)
    {
        var built = new TemplateText(call.Origin);
        var next = 0;
        var highest = 0;
        for (var at = 0; at < format.Length;)
        {
            var percent = format.IndexOf('%', at);
            if (percent < 0) percent = format.Length;
            built.Add(format[at..percent], call.Origin);
            at = percent;
            if (at == format.Length) break;
            if (FormatVerb.Read(format, ref at) is not { } verb) return call.Fail("the format has a verb that is not complete");
            if (verb.Letter == '%')
            {
                built.Add("%", call.Origin);
                continue;
            }

            if (verb.Argument is { } chosen) next = chosen - 1;
            if (next < 0 || next >= values.Count) return call.Fail($"the format asks for an argument {next + 1}");
            var value = values[next++];
            highest = Math.Max(highest, next);
            if (Conversions.UnknownCause(value) is not null) built.Add(value as UnknownValue ?? call.Unknown(Conversions.UnknownCause(value)!));
            else if (Show(verb, value) is { } text) built.Add(new TextValue(verb.Pad(text), value.Origin) { References = value.References });
            else return call.Fail($"%{verb.Letter} cannot show a {value.TypeName}");
        }

        return highest < values.Count ? call.Fail("there are more arguments than verbs") : built.Finish();
    }

    private static string? Show(FormatVerb verb, HclValue value)
    {
        switch (verb.Letter)
        {
            case 'v' when value is NullValue:
                return "null";
            case 'v':
                return verb.HasSharp || Conversions.ToText(value) is not { } plain ? JsonWriter.Write(value) : value is NumberValue number ? Signed(verb, number.Number, plain) : plain;
            case 's':
                return Conversions.ToText(value) is { } text ? Cut(text, verb.Precision) : null;
            case 'q':
                return Conversions.ToText(value) is { } quoted ? JsonWriter.Write(new TextValue(Cut(quoted, verb.Precision), value.Origin)) : null;
            case 't':
                return Conversions.ToBoolean(value) is { } boolean ? boolean ? "true" : "false" : null;
            default:
                return Conversions.ToNumber(value) is { } shown ? Show(verb, shown) : null;
        }
    }

    private static string? Show(FormatVerb verb, HclNumber number)
    {
        var whole = number.Truncate().Whole;
        return verb.Letter switch
        {
            'd' => Signed(verb, number, whole.ToString(CultureInfo.InvariantCulture)),
            'b' => Based(verb, whole, 2),
            'o' => Based(verb, whole, 8),
            'x' => Based(verb, whole, 16),
            'X' => Based(verb, whole, 16).ToUpperInvariant(),
            'f' or 'F' => Signed(verb, number, number.ToDouble().ToString($"F{verb.Precision ?? 6}", CultureInfo.InvariantCulture)),
            'e' => Signed(verb, number, Scientific(number.ToDouble(), verb.Precision ?? 6)),
            'E' => Signed(verb, number, Scientific(number.ToDouble(), verb.Precision ?? 6).ToUpperInvariant()),
            'g' or 'G' => Signed(verb, number, number.ToDouble().ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static string Based(FormatVerb verb, BigInteger whole, int @base)
    {
        var digits = new StringBuilder();
        for (var left = BigInteger.Abs(whole); !left.IsZero || digits.Length == 0; left /= @base) digits.Insert(0, "0123456789abcdef"[(int)(left % @base)]);
        return (whole.Sign < 0 ? "-" : verb.HasPlus ? "+" : "") + digits;
    }

    private static string Scientific(double number, int precision) => number.ToString($"0.{new string('0', precision)}e+00", CultureInfo.InvariantCulture);

    private static string Signed(FormatVerb verb, HclNumber number, string text) => number.Sign < 0 ? text : verb.HasPlus ? "+" + text : verb.HasBlank ? " " + text : text;

    private static string Cut(string text, int? precision) => precision is { } length ? string.Concat(TextFunctions.Graphemes(text).Take(length)) : text;
}
