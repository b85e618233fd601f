using System.Text;
using System.Text.RegularExpressions;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Regular expressions in RE2 syntax, matched without backtracking.</summary>
internal static partial class RegexFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("regex", 2, 2, call => Compile(call, 0) is { } regex && call.Text(1) is { } text
            ? regex.Match(text) is { Success: true } match ? Captures(call, regex, match) : call.Fail("nothing in the text fits the pattern")
            : null),
        new("regexall", 2, 2, call => Compile(call, 0) is { } regex && call.Text(1) is { } text ? call.Of(regex.Matches(text).Select(match => Captures(call, regex, match))) : null),
        new("replace", 3, 3, Replace),
    ];

    private static HclValue? Replace(FunctionCall call)
    {
        if (call.Text(0) is not { } text || call.Text(1) is not { } part || call.Text(2) is not { } by) return null;
        if (part.Length > 1 && part[0] == '/' && part[^1] == '/') return Compile(call, part[1..^1]) is { } regex ? call.Of(regex.Replace(text, Names().Replace(by, "$${$1}"))) : null;
        if (part.Length > 0) return call.Of(text.Replace(part, by, StringComparison.Ordinal));
        return call.Of(by + string.Concat(text.EnumerateRunes().Select(rune => rune + by)));
    }

    private static HclValue Captures(FunctionCall call, Regex regex, Match match)
    {
        var groups = match.Groups.Values.Skip(1).ToList();
        if (groups.Count == 0) return call.Of(match.Value);
        if (char.IsAsciiDigit(regex.GetGroupNames()[1][0])) return call.Of(groups.Select(group => Capture(call, group)), ListKind.Tuple);
        return new MapValue([.. groups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => new HclEntry(group.Name, 0, 0, Capture(call, group)))], true, call.Origin);
    }

    private static HclValue Capture(FunctionCall call, Group group) => group.Success ? call.Of(group.Value) : new NullValue(call.Origin);

    private static Regex? Compile(FunctionCall call, int index) => call.Text(index) is { } pattern ? Compile(call, pattern) : null;

    private static Regex? Compile(FunctionCall call, string pattern)
    {
        try
        {
            return new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return call.Fail<Regex>($"\"{pattern}\" is no regular expression");
        }
    }

    /// <summary>RE2 writes some things otherwise: named groups, POSIX classes; and its \d, \w and \s are ASCII.</summary>
    private static string Translate(string pattern)
    {
        var built = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest[0] == '\\' && rest.Length > 1)
            {
                built.Append((rest[1], inClass) switch
                {
                    ('d', true) => "0-9",
                    ('w', true) => "0-9A-Za-z_",
                    ('s', true) => @"\t\n\f\r ",
                    ('d', _) => "[0-9]",
                    ('D', false) => "[^0-9]",
                    ('w', _) => "[0-9A-Za-z_]",
                    ('W', false) => "[^0-9A-Za-z_]",
                    ('s', _) => @"[\t\n\f\r ]",
                    ('S', false) => @"[^\t\n\f\r ]",
                    _ => $"\\{rest[1]}",
                });
                i++;
            }
            else if (rest.StartsWith("(?P<"))
            {
                built.Append("(?<");
                i += 3;
            }
            else if (inClass && rest.StartsWith("[:") && rest.IndexOf(":]") is > 2 and var end && Posix(rest[2..end]) is { } set)
            {
                built.Append(set);
                i += end + 1;
            }
            else
            {
                if (rest[0] == '[' && !inClass)
                {
                    inClass = true;
                    // A bracket at the beginning of a class is a member.
                    var head = rest.StartsWith("[^]") ? "[^\\]" : rest.StartsWith("[]") ? "[\\]" : "[";
                    built.Append(head);
                    i += head.Length > 1 ? head.Length - 2 : 0;
                    continue;
                }

                if (rest[0] == ']') inClass = false;
                built.Append(rest[0] == '[' ? "\\[" : rest[0]);
            }
        }

        return built.ToString();
    }

    private static string? Posix(ReadOnlySpan<char> name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "blank" => @"\t ",
        "digit" => "0-9",
        "lower" => "a-z",
        "space" => @"\t\n\v\f\r ",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        "punct" => @"!-/:-@\[-`{-~",
        _ => null,
    };

    [GeneratedRegex(@"\$\{?(\w+)\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
