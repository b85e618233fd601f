using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Comments;

/// <summary>
/// Where a kind of file has comments: what stands in a text, a block scalar or a here-document is none. A format names the one that
/// its files use, or leaves it to <see cref="ByName"/>.
/// </summary>
public abstract class CommentSyntax
{
    /// <summary>For files that have no comments.</summary>
    public static CommentSyntax None { get; } = new NoComments();

    /// <summary><c>#</c>, outside of quoted, block and plain scalars.</summary>
    public static CommentSyntax Yaml { get; } = new YamlComments();

    /// <summary><c>//</c> and <c>/* */</c>, as JSON with comments has them.</summary>
    public static CommentSyntax Json { get; } = new SlashComments();

    /// <summary><c>#</c>, <c>//</c> and <c>/* */</c>, outside of templates and here-documents.</summary>
    public static CommentSyntax Hcl { get; } = new HclComments();

    /// <summary><c>&lt;!-- --&gt;</c>, outside of CDATA sections.</summary>
    public static CommentSyntax Xml { get; } = new XmlComments();

    /// <summary><c>#</c>, outside of the four kinds of texts.</summary>
    public static CommentSyntax Toml { get; } = new TomlComments();

    /// <summary><c>#</c> or <c>;</c> at the beginning of a line.</summary>
    public static CommentSyntax Ini { get; } = new LineComments("#;", trailing: false);

    /// <summary><c>#</c> at the beginning of a line or behind a blank, outside of quoted values.</summary>
    public static CommentSyntax Environment { get; } = new EnvironmentComments();

    /// <summary><c>#</c> at the beginning of a line or behind a blank.</summary>
    public static CommentSyntax Lines { get; } = new LineComments("#", trailing: true);

    // Behind the properties that it is made of.
    private static readonly (string Ending, CommentSyntax Syntax)[] Endings =
    [
        (".yaml", Yaml),
        (".yml", Yaml),
        (".json", Json),
        (".jsonc", Json),
        (".tf", Hcl),
        (".tofu", Hcl),
        (".tfvars", Hcl),
        (".hcl", Hcl),
        (".toml", Toml),
        (".xml", Xml),
        (".config", Xml),
        (".csproj", Xml),
        (".fsproj", Xml),
        (".vbproj", Xml),
        (".proj", Xml),
        (".props", Xml),
        (".targets", Xml),
        (".nuspec", Xml),
        (".slnx", Xml),
        (".runsettings", Xml),
        (".ini", Ini),
        (".editorconfig", Ini),
        (".env", Environment),
        ("CODEOWNERS", Lines),
    ];

    /// <summary>What a file's name tells; for a <c>.template</c>, which may be either, whether it begins as JSON does.</summary>
    /// <param name="text">The file.</param>
    public static CommentSyntax Of(SourceText text)
    {
        if (!text.Path.EndsWith(".template", StringComparison.OrdinalIgnoreCase)) return ByName(text.Path);
        return text.Content.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '/', ..] ? Json : Yaml;
    }

    /// <summary>What a file's name tells; none for a name that tells nothing.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    public static CommentSyntax ByName(string path)
    {
        foreach (var (ending, syntax) in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return syntax;
        }

        var name = PathNames.FileName(path);
        return name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) ? Environment : None;
    }

    /// <summary>The comments, in the order of the text. A text that is not well-formed gives those before its error, at least.</summary>
    /// <param name="text">The file.</param>
    public abstract IReadOnlyList<Comment> Find(SourceText text);

    /// <summary>The end of the line that an offset lies in, without its line break.</summary>
    private protected static int EndOfLine(string content, int at)
    {
        var length = content.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? content.Length : at + length;
    }

    /// <summary>A comment from its marker to the end of the line.</summary>
    private protected static Comment ToEndOfLine(string content, int start, int markerLength)
    {
        var end = EndOfLine(content, start);
        return new(start, start + markerLength, end, end);
    }

    /// <summary>A comment between two markers; one that is not closed goes on to the end of the text.</summary>
    private protected static Comment Block(string content, int start, int markerLength, string closing)
    {
        var close = content.IndexOf(closing, start + markerLength, StringComparison.Ordinal);
        return close < 0
            ? new(start, start + markerLength, content.Length, content.Length)
            : new(start, start + markerLength, close, close + closing.Length);
    }

    private sealed class NoComments : CommentSyntax
    {
        public override IReadOnlyList<Comment> Find(SourceText text) => [];
    }
}
