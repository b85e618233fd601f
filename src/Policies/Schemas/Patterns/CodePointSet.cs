using System.Globalization;
using System.Text;

namespace SocPolicy.Schemas.Patterns;

/// <summary>A set of Unicode code points, written as a .NET pattern: .NET itself matches UTF-16 code units.</summary>
internal sealed class CodePointSet
{
    private const int LastPlain = 0xFFFF;
    private const int Last = 0x10FFFF;

    /// <summary>Any character outside the basic plane.</summary>
    public const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly List<(int First, int Last)> ranges = [];

    /// <summary><c>\d</c> of ECMA-262: ASCII only.</summary>
    public static CodePointSet Digits { get; } = Of(('0', '9'));

    /// <summary><c>\w</c>: ASCII only.</summary>
    public static CodePointSet WordCharacters { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary><c>\s</c>: white space and line terminators (ECMA-262, 22.2.2.9).</summary>
    public static CodePointSet WhiteSpace { get; } = Of(
        (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>What <c>.</c> leaves out.</summary>
    public static CodePointSet LineTerminators { get; } = Of((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029));

    public static CodePointSet Of(params ReadOnlySpan<(int First, int Last)> ranges)
    {
        var set = new CodePointSet();
        foreach (var (first, last) in ranges) set.Add(first, last);
        return set;
    }

    public void Add(int first, int last) => ranges.Add((first, last));

    public void Add(CodePointSet other) => ranges.AddRange(other.ranges);

    /// <summary>All code points that are not in it, without the halves of surrogate pairs, which are no characters.</summary>
    public CodePointSet Complement()
    {
        var others = new CodePointSet();
        var next = 0;
        foreach (var (first, last) in Sorted([.. ranges, (0xD800, 0xDFFF)]))
        {
            if (first > next) others.Add(next, first - 1);
            next = last + 1;
        }

        if (next <= Last) others.Add(next, Last);
        return others;
    }

    /// <summary>A pattern for one character of the set; with further members of a character class, such as <c>\p{L}</c>, if given.</summary>
    public string ToPattern(string classMembers = "")
    {
        var plain = classMembers + PlainMembers();
        var pairs = new List<string>();
        foreach (var (first, last) in Sorted(ranges).Where(range => range.Last > LastPlain)) AddPairs(pairs, Math.Max(first, LastPlain + 1), last);
        if (plain.Length == 0 && pairs.Count == 0) return @"[^\0-\uFFFF]";
        if (pairs.Count == 0) return $"[{plain}]";
        if (plain.Length > 0) pairs.Add($"[{plain}]");
        return $"(?:{string.Join('|', pairs)})";
    }

    /// <summary>What is in the basic plane, as members of a character class.</summary>
    public string PlainMembers()
    {
        var members = new StringBuilder();
        foreach (var (first, last) in Sorted(ranges).Where(range => range.First <= LastPlain)) AppendRange(members, first, Math.Min(last, LastPlain));
        return members.ToString();
    }

    /// <summary>One code point as a pattern.</summary>
    public static string Literal(int point) => point > LastPlain
        ? $"(?:{Escape(char.ConvertFromUtf32(point)[0])}{Escape(char.ConvertFromUtf32(point)[1])})"
        : Escape(point);

    private static IEnumerable<(int First, int Last)> Sorted(List<(int First, int Last)> unsorted)
    {
        var open = (First: -1, Last: -1);
        foreach (var range in unsorted.Order())
        {
            if (open.First >= 0 && range.First <= open.Last + 1)
            {
                open.Last = Math.Max(open.Last, range.Last);
                continue;
            }

            if (open.First >= 0) yield return open;
            open = range;
        }

        if (open.First >= 0) yield return open;
    }

    /// <summary>Outside the basic plane: runs of first halves that have all second halves, and what is left at both ends.</summary>
    private static void AddPairs(List<string> pairs, int first, int last)
    {
        while (first <= last)
        {
            var block = (first - 0x10000) >> 10;
            var blockStart = 0x10000 + (block << 10);
            var high = 0xD800 + block;
            var end = Math.Min(last, blockStart + 0x3FF);
            if (first == blockStart && end == blockStart + 0x3FF)
            {
                var lastWhole = (last + 1 - 0x10000) / 0x400 - 1;
                pairs.Add($"{Range(high, 0xD800 + lastWhole)}[\\uDC00-\\uDFFF]");
                first = 0x10000 + ((lastWhole + 1) << 10);
                continue;
            }

            pairs.Add($"{Range(high, high)}{Range(0xDC00 + first - blockStart, 0xDC00 + end - blockStart)}");
            first = end + 1;
        }
    }

    private static string Range(int first, int last)
    {
        var text = new StringBuilder("[");
        AppendRange(text, first, last);
        return text.Append(']').ToString();
    }

    private static void AppendRange(StringBuilder text, int first, int last)
    {
        text.Append(Escape(first));
        if (last > first) text.Append('-').Append(Escape(last));
    }

    private static string Escape(int unit) =>
        unit < 0x80 && char.IsAsciiLetterOrDigit((char)unit) ? ((char)unit).ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
}
