using System.Text;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>A word of a line; a backslash makes the next character an ordinary one.</summary>
/// <param name="Text">Without the backslashes.</param>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct OwnerWord(string Text, int Start, int End)
{
    /// <summary>The words of a line up to a comment.</summary>
    public static List<OwnerWord> Split(string line)
    {
        var words = new List<OwnerWord>();
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            if (line[at] == '#') break;
            var start = at;
            var text = new StringBuilder();
            for (; at < line.Length && !char.IsWhiteSpace(line[at]); at++)
            {
                if (line[at] == '\\' && at + 1 < line.Length) at++;
                text.Append(line[at]);
            }

            words.Add(new(text.ToString(), start, at));
        }

        return words;
    }
}
