using System.Buffers;
using System.Globalization;
using System.Text;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class DateFunctions
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    public static IEnumerable<Function> All { get; } =
    [
        new("formatdate", 2, 2, call => call.Text(0) is { } format && Time(call, 1) is { } time ? FormatDate(call, format, time) : null),
        new("timeadd", 2, 2, call => Time(call, 0) is { } time && Duration(call, 1) is { } span ? Add(call, time, span) : null),
        new("timecmp", 2, 2, call => Time(call, 0) is { } a && Time(call, 1) is { } b ? call.Of((HclNumber)a.CompareTo(b)) : null),
        new("timestamp", 0, 0, call => new UnknownValue("timestamp is the time when Terraform runs", call.Origin) { IsPresent = true, IsText = true }),
        new("plantimestamp", 0, 0, call => new UnknownValue("plantimestamp is the time when Terraform runs", call.Origin) { IsPresent = true, IsText = true }),
    ];

    private static DateTimeOffset? Time(FunctionCall call, int index)
    {
        if (call.Text(index) is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && text.AsSpan(10).IndexOfAny("Z+-") >= 0) return time;
        call.Fail($"\"{text}\" is no time of RFC 3339");
        return null;
    }

    private static HclValue? Add(FunctionCall call, DateTimeOffset time, TimeSpan span)
    {
        try
        {
            var sum = time + span;
            return call.Of(sum.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + (sum.Offset == TimeSpan.Zero ? "Z" : sum.ToString("zzz", CultureInfo.InvariantCulture)));
        }
        catch (ArgumentOutOfRangeException)
        {
            return call.Fail("there is no such time");
        }
    }

    /// <summary><c>1h30m</c>, <c>-1.5h</c>: a number and a unit, as often as wanted.</summary>
    private static TimeSpan? Duration(FunctionCall call, int index)
    {
        if (call.Text(index) is not { } text) return null;
        var rest = text.AsSpan(text is ['-' or '+', ..] ? 1 : 0);
        var seconds = 0.0;
        var isComplete = rest.Length > 0;
        while (rest.Length > 0 && isComplete)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            isComplete = digits > 0 && double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
            if (!isComplete) break;
            var unit = rest[digits..];
            var length = unit.IndexOfAny(Digits);
            if (length < 0) length = unit.Length;
            var factor = unit[..length] switch { "h" => 3600, "m" => 60, "s" => 1, "ms" => 1e-3, "us" or "µs" => 1e-6, "ns" => 1e-9, _ => double.NaN };
            seconds += double.Parse(rest[..digits], CultureInfo.InvariantCulture) * factor;
            rest = unit[length..];
        }

        if ((isComplete || text == "0") && double.IsFinite(seconds) && seconds < TimeSpan.MaxValue.TotalSeconds) return TimeSpan.FromSeconds(text.StartsWith('-') ? -seconds : seconds);
        call.Fail($"\"{text}\" is no duration: write 10m or 1h30m");
        return null;
    }

    private static HclValue? FormatDate(FunctionCall call, string format, DateTimeOffset time)
    {
        var built = new StringBuilder();
        for (var at = 0; at < format.Length;)
        {
            var c = format[at];
            if (c == '\'')
            {
                var close = format.IndexOf('\'', at + 1);
                if (close < 0) return call.Fail("a literal in the format is not closed");
                built.Append(close == at + 1 ? "'" : format[(at + 1)..close]);
                at = close + 1;
                continue;
            }

            var end = at + 1;
            while (end < format.Length && format[end] == c) end++;
            if (!char.IsAsciiLetter(c)) built.Append(format, at, end - at);
            else if (Part(format[at..end], time) is { } part) built.Append(part);
            else return call.Fail($"the format has no \"{format[at..end]}\"");
            at = end;
        }

        return call.Of(built.ToString());
    }

    private static string? Part(string letters, DateTimeOffset time)
    {
        var zone = time.Offset == TimeSpan.Zero;
        var net = letters switch
        {
            "YYYY" => "yyyy",
            "YY" => "yy",
            "MMMM" or "MMM" or "MM" => letters,
            "M" => "%M",
            "DD" => "dd",
            "D" => "%d",
            "EEEE" => "dddd",
            "EEE" => "ddd",
            "hh" => "HH",
            "h" => "%H",
            "HH" => "hh",
            "H" => "%h",
            "AA" => "tt",
            "mm" or "ss" => letters,
            "m" or "s" => "%" + letters,
            "ZZZZZ" => "zzz",
            _ => null,
        };
        return letters switch
        {
            "aa" => time.ToString("tt", CultureInfo.InvariantCulture).ToLowerInvariant(),
            "ZZZZ" => time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal),
            "ZZZ" => zone ? "UTC" : time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal),
            "Z" => zone ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture),
            _ => net is null ? null : time.ToString(net, CultureInfo.InvariantCulture),
        };
    }
}
