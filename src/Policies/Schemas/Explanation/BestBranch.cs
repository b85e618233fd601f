using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Keywords.Maps;
using SocPolicy.Schemas.Keywords.Scalars;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Explanation;

/// <summary>Of several forms that a value does not fit, the one that its author most likely had in mind.</summary>
internal static class BestBranch
{
    /// <summary>Adds the errors of the best branch, or one error for them all. Always false.</summary>
    public static bool Report(string keyword, List<List<Problem>> tries, Node node, EvaluationRun run)
    {
        var depth = run.Path.Count;
        tries.RemoveAll(problems => problems.Count == 0);

        // A branch that is false says nothing that helps, if another one does.
        if (tries.Exists(problems => !IsRefusal(problems))) tries.RemoveAll(IsRefusal);
        if (tries.Count == 0) return run.Refuse(keyword, node);

        if (tries.TrueForAll(IsOfOtherType))
        {
            var types = Merge(tries, problem => problem.Types);
            return run.Fail(keyword, node, TypeKeyword.Message(run.Path, node, types), types: types);
        }

        // Among the branches for values of this type, all of which name words: one choice.
        tries.RemoveAll(IsOfOtherType);
        if (tries.TrueForAll(problems => problems.Count == 1 && IsChoice(problems[0], depth)))
        {
            var words = Merge(tries, problem => problem.Words);
            return run.Fail(keyword, node, EnumKeyword.Message(run.Path, node, words), words: words);
        }

        if (tries.TrueForAll(problems => problems.Count == 1 && problems[0].Depth == depth && problems[0].Error.Keyword == RequiredKeyword.Name) && node is MapNode map)
        {
            var keys = tries.Select(problems => Phrases.Quote(problems[0].Key!));
            return run.Fail(keyword, map, $"One of the keys {string.Join(", ", keys)} is missing{Phrases.In(run.Path)}. Add one.");
        }

        var best = tries.MinBy(problems => (
            problems.Count(problem => IsChoice(problem, depth)),
            problems.Count(problem => IsChoice(problem, depth + 1)),
            problems.Count))!;
        foreach (var problem in best) run.Add(problem);
        return false;

        bool IsOfOtherType(List<Problem> problems) => problems.Exists(problem => problem.Depth == depth && problem.Types is not null);

        bool IsRefusal(List<Problem> problems) => problems.Exists(problem => problem.Depth == depth && problem.IsRefusal);
    }

    /// <summary>Words that a value must be one of: of a key, they often tell one form from another.</summary>
    private static bool IsChoice(Problem problem, int depth) => problem.Depth == depth && problem.Words is not null;

    private static List<string> Merge(List<List<Problem>> tries, Func<Problem, IReadOnlyList<string>?> what) =>
        [.. tries.SelectMany(problems => problems.SelectMany(problem => what(problem) ?? [])).Distinct(StringComparer.Ordinal)];
}
