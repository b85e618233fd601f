using System.Runtime.CompilerServices;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>One document being judged: where evaluation stands, what it has found, and how much more it may do.</summary>
internal sealed class EvaluationRun
{
    /// <summary>The limit of nesting, in words.</summary>
    public const string TooDeep = "The document is nested too deeply to check. Flatten it.";

    private readonly List<PathStep> path = [];
    private readonly List<DynamicScope> scopes = [];
    private List<Problem>? problems;
    private int steps;

    /// <summary>Begins.</summary>
    /// <param name="collects">Whether errors are wanted, or only whether there are any.</param>
    public EvaluationRun(bool collects) => problems = collects ? [] : null;

    /// <summary>Whether errors are wanted at this point.</summary>
    public bool Collects => problems is not null;

    /// <summary>What has been evaluated of the present value; null while no schema asks for it.</summary>
    public Seen? Seen { get; set; }

    /// <summary>Why the document cannot be judged; null so far. All answers after it are void.</summary>
    public string? Limit { get; private set; }

    /// <summary>The steps from the root to the present value.</summary>
    public IReadOnlyList<PathStep> Path => path;

    /// <summary>The resources from the outermost to the present one.</summary>
    public IReadOnlyList<DynamicScope> Scopes => scopes;

    /// <summary>Comes to a schema; false when a limit is reached.</summary>
    public bool Enter(DynamicScope scope, Node node)
    {
        if (Limit is not null) return false;
        if (++steps > JsonLimits.Steps) Stop("The document takes too much work to check. Split it.");
        else if (scopes.Count >= JsonLimits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) Stop(TooDeep);
        if (Limit is not null) return false;
        scopes.Add(scope);
        return true;
    }

    /// <summary>Leaves the schema that was entered last.</summary>
    public void Leave() => scopes.RemoveAt(scopes.Count - 1);

    /// <summary>Gives up.</summary>
    public void Stop(string why) => Limit ??= why;

    /// <summary>Judges the same value by another schema; what it evaluates counts if the value fits.</summary>
    public bool Apply(Subschema schema, Node node)
    {
        if (Seen is not { } outer) return schema.Evaluate(node, this);
        Seen = outer.Fresh();
        var fits = schema.Evaluate(node, this);

        // Where a branch has failed and said so, "not known here" about all of its keys would be noise.
        if (fits || Collects) outer.Add(Seen);
        Seen = outer;
        return fits;
    }

    /// <summary>As <see cref="Apply"/>, without errors.</summary>
    public bool ApplyQuietly(Subschema schema, Node node)
    {
        var kept = problems;
        problems = null;
        var fits = Apply(schema, node);
        problems = kept;
        return fits;
    }

    /// <summary>As <see cref="Apply"/>, with errors that the caller may add or drop.</summary>
    public List<Problem> ApplyApart(Subschema schema, Node node)
    {
        var kept = problems;
        var apart = problems = [];
        Apply(schema, node);
        problems = kept;
        return apart;
    }

    /// <summary>Judges the value of an entry.</summary>
    public bool ApplyToEntry(Subschema schema, in MapEntry entry) => ApplyBelow(schema, entry.Value, new PathStep(entry.Key, -1, IsName: false));

    /// <summary>Judges an item of a list.</summary>
    public bool ApplyToItem(Subschema schema, Node item, int index) => ApplyBelow(schema, item, new PathStep(null, index, IsName: false));

    /// <summary>Judges a key of a map.</summary>
    public bool ApplyToKey(Subschema schema, in MapEntry entry)
    {
        var key = new TextNode(entry.Key, entry.Value.Source, entry.KeyStart, entry.KeyEnd);
        return ApplyBelow(schema, key, new PathStep(entry.Key, -1, IsName: true));
    }

    /// <summary>Whether an item fits, without errors.</summary>
    public bool FitsItem(Subschema schema, Node item, int index)
    {
        var kept = problems;
        problems = null;
        var fits = ApplyToItem(schema, item, index);
        problems = kept;
        return fits;
    }

    /// <summary>Adds an error about a value that must not be there at all. Always false.</summary>
    public bool Refuse(string keyword, Node node, string? advice = null)
    {
        if (!Collects) return false;
        var what = path.Count > 0 ? Phrases.Subject(path) : "A value";
        var message = $"{what} is not allowed here. {advice ?? "Remove it."}";
        return Add(new Problem(new SchemaError(Place(node), Phrases.Path(path), message, keyword), path.Count, node) { IsRefusal = true });
    }

    /// <summary>Adds an error about the present value. Always false.</summary>
    public bool Fail(string keyword, Node node, string message, IReadOnlyList<string>? types = null, IReadOnlyList<string>? words = null) =>
        Add(new Problem(new SchemaError(Place(node), Phrases.Path(path), message, keyword), path.Count, node) { Types = types, Words = words });

    /// <summary>Adds an error about a key that the present value lacks. Always false.</summary>
    public bool FailMissing(string keyword, MapNode map, string key, string message) =>
        Add(new Problem(new SchemaError(Place(map), Phrases.Path(path), message, keyword), path.Count, map) { Key = key });

    /// <summary>Adds an error about a key of the present value. Always false.</summary>
    public bool FailKey(string keyword, MapNode map, in MapEntry entry, string message, string? meant)
    {
        path.Add(new PathStep(entry.Key, -1, IsName: true));
        var error = new SchemaError(entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd), Phrases.Path(path), message, keyword);
        path.RemoveAt(path.Count - 1);
        return Add(new Problem(error, path.Count, map) { Key = meant });
    }

    /// <summary>Adds an error that exists already. Always false.</summary>
    public bool Add(Problem problem)
    {
        if (problems is not null && problems.Count < JsonLimits.Errors) problems.Add(problem);
        return false;
    }

    /// <summary>The error that stands first in the source; null when there is none.</summary>
    public Problem? First => (problems ?? []).Where(problem => !IsExplained(problem)).OrderBy(problem => problem.Error.Span.Start).ThenBy(problem => problem.Error.Path, StringComparer.Ordinal).ThenBy(problem => problem.Error.Message, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The errors, sorted by place, each once; without those that another one explains.</summary>
    public IReadOnlyList<SchemaError> Result() =>
    [
        .. (problems ?? []).Where(problem => !IsExplained(problem))
            .Select(problem => problem.Error)
            .Distinct()
            .OrderBy(error => error.Span.Start)
            .ThenBy(error => error.Path, StringComparer.Ordinal)
            .ThenBy(error => error.Keyword, StringComparer.Ordinal)
            .ThenBy(error => error.Message, StringComparer.Ordinal),
    ];

    /// <summary>The only error of a document that could not be judged.</summary>
    public SchemaError LimitError(Node root) => new(Place(root), "", Limit!, "limit");

    /// <summary>The whole of a scalar, the first character of a list or map: all of it is too long a range for a message.</summary>
    private static SourceSpan Place(Node node) => node is ListNode or MapNode ? node.Span with { End = node.Start } : node.Span;

    private bool ApplyBelow(Subschema schema, Node node, in PathStep step)
    {
        var outer = Seen;
        Seen = null;
        path.Add(step);
        var fits = schema.Evaluate(node, this);
        path.RemoveAt(path.Count - 1);
        Seen = outer;
        return fits;
    }

    /// <summary>
    /// A key that is missing because it is misspelt, where the misspelt one has the better message; or anything about a value that
    /// must not be there.
    /// </summary>
    private bool IsExplained(Problem problem) => problems!.Exists(other => other.Error.Keyword != problem.Error.Keyword && ReferenceEquals(other.Node, problem.Node)
        && (problem.Error.Keyword == "required" ? other.Key is not null && other.Key == problem.Key : other.IsRefusal));
}
