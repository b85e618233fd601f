namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A word of an instruction.</summary>
/// <param name="Text">As written, quotation marks and variables included.</param>
/// <param name="Start">Offset of its first character in the file.</param>
/// <param name="End">Offset after its last character in the file.</param>
internal readonly record struct DockerWord(string Text, int Start, int End)
{
    /// <summary>Whether the file holds exactly this text in its range: no line continuation in between.</summary>
    public bool IsContiguous => End - Start == Text.Length;

    /// <summary>A part of it; the whole range when parts have no place of their own.</summary>
    public DockerWord Part(int from, int to) => IsContiguous ? new(Text[from..to], Start + from, Start + to) : new(Text[from..to], Start, End);
}
