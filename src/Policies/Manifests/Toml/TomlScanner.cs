using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Toml;

/// <summary>The place in a TOML file up to which it was read, and the first thing that is wrong with it.</summary>
internal sealed class TomlScanner(SourceText text, DiagnosticBag diagnostics)
{
    public SourceText Text { get; } = text;

    public string Content { get; } = text.Content;

    /// <summary>Offset of the next character.</summary>
    public int At { get; set; }

    /// <summary>Whether anything was wrong: reading stops.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The next character; a line break at the end of the file.</summary>
    public char Current => At < Content.Length ? Content[At] : '\n';

    public bool IsAtEnd => At >= Content.Length;

    public bool IsAt(string token) => Content.AsSpan(At).StartsWith(token);

    /// <summary>Passes a token, if it is there.</summary>
    public bool Take(string token)
    {
        if (!IsAt(token)) return false;
        At += token.Length;
        return true;
    }

    /// <summary>Passes blanks and tabs.</summary>
    public void SkipBlanks()
    {
        while (At < Content.Length && Content[At] is ' ' or '\t') At++;
    }

    /// <summary>Passes blanks, line breaks and comments, as they may stand in a list.</summary>
    public void SkipLines()
    {
        while (At < Content.Length && !HasFailed)
        {
            if (Content[At] is ' ' or '\t' or '\n') At++;
            else if (IsAt("\r\n")) At += 2;
            else if (Content[At] == '#') SkipComment();
            else return;
        }
    }

    /// <summary>Passes a comment up to its line break.</summary>
    public void SkipComment()
    {
        for (; At < Content.Length && Content[At] != '\n'; At++)
        {
            if (IsAt("\r\n")) return;
            if (char.IsControl(Content[At]) && Content[At] is not '\t' and < '\u0080')
            {
                Fail(At, At + 1, $"A comment holds the control character {Printable.Code(Content[At])}. Remove it.");
                return;
            }
        }
    }

    /// <summary>Adds the error, when it is the first.</summary>
    public void Fail(int start, int end, string message, string id = "SOC4332")
    {
        if (HasFailed) return;
        HasFailed = true;
        diagnostics.Error(id, Text.Span(Math.Min(start, Content.Length), Math.Min(end, Content.Length)), message);
    }
}
