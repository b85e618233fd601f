using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Codeowners;

/// <summary>The rules of one file: in each section the last that fits a path decides.</summary>
internal sealed class OwnerRules(IReadOnlyList<OwnerRule> rules, string repository)
{
    /// <summary>The owners of a file; empty when it has none, or lies outside of the repository.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    public IReadOnlyList<Node> Of(string path)
    {
        if (!path.StartsWith(repository, StringComparison.Ordinal)) return [];
        var inside = path[repository.Length..];
        var closed = new HashSet<int>();
        // What a section excludes it does not take back.
        foreach (var rule in rules)
        {
            if (rule.IsExcluded && rule.Pattern.Fits(inside)) closed.Add(rule.Section);
        }

        var owners = new List<Node>();
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            var rule = rules[i];
            if (rule.IsOptional || closed.Contains(rule.Section) || !rule.Pattern.Fits(inside)) continue;
            closed.Add(rule.Section);
            owners.InsertRange(0, rule.Owners);
        }

        return owners;
    }
}
