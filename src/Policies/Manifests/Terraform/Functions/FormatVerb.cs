namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>A verb of a format: <c>%-10.3f</c>, <c>%[2]s</c>.</summary>
internal sealed record FormatVerb(char Letter)
{
    private const int Widest = 1000;

    public bool HasPlus { get; private init; }

    public bool HasBlank { get; private init; }

    public bool HasSharp { get; private init; }

    public int? Precision { get; private init; }

    /// <summary>Which argument it takes, from 1; null for the next one.</summary>
    public int? Argument { get; private init; }

    private bool HasMinus { get; init; }

    private bool HasZero { get; init; }

    private int Width { get; init; }

    /// <summary>Reads the verb that begins at a percent sign, and moves behind it; null when it is none.</summary>
    public static FormatVerb? Read(string format, ref int at)
    {
        var flags = "";
        for (at++; at < format.Length && format[at] is '+' or '-' or '#' or ' ' or '0'; at++) flags += format[at];
        var argument = ReadArgument(format, ref at);
        var width = ReadNumber(format, ref at);
        int? precision = null;
        if (at < format.Length && format[at] == '.')
        {
            at++;
            precision = ReadNumber(format, ref at) ?? 0;
        }

        argument ??= ReadArgument(format, ref at);
        if (at >= format.Length || width > Widest || precision > Widest) return null;
        return new(format[at++])
        {
            HasPlus = flags.Contains('+', StringComparison.Ordinal),
            HasMinus = flags.Contains('-', StringComparison.Ordinal),
            HasSharp = flags.Contains('#', StringComparison.Ordinal),
            HasBlank = flags.Contains(' ', StringComparison.Ordinal),
            HasZero = flags.Contains('0', StringComparison.Ordinal),
            Argument = argument,
            Width = width ?? 0,
            Precision = precision,
        };
    }

    /// <summary>Fills a text up to the width.</summary>
    public string Pad(string text)
    {
        var length = TextFunctions.Graphemes(text).Count();
        if (length >= Width) return text;
        if (HasMinus) return text + new string(' ', Width - length);
        if (!HasZero) return new string(' ', Width - length) + text;
        var sign = text is ['-' or '+', ..] && Letter is not ('s' or 'q' or 'v' or 't') ? 1 : 0;
        return text[..sign] + new string('0', Width - length) + text[sign..];
    }

    private static int? ReadArgument(string format, ref int at)
    {
        if (at >= format.Length || format[at] != '[') return null;
        at++;
        var number = ReadNumber(format, ref at);
        if (at < format.Length && format[at] == ']') at++;
        return number;
    }

    private static int? ReadNumber(string format, ref int at)
    {
        int? number = null;
        for (; at < format.Length && char.IsAsciiDigit(format[at]); at++) number = Math.Min(100_000, ((number ?? 0) * 10) + (format[at] - '0'));
        return number;
    }
}
