namespace SocPolicy.Manifests.Github;

/// <summary>A <c>${{ ... }}</c> in a text.</summary>
/// <param name="Start">Offset of its <c>$</c>.</param>
/// <param name="End">Offset after its braces; the end of the text when they are missing.</param>
/// <param name="Text">What stands between the braces, without blanks around it.</param>
/// <param name="IsClosed">Whether it has its closing braces.</param>
internal readonly record struct ExpressionSlot(int Start, int End, string Text, bool IsClosed)
{
    private const string Open = "${{";

    /// <summary>All of a text, in order. Braces inside of a quoted text of the expression do not close it.</summary>
    public static List<ExpressionSlot> Find(string text)
    {
        var found = new List<ExpressionSlot>();
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0;)
        {
            var close = Close(text, at + Open.Length);
            found.Add(close < 0
                ? new(at, text.Length, text[(at + Open.Length)..].Trim(), false)
                : new(at, close + 2, text[(at + Open.Length)..close].Trim(), true));
            at = close < 0 ? -1 : text.IndexOf(Open, close + 2, StringComparison.Ordinal);
        }

        return found;
    }

    /// <summary>Whether a text has any.</summary>
    public static bool IsIn(string text) => text.Contains(Open, StringComparison.Ordinal);

    private static int Close(string text, int at)
    {
        var isQuoted = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\'') isQuoted = !isQuoted;
            else if (!isQuoted && text[at] == '}' && at + 1 < text.Length && text[at + 1] == '}') return at;
        }

        return -1;
    }
}
