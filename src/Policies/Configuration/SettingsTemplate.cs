using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SocPolicy.Catalog;
using SocPolicy.Manifests.Discovery;
using SocPolicy.Model;

namespace SocPolicy.Configuration;

/// <summary>Writes the first <c>socpolicy.yaml</c> of a repository, from what is found in it.</summary>
public static partial class SettingsTemplate
{
    private const int LongestName = 120;
    private const int MonthsOfPeriod = 12;

    /// <summary>The text of the file, with LF line ends: it is valid, and judges everything that a run without it would.</summary>
    /// <param name="name">The system's name; control characters in it are left out.</param>
    /// <param name="listing">What is in the repository.</param>
    /// <param name="controls">The controls, which tell what categories there is something to judge for.</param>
    /// <param name="today">The day, for a period to begin with.</param>
    public static string Write(string name, ManifestListing listing, IReadOnlyList<Policy> controls, DateOnly today)
    {
        var kinds = listing.Files.GroupBy(file => file.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var categories = Categories(controls, [.. kinds.Select(kind => kind.Key)]);
        var first = new DateOnly(today.Year, today.Month, 1);
        var last = first.AddMonths(MonthsOfPeriod).AddDays(-1);
        var found = kinds.Count == 0 ? "nothing yet that a format reads" : string.Join(", ", kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}")));
        var hasPolicies = listing.Skipped.Any(path => path.Reason == OwnFiles.Reason && path.Path.StartsWith("policies/", StringComparison.Ordinal));
        return $$"""
            # yaml-language-server: $schema=https://socpolicy.dev/schemas/v1/socpolicy.schema.json
            # How SocPolicy judges this repository. Begun by socpolicy init; socpolicy check says what is wrong with it.
            apiVersion: socpolicy/v1

            # The system that a report is about, by the name that customers know.
            system:
              name: {{Quote(Clean(name))}}
              description: ''

            # The report that evidence is gathered for: soc1, soc2 or soc3. Type 1 is about one day (asOf), type 2 about a period.
            # A control whose criteria are of other categories than these is not applicable.
            report:
              kind: soc2
              type: 2
              # security is always covered; the others have built-in controls for what is here.
              categories: [{{string.Join(", ", categories.Select(category => category.Word()))}}]
              # The first and the last day: agree on them with your auditor.
              period: { from: {{Day(first)}}, to: {{Day(last)}} }

            # Built-in controls: all, none, or a list of families. Folders hold your own policies.
            policies:
              builtIn: all
              {{(hasPolicies ? "" : "# ")}}folders: [policies]

            # Found here: {{found}}. socpolicy check --list shows each file, and what is skipped and why.
            manifests:
              exclude: []
              # - 'samples/**'

            # Severities of single controls, for this repository: error, warning or note.
            severities: {}
              # SP5101: warning

            # Controls that do not apply, each with the reason, which reports show.
            notApplicable: {}
              # SP6010: One replica is enough, since no customer depends on this system.

            # Your own commitments: values for the parameters of controls.
            parameters: {}

            # Deviations that somebody has accepted until a day stand in waivers.yaml, beside this file, which may begin so:
            #   # yaml-language-server: $schema=https://socpolicy.dev/schemas/v1/waivers.schema.json
            #   apiVersion: socpolicy/v1
            #   waivers: []
            waivers:
              maximumDays: {{WaiverSettings.DefaultMaximumDays.ToString(CultureInfo.InvariantCulture)}}
              zone: UTC

            """;
    }

    /// <summary>Security, and those that some control over these kinds belongs to.</summary>
    private static IEnumerable<CriterionCategory> Categories(IReadOnlyList<Policy> controls, IReadOnlyList<string> kinds) => controls
        .Where(control => control.Rules.SelectMany(rule => rule.On).Any(subject => kinds.Contains(subject.Split('/')[0])))
        .SelectMany(control => control.Criteria)
        .Select(CriteriaCatalog.Find)
        .OfType<Criterion>()
        .Select(criterion => criterion.Category)
        .Append(CriterionCategory.Security)
        .Distinct()
        .Order();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clean(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Take(LongestName))
        {
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format)) text.Append(rune.ToString());
        }

        return text.ToString().Trim() is { Length: > 0 } clean ? clean : "system";
    }

    private static string Quote(string name) => PlainName().IsMatch(name) ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What no reader of YAML takes for anything but a text: a capital letter and a small one, or words with a hyphen.</summary>
    [GeneratedRegex(@"\A[A-Za-z]{4}[A-Za-z0-9]*([-_ .][A-Za-z0-9]+)*\z(?<!\A(?i:true|false|null))", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
