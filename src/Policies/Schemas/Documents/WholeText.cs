namespace SocPolicy.Schemas.Documents;

/// <summary>Texts that UTF-8 can hold.</summary>
internal static class WholeText
{
    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }
}
