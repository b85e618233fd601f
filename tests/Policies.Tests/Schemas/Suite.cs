using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas;
using SocPolicy.Schemas.Documents;

namespace SocPolicy.Policies.Tests.Schemas;

/// <summary>The copy of the official test suite (https://github.com/json-schema-org/JSON-Schema-Test-Suite) and our exceptions from it.</summary>
internal static class Suite
{
    private static readonly string Root = Path.Combine(TestContext.CurrentContext.TestDirectory, "Schemas", "Suite");

    private static readonly Lazy<SchemaLibrary> Remotes = new(ReadRemotes);

    private static readonly Lazy<Dictionary<string, string>> Reasons = new(ReadReasons);

    public static IEnumerable<SuiteCase> Cases()
    {
        var tests = Path.Combine(Root, "tests");
        foreach (var path in Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(tests, path).Replace('\\', '/');
            var groups = (ListNode)SchemaText.Read(new SourceText(file, File.ReadAllText(path)));
            foreach (var group in groups.Items.Cast<MapNode>())
            {
                foreach (var test in ((ListNode)group.Find("tests")!).Items.Cast<MapNode>())
                    yield return new(file, Text(group), Text(test), group.Find("schema")!, test.Find("data")!, ((BooleanNode)test.Find("valid")!).Value);
            }
        }
    }

    /// <summary>Why a case is not expected to pass; null for the others.</summary>
    public static string? Exception(SuiteCase one) =>
        Reasons.Value.GetValueOrDefault(one.ToString()) ?? Reasons.Value.GetValueOrDefault($"{one.File} | {one.Group} | *");

    public static IReadOnlyCollection<string> Exceptions => Reasons.Value.Keys;

    /// <summary>Whether our verdict is the suite's; when the schema is refused, it is not.</summary>
    public static bool Passes(SuiteCase one)
    {
        var formats = one.File.StartsWith("optional/format/", StringComparison.Ordinal) ? FormatUse.Assertion : FormatUse.Annotation;
        try
        {
            var errors = JsonSchema.Parse(one.Schema, formats, Remotes.Value, isChecked: true).Validate(one.Instance);
            return errors.Count == 0 == one.IsValid && errors.All(error => error.Keyword != "limit");
        }
        catch (SchemaException)
        {
            return false;
        }
    }

    private static string Text(MapNode map) => ((TextNode)map.Find("description")!).Text.Trim();

    private static SchemaLibrary ReadRemotes()
    {
        var remotes = Path.Combine(Root, "remotes");
        var library = SchemaLibrary.Standard;
        foreach (var path in Directory.EnumerateFiles(remotes, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(remotes, path).Replace('\\', '/');
            library = library.With(new Uri($"http://localhost:1234/{file}"), new SourceText(file, File.ReadAllText(path)));
        }

        return library;
    }

    private static Dictionary<string, string> ReadReasons()
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = "";
        foreach (var line in File.ReadLines(Path.Combine(Root, "exceptions.txt")).Where(line => line.Length > 0))
        {
            if (line[0] == '#') reason = line[1..].Trim();
            else reasons.Add(line, reason);
        }

        return reasons;
    }
}
