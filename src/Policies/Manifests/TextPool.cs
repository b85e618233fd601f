namespace SocPolicy.Manifests;

/// <summary>
/// Shares equal short texts while one file is read: keys repeat. A direct-mapped cache, so that its size is fixed whatever the file
/// holds; not safe for several threads.
/// </summary>
internal sealed class TextPool
{
    private const int Size = 256;
    private const int LongestShared = 64;

    private readonly string?[] texts = new string?[Size];

    /// <summary>A text equal to the characters.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestShared) return characters.ToString();
        ref var slot = ref texts[string.GetHashCode(characters) & (Size - 1)];
        if (slot is not null && characters.SequenceEqual(slot)) return slot;
        return slot = characters.ToString();
    }
}
