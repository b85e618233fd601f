using System.Globalization;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class TextFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        Map("chomp", text => text.TrimEnd('\r', '\n')),
        Map("lower", text => text.ToLowerInvariant()),
        Map("upper", text => text.ToUpperInvariant()),
        Map("title", Title),
        Map("trimspace", text => text.Trim()),
        Map("strrev", text => string.Concat(Graphemes(text).Reverse())),
        Ask("endswith", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        Ask("startswith", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Ask("strcontains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        new("trim", 2, 2, call => call.Text(0) is { } text && call.Text(1) is { } set ? call.Of(text.Trim(set.ToCharArray())) : null),
        new("trimprefix", 2, 2, call => call.Text(0) is { } text && call.Text(1) is { } part ? call.Of(part.Length > 0 && text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..] : text) : null),
        new("trimsuffix", 2, 2, call => call.Text(0) is { } text && call.Text(1) is { } part ? call.Of(part.Length > 0 && text.EndsWith(part, StringComparison.Ordinal) ? text[..^part.Length] : text) : null),
        new("indent", 2, 2, call => call.Whole(0) is { } blanks && call.Text(1) is { } text ? Indent(call, blanks, text) : null),
        new("join", 2, int.MaxValue, Join) { SeesUnknown = true },
        new("split", 2, 2, call => call.Text(0) is { } separator && call.Text(1) is { } text ? call.OfTexts(separator.Length == 0 ? Graphemes(text) : text.Split(separator)) : null),
        new("substr", 3, 3, Substring),
        new("sort", 1, 1, call => call.Texts(0) is { } texts ? call.OfTexts(texts.Order(StringComparer.Ordinal)) : null),
        new("templatestring", 2, 2, call => call.Unknown("templatestring is not evaluated")) { SeesUnknown = true },
    ];

    /// <summary>What a person takes for the characters of a text.</summary>
    public static IEnumerable<string> Graphemes(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static Function Map(string name, Func<string, string> map) => new(name, 1, 1, call => call.Text(0) is { } text ? call.Of(map(text)) : null);

    private static Function Ask(string name, Func<string, string, bool> test) =>
        new(name, 2, 2, call => call.Text(0) is { } text && call.Text(1) is { } part ? call.Of(test(text, part)) : null);

    private static string Title(string text)
    {
        var built = new StringBuilder(text);
        for (var i = 0; i < built.Length; i++)
        {
            if (i == 0 || !(char.IsLetterOrDigit(built[i - 1]) || built[i - 1] is '_' or '\'')) built[i] = char.ToUpperInvariant(built[i]);
        }

        return built.ToString();
    }

    private static HclValue? Indent(FunctionCall call, int blanks, string text) =>
        blanks is < 0 or > 1000 ? call.Fail("0 to 1000 blanks can be put in") : call.Of(text.Replace("\n", "\n" + new string(' ', blanks), StringComparison.Ordinal));

    private static HclValue? Join(FunctionCall call)
    {
        var joined = new TemplateText(call.Origin);
        var isFirst = true;
        for (var i = 1; i < call.Count; i++)
        {
            if (call[i] is UnknownValue unknown)
            {
                joined.Add(unknown);
                continue;
            }

            if (call.List(i) is not { } list) return null;
            foreach (var item in list.Items)
            {
                if (!isFirst) joined.Add(call[0]);
                isFirst = false;
                if (item is NullValue) return call.Fail("a list to join holds null");
                joined.Add(item);
            }

            if (list.OpenBecause is { } open) joined.Add(call.Unknown(open));
        }

        return joined.Finish();
    }

    private static HclValue? Substring(FunctionCall call)
    {
        if (call.Text(0) is not { } text || call.Whole(1) is not { } offset || call.Whole(2) is not { } length) return null;
        var graphemes = Graphemes(text).ToList();
        if (offset < 0) offset = Math.Max(0, graphemes.Count + offset);
        if (offset >= graphemes.Count || length == 0) return call.Of("");
        var end = length < 0 ? graphemes.Count : (int)Math.Min(graphemes.Count, (long)offset + length);
        return call.Of(string.Concat(graphemes[offset..end]));
    }
}
