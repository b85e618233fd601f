using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>Reads the lines of a CODEOWNERS file. What GitHub or GitLab skips is skipped too, with a warning.</summary>
internal sealed partial class CodeownersParser(SourceText text, bool isGitlab, DiagnosticBag diagnostics)
{
    private readonly NodeSource source = new(text, Dialect.Strict);
    private readonly List<OwnerRule> rules = [];
    private readonly Dictionary<string, int> sections = new(StringComparer.OrdinalIgnoreCase);
    private OwnerSection section = new(0, null, [], false);

    /// <summary>The rules, in the order of the file.</summary>
    public List<OwnerRule> Parse()
    {
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number);
            if (number == 1) line = line.Replace('\uFEFF', ' ');
            var start = text.OffsetAt(number, 1);
            var words = OwnerWord.Split(line);
            if (words.Count == 0) continue;
            if (isGitlab && SectionHeader().Match(line) is { Success: true } header) Open(header, start);
            else Add(words, start, line[words[0].Start] == '!');
        }

        return rules;
    }

    private void Open(Match header, int start)
    {
        var name = header.Groups["name"];
        var number = sections.TryGetValue(name.Value, out var known) ? known : sections[name.Value] = sections.Count + 1;
        var behind = header.Groups["owners"];
        var owners = OwnerWord.Split(behind.Value).Select(word => Node(word, start + behind.Index)).ToList();
        section = new(number, new TextNode(name.Value, source, start + name.Index, start + name.Index + name.Length), owners, header.Groups["optional"].Success);
    }

    private void Add(List<OwnerWord> words, int start, bool isNegated)
    {
        var pattern = Node(words[0], start);
        if ((isNegated && !isGitlab) || (!isGitlab && pattern.Text.Contains('[', StringComparison.Ordinal)))
        {
            diagnostics.Warning("SOC4210", pattern.Span, $"\"{Printable.Shorten(pattern.Text)}\": GitHub knows no '!' and no '[' in a pattern, and skips the line. Write the files with '*', or leave the line out.");
            return;
        }

        var owners = words.Skip(1).Select(word => Node(word, start)).ToList();
        if (owners.Find(owner => !IsOwner(owner.Text)) is { } wrong)
        {
            diagnostics.Warning("SOC4211", wrong.Span, $"\"{Printable.Shorten(wrong.Text)}\" is no owner, so the line is skipped. Write @user, @organisation/team or an address; put a backslash before a blank in a path.");
            return;
        }

        var written = isNegated ? pattern.Text[1..] : pattern.Text;
        rules.Add(new(new OwnerPattern(written, isGitlab), pattern, owners.Count > 0 || isNegated ? owners : section.Owners, section.Number, section.Name, isNegated, section.IsOptional));
    }

    private TextNode Node(OwnerWord word, int start) => new(word.Text, source, start + word.Start, start + word.End);

    private static bool IsOwner(string word) => word.IndexOf('@', StringComparison.Ordinal) is var at && at >= 0 && at < word.Length - 1 && word.LastIndexOf('@') == at;

    [GeneratedRegex(@"^\s*(?<optional>\^)?\[(?<name>[^\]]+)\](\[[0-9]+\])?(?<owners>(\s.*)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SectionHeader();
}
