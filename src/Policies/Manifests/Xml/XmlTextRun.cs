using System.Text;

namespace SocPolicy.Manifests.Xml;

/// <summary>Puts the text of one element together from its pieces. What stands apart from the first piece, behind another element, belongs to it as well.</summary>
internal sealed class XmlTextRun
{
    private readonly StringBuilder text = new();
    private int start = -1;
    private int end;
    private bool isBroken;

    /// <summary>Another element or a comment stands here.</summary>
    public void Break() => isBroken = true;

    /// <summary>Adds text.</summary>
    /// <param name="decoded">After entities.</param>
    /// <param name="content">The file.</param>
    /// <param name="from">Offset of the text as it is written.</param>
    /// <param name="to">Offset after it.</param>
    public void Add(string decoded, string content, int from, int to)
    {
        const string Blanks = " \t\r\n";
        var written = content.AsSpan(from, to - from);
        var first = written.IndexOfAnyExcept(Blanks);
        if (first < 0)
        {
            // Blanks count only between other text.
            if (start >= 0 && !isBroken) text.Append(decoded);
            return;
        }

        Add(decoded, from + first, from + written.LastIndexOfAnyExcept(Blanks) + 1);
    }

    /// <summary>Adds the text of a CDATA section.</summary>
    public void AddLiteral(ReadOnlySpan<char> literal, int from, int to) => Add(literal.ToString(), from, to);

    /// <summary>Gives the element its text.</summary>
    public void Finish(XmlElement element)
    {
        if (start < 0) return;
        element.Text = text.ToString().Trim(' ', '\t', '\r', '\n');
        element.TextStart = start;
        element.TextEnd = end;
    }

    private void Add(string piece, int from, int to)
    {
        if (start < 0) start = from;
        text.Append(piece);
        end = to;
        isBroken = false;
    }
}
