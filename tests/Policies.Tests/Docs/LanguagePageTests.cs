using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Docs;

/// <summary>Runs every example of docs/language.md.</summary>
internal sealed partial class LanguagePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "language.md"));

    private static readonly Lazy<Dictionary<string, State>> Answers = new(Evaluate);

    public static IEnumerable<TestCaseData> Examples =>
        Blocks().SelectMany(block => block.Lines.Select((line, i) => new TestCaseData($"{block.Number}.{i}", line.Expected).SetArgDisplayNames(line.Expression)));

    [TestCaseSource(nameof(Examples))]
    public void Example_GivesItsAnswer(string key, string expected) =>
        Assert.That(Answers.Value[key].ToString().ToLowerInvariant(), Is.EqualTo(expected));

    [TestCase(typeof(Value))]
    [TestCase(typeof(Values))]
    [TestCase(typeof(Truth))]
    [TestCase(typeof(Resource))]
    [TestCase(typeof(ResourceSet))]
    [TestCase(typeof(ImageReference))]
    [TestCase(typeof(Statement))]
    [TestCase(typeof(Statements))]
    public void EveryMember_HasAnExample(Type type)
    {
        var examples = string.Join('\n', Blocks().SelectMany(block => block.Lines).Select(line => line.Expression));
        var missing = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(member => member.DeclaringType!.Namespace!.StartsWith(typeof(Value).Namespace!, StringComparison.Ordinal))
            .Where(member => member is PropertyInfo { Name: not "Item" } or MethodInfo { IsSpecialName: false })
            .Where(member => member.GetCustomAttribute<ObsoleteAttribute>() is null && member.Name is not ("Equals" or "GetHashCode" or "ToString"))
            .Select(member => member.Name)
            .Distinct()
            .Where(name => !Regex.IsMatch(examples, $@"\.{name}\b"))
            .ToList();
        Assert.That(missing, Is.Empty);
    }

    private static Dictionary<string, State> Evaluate()
    {
        var answers = new Dictionary<string, State>();
        using var folder = new TemporaryFolder();
        folder.Write("service.schema.json", SchemaBlock().Match(Page.ReplaceLineEndings("\n")).Groups[1].Value);
        foreach (var block in Blocks())
        {
            var policy = new StringBuilder("apiVersion: socpolicy/v1\nid: DOC1\nversion: 1.0.0\ntitle: Examples\ncriteria: [CC6.1]\nseverity: note\nremediation: None.\nschemas: { service: service.schema.json }\nrules:\n");
            for (var i = 0; i < block.Lines.Count; i++)
                policy.Append(CultureInfo.InvariantCulture, $"  - id: r{i}\n    on: x/y\n    assert: |\n      {block.Lines[i].Expression}\n");
            var diagnostics = new DiagnosticBag();
            var loaded = PolicyLoader.Load([new SourceText("page.yaml", policy.ToString(), folder.Write("page.yaml", ""))], new Dictionary<string, string>(), diagnostics);
            var image = PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
            Assert.That(diagnostics.ToSortedList(), Is.Empty);
            var texts = block.Given.Select(one => new SourceText(one.Path, one.Content)).Select(text => (ManifestFormats.ForFile(text)!, text));
            var read = ManifestReader.ReadAll([.. texts], diagnostics);
            Assert.That(diagnostics.ToSortedList(), Is.Empty);
            var run = new RunResources(read.Resources, read.Files);
            var resource = Enumerable.Range(0, run.Count).Select(i => run.Get(i, isTraced: false)).First(one => block.Subject.Length == 0 || one.DisplayAddress == block.Subject);
            var all = run.Unit(resource.Description.Unit).All(resource.Description);
            var rules = CompiledAssemblies.Load(image!).Policies.Single().Rules;
            for (var i = 0; i < rules.Count; i++)
                answers.Add($"{block.Number}.{i}", rules[i].Assert(resource, default, all, SocPolicy.Evaluation.Parameters.Defaults(loaded.Policies[0])).State);
        }

        return answers;
    }

    private static IEnumerable<(int Number, string Subject, List<(string Path, string Content)> Given, List<(string Expression, string Expected)> Lines)> Blocks()
    {
        var number = 0;
        foreach (Match match in Block().Matches(Page.ReplaceLineEndings("\n")))
        {
            var subject = "";
            var given = new List<(string Path, string Content)>();
            var examples = new List<(string, string)>();
            foreach (var line in match.Groups[1].Value.Trim('\n').Split('\n'))
            {
                if (line.StartsWith("subject: ", StringComparison.Ordinal)) subject = line["subject: ".Length..];
                else if (line.StartsWith("given: ", StringComparison.Ordinal)) given.Add(("given.yaml", line["given: ".Length..]));
                else if (line.StartsWith("given ", StringComparison.Ordinal)) given.Add((line["given ".Length..^1], ""));
                else if (line.StartsWith("  ", StringComparison.Ordinal)) given[^1] = given[^1] with { Content = given[^1].Content + line[2..] + "\n" };
                else if (line.Length > 0) examples.Add(Split(line));
            }

            yield return (number++, subject, given, examples);
        }
    }

    private static (string, string) Split(string line)
    {
        var at = line.LastIndexOf("//", StringComparison.Ordinal);
        return (line[..at].TrimEnd(), line[(at + 2)..].Trim());
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SchemaBlock();

    [GeneratedRegex("```socpolicy\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
