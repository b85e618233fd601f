using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Dockerfile;

/// <summary>
/// Reads the instructions of a Dockerfile: parser directives, comments, line continuations, flags and here-documents, as the
/// Dockerfile reference of Docker defines them. What instructions mean is not its business.
/// </summary>
internal sealed class DockerParser
{
    private const int MostErrors = 10;

    private readonly SourceText text;
    private readonly string content;
    private readonly DiagnosticBag diagnostics;
    private readonly List<DockerInstruction> instructions = [];
    private char escape = '\\';
    private int line = 1;
    private int errors;

    private DockerParser(SourceText text, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.diagnostics = diagnostics;
        content = text.Content;
    }

    /// <summary>Reads a file; what is not well-formed is left out after SOC4070, SOC4072 to SOC4074.</summary>
    public static DockerSource Parse(SourceText text, DiagnosticBag diagnostics)
    {
        var parser = new DockerParser(text, diagnostics);
        parser.ReadDirectives();
        while (parser.errors < MostErrors && parser.ReadInstruction())
        {
        }

        return new DockerSource(parser.instructions, parser.escape, parser.errors > 0);
    }

    private void ReadDirectives()
    {
        for (; line <= text.LineCount; line++)
        {
            var (start, end) = LineRange(line);
            var comment = content.AsSpan(start, end - start).TrimStart("\uFEFF \t");
            if (comment is not ['#', ..]) return;
            var equals = comment.IndexOf('=');
            if (equals < 0) return;
            var name = comment[1..equals].Trim();
            var value = comment[(equals + 1)..].Trim();
            if (name.Equals("escape", StringComparison.OrdinalIgnoreCase))
            {
                if (value is ['\\' or '`']) escape = value[0];
                else Error("SOC4072", end - comment.Length, end, $"The escape character '{Printable.Shorten(value.ToString())}' is not known. Use \\ or `.");
            }
            else if (!name.Equals("syntax", StringComparison.OrdinalIgnoreCase) && !name.Equals("check", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    private bool ReadInstruction()
    {
        var logical = new LogicalText();
        var isOpen = false;
        for (; line <= text.LineCount; line++)
        {
            var (start, end) = LineRange(line);
            if (start == 0 && content.StartsWith('\uFEFF')) start = 1;
            var trimmed = content.AsSpan(start, end - start).TrimStart();
            // Comments and empty lines do not end an instruction that a line continuation keeps open.
            if (trimmed.IsEmpty || trimmed[0] == '#') continue;
            if (!isOpen) start = end - trimmed.Length;
            var length = ContinuedLength(start, end);
            logical.Append(content, start, length < 0 ? end - start : length);
            isOpen = true;
            if (length >= 0) continue;
            line++;
            break;
        }

        if (!isOpen) return false;
        if (Parse(logical, 0, logical.Text.TrimEnd().Length) is { } instruction) instructions.Add(instruction);
        return true;
    }

    private DockerInstruction? Parse(LogicalText logical, int start, int end)
    {
        var words = new DockerArguments(logical, start, end, escape);
        var keywordEnd = start;
        while (keywordEnd < end && !char.IsWhiteSpace(logical.Text[keywordEnd])) keywordEnd++;
        var place = words.Word(start, keywordEnd);
        var keyword = place.Text.ToUpperInvariant();
        if (!DockerKeywords.All.Contains(keyword))
        {
            Error("SOC4070", place.Start, place.End, $"'{Printable.Shorten(place.Text)}' is no instruction. Use one of: {string.Join(", ", DockerKeywords.All)}; end a line with {escape} to go on in the next one.");
            return null;
        }

        var arguments = words.From(keywordEnd);
        if (keyword == "ONBUILD")
        {
            var trigger = arguments.Start < arguments.End ? Parse(logical, arguments.Start, arguments.End) : null;
            if (trigger is null && arguments.Start == arguments.End) return Incomplete(place, keyword);
            return trigger is null ? null : new DockerInstruction(keyword, place, [], arguments, trigger.Heredocs, trigger.End) { Trigger = trigger };
        }

        List<DockerFlag> flags = [];
        if (DockerKeywords.TakesFlags(keyword)) arguments = ReadFlags(arguments, flags);
        if (arguments.Start >= arguments.End) return Incomplete(place, keyword);
        var heredocs = DockerKeywords.TakesHeredocs(keyword) ? ReadHeredocs(arguments) : [];
        if (heredocs is null) return null;
        return new DockerInstruction(keyword, place, flags, arguments, heredocs, heredocs.Count > 0 ? heredocs[^1].End : arguments.Whole.End);
    }

    private static DockerArguments ReadFlags(DockerArguments arguments, List<DockerFlag> flags)
    {
        while (arguments.Start < arguments.End && arguments.Source.Text.AsSpan(arguments.Start, arguments.End - arguments.Start) is ['-', '-', ..])
        {
            var end = arguments.EndOfWord(arguments.Start);
            var word = arguments.Word(arguments.Start, end);
            var start = arguments.Start;
            arguments = arguments.From(end);
            if (word.Text.Length == 2) break;
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            flags.Add(equals < 0
                ? new DockerFlag(word.Text[2..], word, null)
                : new DockerFlag(word.Text[2..equals], arguments.Word(start, start + equals), arguments.Word(start + equals + 1, end)));
        }

        return arguments;
    }

    /// <summary>Reads the here-documents that the words begin; null after SOC4074.</summary>
    private List<DockerHeredoc>? ReadHeredocs(DockerArguments arguments)
    {
        var heredocs = new List<DockerHeredoc>();
        foreach (var word in arguments.SplitWords())
        {
            var marker = word.Text.TrimStart("0123456789".ToCharArray());
            if (!marker.StartsWith("<<", StringComparison.Ordinal)) continue;
            var stripsTabs = marker is ['<', '<', '-', ..];
            var name = marker[(stripsTabs ? 3 : 2)..].Trim('"', '\'');
            if (name.Length == 0 || name.Contains('<', StringComparison.Ordinal)) continue;
            if (ReadHeredoc(name, stripsTabs) is not { } heredoc)
            {
                Error("SOC4074", word.Start, word.End, $"The here-document {Printable.Shorten(name)} does not end. Write a line with {Printable.Shorten(name)} alone behind it.");
                return null;
            }

            heredocs.Add(heredoc);
        }

        return heredocs;
    }

    private DockerHeredoc? ReadHeredoc(string name, bool stripsTabs)
    {
        var lines = new System.Text.StringBuilder();
        var first = Math.Min(text.OffsetAt(line, 1), content.Length);
        for (var number = line; number <= text.LineCount; number++)
        {
            var (start, end) = LineRange(number);
            var own = content.AsSpan(start, end - start);
            if (stripsTabs) own = own.TrimStart('\t');
            if (own.SequenceEqual(name))
            {
                line = number + 1;
                return new DockerHeredoc(name, lines.ToString(), first, start);
            }

            lines.Append(own).Append('\n');
        }

        line = text.LineCount + 1;
        return null;
    }

    /// <summary>The length of a line up to its continuation character; -1 when it is the last line of its instruction.</summary>
    private int ContinuedLength(int start, int end)
    {
        var last = end - 1;
        while (last >= start && content[last] is ' ' or '\t') last--;
        if (last < start || content[last] != escape || (last > start && content[last - 1] == escape)) return -1;
        return last - start;
    }

    private (int Start, int End) LineRange(int number)
    {
        var start = text.OffsetAt(number, 1);
        var end = number < text.LineCount ? text.OffsetAt(number + 1, 1) : content.Length;
        while (end > start && content[end - 1] is '\n' or '\r') end--;
        return (start, end);
    }

    private DockerInstruction? Incomplete(DockerWord place, string keyword)
    {
        Error("SOC4073", place.Start, place.End, $"{keyword} has no arguments. Write them behind it, or remove the instruction.");
        return null;
    }

    private void Error(string id, int start, int end, string message)
    {
        errors++;
        diagnostics.Error(id, text.Span(start, end), message);
    }
}
