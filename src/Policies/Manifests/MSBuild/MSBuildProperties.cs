using System.Text;
using System.Text.RegularExpressions;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>
/// The properties of one project while it is evaluated, and the expansion of <c>$(...)</c>. A property that no file sets is unknown where it
/// is read: the SDK, the environment or the command line may set it. Functions are not evaluated.
/// </summary>
internal sealed partial class MSBuildProperties(MSBuildDocument project, MSBuildFiles files)
{
    private const int MaximumLength = 65_536;
    private const int MaximumTotal = 16 * 1024 * 1024;

    /// <summary>Marks a path that begins where the run begins.</summary>
    private const string RootCause = "the folder of the checkout is not known";

    private readonly Dictionary<string, MSBuildProperty> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> order = [];
    private long total;

    /// <summary>Every property that was set, in the order of its first appearance.</summary>
    public IEnumerable<MSBuildProperty> All => order.Select(name => properties[name]);

    /// <summary>The property; null when no file set it.</summary>
    public MSBuildProperty? Find(string name) => properties.GetValueOrDefault(name);

    /// <summary>Sets a property, under a condition that may be unknown.</summary>
    public void Set(XmlElement element, MSBuildDocument file, State condition, string conditionText)
    {
        if (condition == State.False) return;
        var text = Expand(element.Text, file, null);
        var node = text.ToNode(file.Source, element.TextStart, element.TextEnd);
        if (!properties.TryGetValue(element.Name, out var before)) order.Add(element.Name);
        else if (condition == State.Unknown && before.Text.Text is { } same && same == text.Text) return;
        if (condition == State.Unknown)
        {
            var cause = $"it depends on the condition {Printable.Shorten(conditionText)}";
            text = ExpandedText.Unknown(cause);
            node = new UnknownNode(cause, file.Source, element.TextStart, element.TextEnd) { IsPresent = before is not null };
        }

        properties[element.Name] = new(before?.Name ?? element.Name, text, node, element.NameStart, element.NameEnd);
    }

    /// <summary>A text with its properties filled in.</summary>
    /// <param name="written">As it is written.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="own">A property that counts as empty while no file sets it: one that is given its default; null for none.</param>
    public ExpandedText Expand(string written, MSBuildDocument file, string? own)
    {
        if (!written.Contains('$', StringComparison.Ordinal) && !written.Contains("@(", StringComparison.Ordinal) && !written.Contains("%(", StringComparison.Ordinal)) return ExpandedText.Known(written);
        var parts = new List<ExpandedText>();
        var text = new StringBuilder();
        var length = 0;
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] is '$' or '@' or '%' && at + 1 < written.Length && written[at + 1] == '(' && Close(written, at + 1) is var close and > 0)
            {
                parts.Add(ExpandedText.Known(text.ToString()));
                text.Clear();
                var value = written[at] == '$' ? Value(written[(at + 2)..close].Trim(), file, own) : ExpandedText.Unknown($"{Printable.Shorten(written[at..(close + 1)])} is not evaluated");
                parts.Add(value);
                length += value.Length;
                if (length > MaximumLength || (total += value.Length) > MaximumTotal) return ExpandedText.Unknown($"with its properties it is longer than {MaximumLength} characters, or those of the project together than {MaximumTotal}");
                at = close;
            }
            else
            {
                text.Append(written[at]);
            }
        }

        parts.Add(ExpandedText.Known(text.ToString()));
        return ExpandedText.Join(parts);
    }

    /// <summary>The path relative to the run's root that an import names; null when it is not known.</summary>
    public string? PathOf(string written, MSBuildDocument file)
    {
        var expanded = Expand(written, file, null);
        if (expanded.Text is { } plain)
        {
            if (plain.Length == 0) return null;
            return Path.IsPathFullyQualified(plain) ? files.Relative(plain) : MSBuildFiles.Resolve(PathNames.Folder(file.Path), plain);
        }

        if (expanded.UnknownPieces != 1 || expanded.Cause != RootCause || expanded.ToNode(file.Source, 0, 0) is not UnknownNode { Prefix: "" } rooted) return null;
        return MSBuildFiles.Resolve("", rooted.Suffix);
    }

    private static int Close(string written, int open)
    {
        var depth = 0;
        for (var at = open; at < written.Length; at++)
        {
            if (written[at] == '(') depth++;
            else if (written[at] == ')' && --depth == 0) return at;
        }

        return -1;
    }

    private ExpandedText Value(string name, MSBuildDocument file, string? own)
    {
        if (FileAbove().Match(name) is { Success: true } above) return PathAbove(above.Groups["name"].Value, above.Groups["start"].Value, file);
        if (!Identifier().IsMatch(name)) return ExpandedText.Unknown($"{Printable.Shorten($"$({name})")} is not evaluated");
        if (Reserved(name, file) is { } reserved) return reserved;
        if (properties.TryGetValue(name, out var property)) return property.Text;
        if (name.Equals(own, StringComparison.OrdinalIgnoreCase)) return ExpandedText.Known("");
        return ExpandedText.Unknown($"no file that was read sets {Printable.Shorten(name)}: the SDK, the environment or the command line may");
    }

    private ExpandedText PathAbove(string name, string start, MSBuildDocument file)
    {
        var folder = start.Length == 0 ? PathNames.Folder(file.Path) : PathOf(start, file);
        if (folder is null || files.Above(name, folder) is not { } found) return ExpandedText.Unknown($"there is no {Printable.Shorten(name)} above it");
        return Rooted(found.Path);
    }

    private ExpandedText? Reserved(string name, MSBuildDocument file) => name.ToUpperInvariant() switch
    {
        "MSBUILDTHISFILE" => ExpandedText.Known(PathNames.FileName(file.Path)),
        "MSBUILDTHISFILENAME" => ExpandedText.Known(Path.GetFileNameWithoutExtension(file.Path)),
        "MSBUILDTHISFILEEXTENSION" => ExpandedText.Known(Path.GetExtension(file.Path)),
        "MSBUILDTHISFILEDIRECTORY" => Rooted($"{PathNames.Folder(file.Path)}/"),
        "MSBUILDTHISFILEFULLPATH" => Rooted(file.Path),
        "MSBUILDPROJECTFILE" => ExpandedText.Known(PathNames.FileName(project.Path)),
        "MSBUILDPROJECTNAME" => ExpandedText.Known(Path.GetFileNameWithoutExtension(project.Path)),
        "MSBUILDPROJECTEXTENSION" => ExpandedText.Known(Path.GetExtension(project.Path)),
        "MSBUILDPROJECTDIRECTORY" => Rooted(PathNames.Folder(project.Path)),
        "MSBUILDPROJECTFULLPATH" => Rooted(project.Path),
        _ => null,
    };

    private static ExpandedText Rooted(string path) => ExpandedText.Join([ExpandedText.Unknown(RootCause), ExpandedText.Known($"/{path}")]);

    [GeneratedRegex(@"^\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[^',()]+?)'?\s*(,\s*'?(?<start>[^',]*?)'?\s*)?\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FileAbove();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
