namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A name and its value, of ENV or LABEL.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value as written.</param>
internal readonly record struct DockerPair(DockerWord Name, DockerWord Value)
{
    /// <summary>Reads <c>name=value name2="value 2"</c>, or the old form <c>name the rest of the line</c>.</summary>
    /// <param name="arguments">The instruction's arguments.</param>
    /// <param name="wrong">The word that is neither; null when there is none.</param>
    public static List<DockerPair> Read(DockerArguments arguments, out DockerWord? wrong)
    {
        wrong = null;
        var words = arguments.SplitWords();
        var pairs = new List<DockerPair>();
        if (!words[0].Text.Contains('=', StringComparison.Ordinal))
        {
            var rest = arguments.From(arguments.EndOfWord(arguments.Start));
            if (rest.Start >= rest.End) wrong = words[0];
            else pairs.Add(new(words[0], rest.Whole));
            return pairs;
        }

        foreach (var word in words)
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) wrong ??= word;
            else pairs.Add(new(word.Part(0, equals), word.Part(equals + 1, word.Text.Length)));
        }

        return pairs;
    }
}
