using System.Collections.Frozen;

namespace SocPolicy.Catalog;

/// <summary>The criteria that a control can name. The list is <c>criteria.yaml</c>, read once, when it is first asked for.</summary>
public static class CriteriaCatalog
{
    private static readonly Lazy<IReadOnlyList<Criterion>> List = new(Read);

    private static readonly Lazy<IReadOnlyList<string>> IdList = new(() => [.. List.Value.Select(criterion => criterion.Id)]);

    private static readonly Lazy<FrozenDictionary<string, Criterion>> ById =
        new(() => List.Value.ToFrozenDictionary(criterion => criterion.Id, StringComparer.Ordinal));

    /// <summary>All 61 criteria, in the order of the criteria: CC, A, C, PI, P.</summary>
    public static IReadOnlyList<Criterion> All => List.Value;

    /// <summary>The ids of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Ids => IdList.Value;

    /// <summary>The criterion with this id; null when there is none. Case matters.</summary>
    /// <param name="id">Such as <c>CC6.1</c>.</param>
    public static Criterion? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>Without a YAML parser: every command pays for this, and the file has one form of line.</summary>
    private static Criterion[] Read()
    {
        using var stream = typeof(CriteriaCatalog).Assembly.GetManifestResourceStream("criteria.yaml")
            ?? throw new InvalidOperationException("criteria.yaml is not embedded.");
        using var reader = new StreamReader(stream);
        var criteria = new List<Criterion>(64);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal)) criteria.Add(ReadLine(line));
        }

        return [.. criteria];
    }

    private static Criterion ReadLine(string line) => new(
        Between(line, "id: ", ","),
        Category(Between(line, "category: ", ",")),
        Between(line, "title: \"", "\""));

    private static string Between(string line, string start, string end)
    {
        var from = line.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return line[from..line.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static CriterionCategory Category(string word) => word switch
    {
        "security" => CriterionCategory.Security,
        "availability" => CriterionCategory.Availability,
        "confidentiality" => CriterionCategory.Confidentiality,
        "processing-integrity" => CriterionCategory.ProcessingIntegrity,
        "privacy" => CriterionCategory.Privacy,
        _ => throw new InvalidOperationException($"criteria.yaml: {word} is no category."),
    };
}
