namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A stretch of an instruction's text, to be split into words.</summary>
/// <param name="Source">The instruction's text.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Escape">The file's escape character.</param>
internal sealed record DockerArguments(LogicalText Source, int Start, int End, char Escape)
{
    /// <summary>The text.</summary>
    public string Text => Source.Text[Start..End];

    /// <summary>All of it as one word.</summary>
    public DockerWord Whole => Word(Start, End);

    /// <summary>Splits at blanks only, as COPY, EXPOSE and FROM do.</summary>
    public List<DockerWord> SplitAtBlanks()
    {
        var words = new List<DockerWord>();
        var text = Source.Text;
        for (var at = SkipBlanks(Start); at < End; at = SkipBlanks(at))
        {
            var start = at;
            while (at < End && !char.IsWhiteSpace(text[at])) at++;
            words.Add(Word(start, at));
        }

        return words;
    }

    /// <summary>Splits at blanks outside of quotation marks, as ENV, LABEL and a shell do.</summary>
    public List<DockerWord> SplitWords()
    {
        var words = new List<DockerWord>();
        for (var at = SkipBlanks(Start); at < End; at = SkipBlanks(at))
        {
            var start = at;
            at = EndOfWord(at);
            words.Add(Word(start, at));
        }

        return words;
    }

    /// <summary>The same text from the first character that is no blank.</summary>
    public DockerArguments From(int start) => this with { Start = Math.Min(SkipBlanks(start), End) };

    /// <summary>Characters as a word.</summary>
    public DockerWord Word(int start, int end)
    {
        var (from, to) = Source.Range(start, end);
        return new DockerWord(Source.Text[start..end], from, to);
    }

    /// <summary>The index behind a word that begins here.</summary>
    public int EndOfWord(int at)
    {
        var text = Source.Text;
        var quote = '\0';
        for (; at < End; at++)
        {
            var character = text[at];
            if (character == Escape && quote != '\'' && at + 1 < End) at++;
            else if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'') quote = character;
            else if (char.IsWhiteSpace(character)) return at;
        }

        return End;
    }

    private int SkipBlanks(int at)
    {
        while (at < End && char.IsWhiteSpace(Source.Text[at])) at++;
        return at;
    }
}
