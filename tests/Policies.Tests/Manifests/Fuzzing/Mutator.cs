namespace SocPolicy.Policies.Tests.Manifests.Fuzzing;

/// <summary>Spoils a text: cuts, repeats, splices, and what the formats give a meaning to. The same seed gives the same texts.</summary>
internal sealed class Mutator(IReadOnlyList<string> samples, int seed)
{
    private const int LongestSample = 16 * 1024;

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\n", "\r\n", "\r", "\t", " ", "  ", "- ", "? ", ": ", "# ", "//", "/*", "*/", "&a ", "*a", "!t ", "!!int ", "<<", "|\n", ">\n", "---\n",
        "...\n", "%YAML 1.1\n", "{{", "}}", "\\", "\\u", "\\ud83d", "\uFEFF", "\u0085", "\u2028", "\0", "\ud83d", "😀", "null", "true", "1e999", "0x", "$", "${", "${A:-", "}", "<<EOF", "EOF\n",
        "!Ref ", "!Sub ", "!If [", "!GetAtt a.b", "Fn::If: ", "AWS::NoValue", "Fn::ForEach::X: ", "${Env}", "Condition: ", "Resources:\n",
        "${{ ", " }}", "${{ if x }}:", "$(", "$[[ ", "!reference [", "!reset ", "!override ", "extends: ", "include: ", "template: ", "needs: ", "@", "**/", "uses: ", "env.A", "steps: ", "services: ", "jobs: ",
        "FROM ", "RUN ", "ENV ", "ARG ", "ONBUILD ", "HEALTHCHECK ", "USER ", "COPY ", "# escape=`\n", "--x=", "=", "`", "kind: Pod\n", "apiVersion: v1\n", "\"a:b\":",
        "<", ">", "</", "/>", "<a>", "</a>", "<a b='", "&", "&lt;", "&#", "&#x1F600;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE a [", "<?", "?>", "xdt:Transform=\"Remove\"", "<clear />",
        "$(A)", "$(", "@(", "%(", " Condition=\"", "'$(A)' == ''", " and ", "(", ")", "!", "Exists('", "<Import Project=\"", "<When", "Include=\"a;b\"", "%A%",
        "\"\"\"", "'''", "[[", "]]", ".", "\\\n", "1979-05-27 07:32:00", "_", ";", " ;", "export ", "$A$A",
        "for_each", "dynamic \"a\" {\n", "%{ if ", "%{ endif }", "[for a in b : a]", "?", "...", "[*]", "<<-EOT\n", "jsonencode(", "&&", "==",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next text.</summary>
    public string Next()
    {
        var content = Cut(samples[random.Next(samples.Count)]);
        for (var edits = random.Next(1, 6); edits > 0; edits--) content = Mutate(content);
        return content;
    }

    private string Mutate(string content)
    {
        var at = random.Next(content.Length + 1);
        var length = Math.Min(random.Next(1, 12), content.Length - at);
        return random.Next(8) switch
        {
            0 => content.Remove(at, length),
            1 => content.Insert(at, content.Substring(at, length)),
            2 => content[..at] + (char)random.Next(1, 0x180) + content[Math.Min(at + 1, content.Length)..],
            3 => content[..at],
            4 => content[..at] + Tail(Cut(samples[random.Next(samples.Count)])),
            5 => content.Insert(at, Line(content)),
            _ => content.Insert(at, string.Concat(Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(8) == 0 ? 200 : 1))),
        };
    }

    private string Tail(string text) => text[random.Next(text.Length + 1)..];

    /// <summary>A line of the text, some times: what stands twice is where readers differ.</summary>
    private string Line(string content)
    {
        var lines = content.Split('\n');
        return string.Concat(Enumerable.Repeat(lines[random.Next(lines.Length)] + "\n", random.Next(1, 4)));
    }

    private string Cut(string sample)
    {
        if (sample.Length <= LongestSample) return sample;
        var from = random.Next(sample.Length - LongestSample);
        return sample.Substring(from, LongestSample);
    }
}
