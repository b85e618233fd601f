using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>What is said about a document: where one stands in it, and the errors so far.</summary>
internal sealed class EvaluationRun
{
    /// <summary>The limit of nesting, in words.</summary>
    public const string TooDeep = "The document is nested too deeply to check. Flatten it.";

    private readonly List<PathStep> path = [];
    private List<Problem>? problems;

    /// <summary>Begins.</summary>
    /// <param name="collects">Whether errors are wanted, or only whether there are any.</param>
    public EvaluationRun(bool collects) => problems = collects ? [] : null;

    /// <summary>Whether errors are wanted at this point.</summary>
    public bool Collects => problems is not null;

    /// <summary>Whether further errors would be dropped.</summary>
    public bool IsFull => problems?.Count >= JsonLimits.Errors;

    /// <summary>Why the document cannot be judged; null so far. All answers after it are void.</summary>
    public string? Limit { get; private set; }

    /// <summary>The steps from the root to the present value.</summary>
    public IReadOnlyList<PathStep> Path => path;

    /// <summary>Gives up.</summary>
    public void Stop(string why) => Limit ??= why;

    /// <summary>What a part of the explanation adds, apart from the errors so far: the caller may add or drop it.</summary>
    public List<Problem> Apart(Action explain)
    {
        var kept = problems;
        var apart = problems = [];
        explain();
        problems = kept;
        return apart;
    }

    /// <summary>Explains a value one step further down.</summary>
    public void Below(in PathStep step, Action explain)
    {
        path.Add(step);
        explain();
        path.RemoveAt(path.Count - 1);
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

    /// <summary>
    /// A key that is missing because it is misspelt, where the misspelt one has the better message; or anything about a value that
    /// must not be there.
    /// </summary>
    private bool IsExplained(Problem problem) => problems!.Exists(other => other.Error.Keyword != problem.Error.Keyword && ReferenceEquals(other.Node, problem.Node)
        && (problem.Error.Keyword == "required" ? other.Key is not null && other.Key == problem.Key : other.IsRefusal));
}
